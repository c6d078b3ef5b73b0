/**
 * What a referral says of a child beyond the type of home: risks, each by itself, and who the child can live with.
 *
 * Source  Placements Data Standard v2 (18 July 2025): Risks; Placement requirements, “Who can the child be cared for alongside?”.
 */
export const needRisks = {
  SELF_HARM: 'Risk to the child: self-harm',
  SEXUAL_EXPLOITATION: 'Risk to the child: sexual exploitation',
  CRIMINAL_EXPLOITATION: 'Risk to the child: criminal exploitation',
  DRUGS_OR_ALCOHOL: 'Risk to the child: drugs or alcohol',
  EATING_DISORDER: 'Risk to the child: eating disorder',
  GOING_MISSING: 'Risk to the child: going missing',
  HARM_TO_OTHERS: 'Risk to others: physical harm',
  SEXUAL_HARM_TO_OTHERS: 'Risk to others: sexual harm',
  FIRE_SETTING: 'Risk to others: fire-setting',
  HARM_TO_ANIMALS: 'Risk to others: harm to animals',
  EXPLOITING_OTHERS: 'Risk to others: criminal exploitation',
} as const;
export type NeedRisk = keyof typeof needRisks;

export const livingWith = {
  SOLO: 'Solo placement recommended',
  OTHERS: 'With other children recommended',
  ONLY_OLDER: 'Only with other older children',
  ONLY_YOUNGER: 'Only with other younger children',
  NO_PREFERENCE: 'No preference',
} as const;
export type LivingWith = keyof typeof livingWith;

/** What the return's Missing and DoLo tables record of a child: kept as what it is, no more. */
export const needSignals = {
  MISSING: 'Missing from placement',
  AWAY: 'Away from placement without authorisation',
  DEPRIVATION_OF_LIBERTY: 'Deprivation of liberty order',
} as const;
export type NeedSignal = keyof typeof needSignals;
