// Every plan, page after page, oldest first.
import { graphql } from 'react-relay';

export const query = graphql`
  query PlanListQuery($count: Int!, $certainty: [Certainty!]) {
    ...PlanList_plans @arguments(count: $count, certainty: $certainty)
  }
`;

export const plans = graphql`
  fragment PlanList_plans on Query
  @refetchable(queryName: "PlanListPaginationQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 10 }
    cursor: { type: "String" }
    certainty: { type: "[Certainty!]" }
  ) {
    plans(first: $count, after: $cursor, certainty: $certainty, orderBy: [{ date: ASC }])
      @connection(key: "PlanList_plans", filters: ["certainty"]) {
      totalCount
      edges {
        node {
          id
          ...PlanCard_plan
        }
      }
    }
  }
`;
