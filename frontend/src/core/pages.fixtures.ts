/** What a list tells of itself that is whole. */
export const whole = { pageInfo: { hasNextPage: false, endCursor: null } };
