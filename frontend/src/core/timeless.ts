/** The types of relationships that hold at all times, as `seed/vocabulary.yaml` has them; all others are acts or states. */
export const timeless: ReadonlySet<string> = new Set(
  (
    'OFFICE_OF CHILD_OF PROVIDES EXCLUDES CONCERNS REVISES ABRIDGES DERIVED_FROM REPLACES VARIANT_OF PARTY_TO CITES ' +
    'DISCUSSED TOOK_PLACE_IN PART_OF_EVENT PRECEDED LED_TO INVOLVED BORDERS BETWEEN CATEGORIZED_AS NATIVE_OF ' +
    'BECAUSE_OF CONDITIONAL_ON TOOK ON AT ON_BEHALF_OF MADE ABOUT CONTRADICTS EXPRESSED_IN HAS_STEP NAMED IN_SOURCE'
  ).split(' '),
);

export const isTimeless = (type: string): boolean => timeless.has(type);
