/**
 * How long a referral asks a home for.
 *
 * Source  referral forms of English placement teams: respite, short term, long term.
 */
export const needDurations = {
  RESPITE: 'Respite: a few nights',
  SHORT_TERM: 'Short term',
  LONG_TERM: 'Long term',
} as const;
export type NeedDuration = keyof typeof needDurations;
