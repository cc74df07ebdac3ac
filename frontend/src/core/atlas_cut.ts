/** A part of the world, in degrees. */
export interface Part {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * Three cuts of the base map, the most detailed first: the South Caucasus; countries in small around Europe, Western Asia
 * and North America, where most talks were held; and all of the globe in outline. Beyond its part, a cut lacks land.
 */
export const cuts = {
  region: { west: 36, south: 35, east: 54, north: 46 },
  world: { west: -100, south: 0, east: 106, north: 74 },
  globe: { west: -180, south: -90, east: 180, north: 90 },
} as const satisfies Record<string, Part>;
export type Cut = keyof typeof cuts;
