/** How large a drawn value is to be: as small as can be (0), larger, or with everything that is optional (`full`). */
export type Size = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | "full";

/** How large the values of the elements within are; those of a large one are full now and then, so that wide types are seen everywhere. */
export const within: Readonly<Record<Size, Size>> = { 0: 0, 1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, full: 3 };

/** How many optional parts an object has on average. */
export const optionalParts: Readonly<Record<Size, number>> = {
  0: 0,
  1: 1.5,
  2: 2,
  3: 2.5,
  4: 3,
  5: 4,
  6: 5,
  7: 6,
  full: Infinity,
};
