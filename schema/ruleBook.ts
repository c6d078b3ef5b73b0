/** The hard rules, section 22C factors and approvals: name, sentence and source, in the order they are tested and shown. */

/**
 * Hard rules of law, registration and plan. A home is counted under the first rule it fails, in this order
 * (design.md §2.6; domain.md §2.6).
 */
export const hardRules = {
  UNREGISTERED: {
    name: 'Not registered',
    sentence: 'The home should be registered and is not, so no child may be placed there.',
    source: 'Care Standards Act 2000 s11',
  },
  CLOSED: {
    name: 'Closed or suspended',
    sentence: 'The home is closed or its registration is suspended.',
    source: 'Care Standards Act 2000 s14A',
  },
  KINSHIP_NAMED_ONLY: {
    name: 'Approved for other named children',
    sentence: 'Kinship carers are approved for named children only, and this child is not one of them.',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010 reg 24',
  },
  SECURE_NEEDS_AUTHORITY: {
    name: 'Secure without authority',
    sentence: 'A secure children’s home needs a court order or remand, and none is recorded.',
    source: 'Children Act 1989 s25; LASPO Act 2012 s91',
  },
  UNDER_16_SUPPORTED: {
    name: 'Under 16 in supported accommodation',
    sentence: 'No child under 16 may live in supported accommodation.',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010 reg 27A (2021 amendment)',
  },
  SHORT_BREAK_ONLY: {
    name: 'Short breaks only',
    sentence: 'The home gives short breaks and has no places to stay.',
    source: 'Registration conditions',
  },
  AGE: {
    name: 'Age outside approval or registration',
    sentence: 'A child’s age is outside the ages the home is registered or approved for.',
    source: 'Care Standards Act 2000 s13; Fostering Services (England) Regulations 2011 reg 27',
  },
  SEX: {
    name: 'Registered for another sex',
    sentence:
      'The home takes only boys or only girls, and a child here is not one of them, or their sex is not recorded.',
    source: 'Registration conditions',
  },
  ADAPTATION: {
    name: 'Required adaptation missing',
    sentence: 'The home lacks an adaptation the child must have, or each place that has it is taken.',
    source: 'Children Act 1989 s22C(8)(d); Equality Act 2010 s20',
  },
  NEED_NOT_OFFERED: {
    name: 'Need not offered',
    sentence: 'The home does not offer care the child must have.',
    source: 'Registration conditions and terms of approval',
  },
  SOLO: {
    name: 'Child must live alone',
    sentence: 'The child must be the only child placed, and others live in the home.',
    source: 'Care plan',
  },
  TYPE_UNSUITABLE: {
    name: 'Type of home unsuitable',
    sentence: 'The child’s plan says that this type of home is unsuitable.',
    source: 'Placements Data Standard v2, suitability',
  },
  AREA_TO_AVOID: {
    name: 'In an area to avoid',
    sentence: 'The home stands in an area this child must be kept away from.',
    source: 'Children Act 1989 s22(3)(a)',
  },
  FOSTERING_LIMIT: {
    name: 'Over the fostering limit of three',
    sentence:
      'The household would foster more than three children who are not all brothers and sisters, without an exemption.',
    source: 'Children Act 1989 Sch 7',
  },
  ON_HOLD: {
    name: 'Places on hold',
    sentence: 'The home’s free places are on hold.',
    source: 'Homes return',
  },
  NO_PLACE_FREE: {
    name: 'No place free',
    sentence: 'Every place in the home is filled or reserved.',
    source: 'Homes return',
  },
  TOO_FEW_PLACES: {
    name: 'Too few places in one home',
    sentence: 'The home has a free place, but not enough for all the children who are to live together.',
    source: 'Children Act 1989 s22C(8)(c)',
  },
} as const;
export type HardRule = keyof typeof hardRules;

/** Where a sentence is of the child, and several are asked for together. */
const sentencesOfSeveral: Readonly<Partial<Record<HardRule, string>>> = {
  KINSHIP_NAMED_ONLY: 'Kinship carers are approved for named children only, and these children are not all among them.',
  SOLO: 'The children must be the only ones placed, and others live in the home.',
  TYPE_UNSUITABLE: 'The children’s plan says that this type of home is unsuitable.',
  AREA_TO_AVOID: 'The home stands in an area one or more of these children must be kept away from.',
};

export function ruleSentence(rule: HardRule, children: number): string {
  return (children > 1 ? sentencesOfSeveral[rule] : undefined) ?? hardRules[rule].sentence;
}

/** Section 22C factors, shown side by side in this order and never folded into a score (design.md §2.5). */
export const factors = {
  NEAR_HOME: { name: 'Near home', source: 'Children Act 1989 s22C(8)(a)' },
  EDUCATION: { name: 'Keeps school', source: 'Children Act 1989 s22C(8)(b)' },
  SIBLINGS: { name: 'Together', source: 'Children Act 1989 s22C(8)(c)' },
  DISABILITY: { name: 'Disability', source: 'Children Act 1989 s22C(8)(d)' },
  IN_AREA: { name: 'In the council’s area', source: 'Children Act 1989 s22C(9)' },
} as const;
export type Factor = keyof typeof factors;

export const factorStatuses = {
  MET: 'Met',
  NOT_MET: 'Not met',
  NOT_KNOWN: 'Not known',
  NOT_APPLICABLE: 'Does not apply',
} as const;
export type FactorStatus = keyof typeof factorStatuses;

/** Who must approve an option, and under what (domain.md §2.3). */
export const approvals = {
  OUT_OF_AREA: {
    approver: 'Nominated officer',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010 reg 11(2)',
  },
  AT_A_DISTANCE: {
    approver: 'Director of children’s services',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010 reg 11(4)',
  },
  KEY_STAGE_4: {
    approver: 'Nominated officer',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010 reg 10',
  },
  CONNECTED_PERSON: {
    approver: 'Nominated officer',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010 reg 24',
  },
} as const;
export type ApprovalKind = keyof typeof approvals;
