/**
 * What a home answered when it was rung, and why it declined.
 *
 * Source  outcomes: the flow of a referral, from search to offers reviewed (Durham, Derby and Merton procedures). Reasons: Placements North
 *         West census 2022 (“provider refused due to need”, “… due to matching”, solo and place quickly); Placements Data Standard v2;
 *         Family Care’s triage of referrals (age, gender, school run, carers’ choice, contact). Neither gives codes: the codes are ours.
 */
export const callOutcomes = {
  NO_ANSWER: 'No answer',
  WILL_CALL_BACK: 'Will call back',
  OFFERED: 'Offered a place',
  DECLINED: 'Declined',
} as const;
export type CallOutcome = keyof typeof callOutcomes;

export const declineReasons = {
  NO_PLACE: 'No place free after all',
  NEEDS: 'Cannot meet the child’s needs',
  MATCHING: 'Not a match with the children already there',
  RISK: 'Risk to or from others in the home',
  AGE_OR_GENDER: 'Outside the ages or gender they take',
  GROUP_TOO_LARGE: 'Cannot take brothers and sisters together',
  SOLO_NOT_OFFERED: 'Cannot offer solo care',
  STAFFING: 'Not enough staff',
  CARERS_CHOICE: 'The carers’ choice',
  SCHOOL_RUN: 'School journey too far',
  FAMILY_TIME: 'Cannot support family time',
  TOO_SOON: 'Cannot take the child in time',
  COST_NOT_AGREED: 'Cost not agreed',
  OTHER: 'Another reason',
} as const;
export type DeclineReason = keyof typeof declineReasons;
