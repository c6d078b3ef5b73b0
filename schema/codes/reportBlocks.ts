/**
 * The blocks of a sufficiency report, in their order.
 *
 * Source  what the sufficiency strategies, market position statements and board reports of English councils cover (domain.md §3).
 */
export const reportBlocks = {
  DUTY: 'The duty and what this report covers',
  IN_CARE: 'Children in our care',
  WHO: 'Who the children are',
  MIX: 'Where they live: types of placement',
  STABILITY: 'How settled they are',
  LOCATION: 'How near home they live',
  SIBLINGS: 'Brothers and sisters',
  SUPPLY: 'The homes and places there are',
  GAP: 'Where we are short',
  FINDING: 'Finding homes, and the placements nobody wants',
  COST: 'What it costs',
  FORECAST: 'What we will need',
  PLAN: 'New places: what is planned',
  VOICE: 'What children say',
  ACTIONS: 'What we will do',
  METHOD: 'How the numbers are made',
} as const;
export type ReportBlockId = keyof typeof reportBlocks;
