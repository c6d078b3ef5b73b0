/**
 * What Ofsted's last full inspection said of a home.
 *
 * Source  Social care common inspection framework: overall experiences and progress of children and young people (children's homes,
 *         secure homes, residential family centres and special schools); supported accommodation has outcomes of its own since 2024.
 */
export const inspectionJudgements = {
  OUTSTANDING: 'Outstanding',
  GOOD: 'Good',
  REQUIRES_IMPROVEMENT: 'Requires improvement to be good',
  INADEQUATE: 'Inadequate',
  CONSISTENTLY_STRONG: 'Consistently strong',
  INCONSISTENT: 'Inconsistent quality',
  SERIOUS_WEAKNESSES: 'Serious or widespread weaknesses',
} as const;
export type InspectionJudgement = keyof typeof inspectionJudgements;
