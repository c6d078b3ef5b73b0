/** Ways to measure access to places: two-step floating catchment areas, weighted by miles or plain. */
export const accessMethods = {
  E2SFCA: 'Weighted by miles',
  TWO_STEP: 'Plain, all miles alike',
} as const;
export type AccessMethod = keyof typeof accessMethods;
