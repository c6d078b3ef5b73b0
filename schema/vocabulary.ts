/**
 * The words of Nearhome: every coded value that crosses from facts to schema to screen, with its label and source.
 * Codes of the national return (SSDA903) are in `ssda903Codes.ts`.
 */

/** Age bands of the DfE looked-after children tables; ages are whole years, inclusive. */
export const ageBands = {
  UNDER_1: { label: 'Under 1', ageFrom: 0, ageTo: 0 },
  AGE_1_4: { label: '1 to 4', ageFrom: 1, ageTo: 4 },
  AGE_5_9: { label: '5 to 9', ageFrom: 5, ageTo: 9 },
  AGE_10_15: { label: '10 to 15', ageFrom: 10, ageTo: 15 },
  AGE_16_17: { label: '16 and 17', ageFrom: 16, ageTo: 17 },
} as const;
export type AgeBand = keyof typeof ageBands;

/** Placement types. `needsPlace` is false where a child lives without using a place in a home (Children Act 1989 s22C(2); adoption). */
export const placementTypes = {
  FOSTERING: { label: 'Fostering', needsPlace: true },
  KINSHIP: { label: 'Kinship fostering', needsPlace: true },
  CHILDRENS_HOME: { label: 'Children’s home', needsPlace: true },
  SECURE: { label: 'Secure children’s home', needsPlace: true },
  SUPPORTED_ACCOMMODATION: { label: 'Supported accommodation', needsPlace: true },
  FAMILY_CENTRE: { label: 'Family centre', needsPlace: true },
  RESIDENTIAL_SCHOOL: { label: 'Residential school', needsPlace: true },
  WITH_PARENTS: { label: 'With parents', needsPlace: false },
  OTHER: { label: 'Adoption and other', needsPlace: false },
} as const;
export type PlacementType = keyof typeof placementTypes;

/** Kinds of home (design.md §1). `isFostering` homes come under the fostering limit (Children Act 1989 Sch 7). */
export const homeKinds = {
  IN_HOUSE_FOSTER: { label: 'Foster, in-house', placementType: 'FOSTERING', isFostering: true },
  AGENCY_FOSTER: { label: 'Foster, agency', placementType: 'FOSTERING', isFostering: true },
  KINSHIP: { label: 'Kinship', placementType: 'KINSHIP', isFostering: true },
  CHILDRENS_HOME: { label: 'Children’s home', placementType: 'CHILDRENS_HOME', isFostering: false },
  SECURE_CHILDRENS_HOME: { label: 'Secure children’s home', placementType: 'SECURE', isFostering: false },
  SUPPORTED_ACCOMMODATION: {
    label: 'Supported accommodation',
    placementType: 'SUPPORTED_ACCOMMODATION',
    isFostering: false,
  },
  FAMILY_CENTRE: { label: 'Family centre', placementType: 'FAMILY_CENTRE', isFostering: false },
  RESIDENTIAL_SCHOOL: { label: 'Residential school', placementType: 'RESIDENTIAL_SCHOOL', isFostering: false },
} as const satisfies Record<string, { label: string; placementType: PlacementType; isFostering: boolean }>;
export type HomeKind = keyof typeof homeKinds;

/** Shortage cohorts (domain.md §7). */
export const cohorts = {
  SIBLING_GROUP: 'Brothers and sisters',
  TEENAGER: 'Teenagers',
  UASC: 'Unaccompanied asylum-seeking children',
  DISABLED: 'Disabled children',
  THERAPEUTIC: 'Therapeutic care',
  EXPLOITATION_RISK: 'At risk of exploitation',
  PARENT_AND_CHILD: 'Parent and child',
  REMAND_OR_SECURE: 'Remand or secure',
  SHORT_BREAK: 'Short breaks',
  BABY: 'Babies',
  STEP_DOWN: 'Step-down to fostering',
  SOLO: 'Solo',
} as const;
export type Cohort = keyof typeof cohorts;

export const importantPlaceKinds = { FAMILY: 'Family', SCHOOL: 'School', COMMUNITY: 'Community' } as const;
export type ImportantPlaceKind = keyof typeof importantPlaceKinds;

/** How finely a point is known; carried to every distance measured from it. */
export const precisions = {
  UNIT: 'Postcode',
  SECTOR: 'Postcode sector centre',
  TOWN: 'Town centre',
} as const;
export type Precision = keyof typeof precisions;

/** Suitability of a type of home for a child (Placements Data Standard v2). */
export const suitabilities = {
  PREFERRED: 'Preferred',
  SUITABLE: 'Suitable, not preferred',
  UNSUITABLE: 'Unsuitable',
  NOT_SPECIFIED: 'Not specified',
} as const;
export type Suitability = keyof typeof suitabilities;

/** Why a registered place cannot be used now (design.md §2.8). */
export const holdReasons = {
  MATCHING: 'Held to match children already there',
  STAFFING: 'Not staffed',
  BUILDING: 'Building work',
  CARER_BREAK: 'Carer on a break',
  STAYING_PUT: 'Young person staying put beyond 18',
  APPROVAL_PENDING: 'Approval pending',
  OTHER: 'Other',
} as const;
export type HoldReason = keyof typeof holdReasons;

export const homeStatuses = {
  OPEN: 'Open',
  SUSPENDED: 'Suspended',
  CLOSED: 'Closed',
  UNREGISTERED: 'Unregistered',
} as const;
export type HomeStatus = keyof typeof homeStatuses;

/** Specific physical or clinical provision a child may require; never "complex needs" (Ofsted 2022). */
export const adaptations = {
  STEP_FREE: 'Step-free access',
  GROUND_FLOOR_BEDROOM: 'Ground-floor bedroom',
  WHEELCHAIR_BEDROOM: 'Wheelchair-accessible bedroom',
  HOIST: 'Hoist',
  NURSING_CARE: 'Nursing care',
  SENSORY: 'Sensory adaptations',
  SIGNING: 'Signing (BSL or Makaton)',
} as const;
export type Adaptation = keyof typeof adaptations;

/** What a home offers to take on, beyond an ordinary stay. */
export const offers = {
  SIBLINGS: 'Brothers and sisters',
  TEENAGERS: 'Teenagers',
  UASC: 'Unaccompanied asylum-seeking children',
  DISABILITY: 'Disabled children',
  THERAPEUTIC: 'Therapeutic care',
  EXPLOITATION: 'Children at risk of exploitation',
  PARENT_AND_CHILD: 'Parent and child',
  REMAND: 'Remand',
  SHORT_BREAK: 'Short breaks',
  BABY: 'Babies',
  STEP_DOWN: 'Step-down to fostering',
  SOLO: 'Solo',
  SAME_DAY: 'Same-day placements',
} as const;
export type Offer = keyof typeof offers;

export const sectors = {
  LOCAL_AUTHORITY: 'Local authority',
  PRIVATE: 'Private',
  VOLUNTARY: 'Voluntary',
  HEALTH: 'Health',
} as const;
export type Sector = keyof typeof sectors;

export const siblingPlans = {
  TOGETHER: 'Together',
  APART: 'Apart',
  SUBSETS: 'Some together',
} as const;
export type SiblingPlan = keyof typeof siblingPlans;

export const urgencies = {
  SAME_DAY: 'Today',
  WITHIN_5_DAYS: 'Within 5 days',
  PLANNED: 'Planned',
} as const;
export type Urgency = keyof typeof urgencies;

export const needStatuses = { OPEN: 'Open', MET: 'Met', WITHDRAWN: 'Withdrawn' } as const;
export type NeedStatus = keyof typeof needStatuses;

/** Five kinds of nothing: zero is a number; the other four are markers (design.md §2.11). */
export const markers = {
  SUPPRESSED: { symbol: '[c]', label: 'hidden to protect children' },
  NOT_AVAILABLE: { symbol: '[x]', label: 'not sent' },
  NOT_APPLICABLE: { symbol: '[z]', label: 'does not apply' },
  LOW: { symbol: '[low]', label: 'rounds to 0' },
} as const;
export type Marker = keyof typeof markers;

export const roles = {
  PLACEMENT_OFFICER: 'Placement team',
  COMMISSIONER: 'Commissioner',
  BOARD: 'Board member',
  DATA_OFFICER: 'Data officer',
} as const;
export type Role = keyof typeof roles;

/** Demo people, by the persona name of the fixed API (contract.graphql). */
export const personas = {
  'placement-officer': 'PLACEMENT_OFFICER',
  commissioner: 'COMMISSIONER',
  board: 'BOARD',
  'data-officer': 'DATA_OFFICER',
} as const satisfies Record<string, Role>;
export type Persona = keyof typeof personas;

export const importFormats = {
  ssda903: 'SSDA903 return',
  homes: 'Homes return',
  needs: 'Placement needs',
  'placements-standard': 'Placements Data Standard',
  'pnw-census': 'Placements North West census',
  ofsted: 'Ofsted provider list',
  schools: 'Schools (GIAS)',
  boundaries: 'Boundaries (GeoJSON)',
  postcodes: 'Postcodes',
} as const;
export type ImportFormat = keyof typeof importFormats;

/** What became of the row a problem is about. REPAIRED: it is in, mended by a named rule. */
export const problemSeverities = { SET_ASIDE: 'Set aside', WARNING: 'Warning', REPAIRED: 'Repaired' } as const;
export type ProblemSeverity = keyof typeof problemSeverities;

export const importStatuses = {
  ACCEPTED: 'Accepted',
  ACCEPTED_WITH_SET_ASIDE: 'Accepted, some rows set aside',
  STAGED: 'Waiting to be accepted',
  REJECTED: 'Not loaded',
  ALREADY_LOADED: 'Already loaded',
  DISCARDED: 'Discarded',
  RUNNING: 'Being checked',
  CANCELLED: 'Cancelled',
  UNDONE: 'Undone',
} as const;
export type ImportStatus = keyof typeof importStatuses;

/** Why a child could not be given a place near home, in the order they are looked for (design.md §2.8). */
export const gapReasons = {
  NONE_IN_REACH: 'No home in reach',
  WRONG_TYPE_OR_AGE: 'Homes in reach are of the wrong type or age',
  NEED_NOT_OFFERED: 'Homes in reach do not offer what is needed',
  FULL: 'Suitable homes in reach are full',
  GROUP_TOO_LARGE: 'Brothers and sisters too many for any one home in reach',
  AREA_TO_AVOID: 'Homes in reach are in an area to avoid',
  CHOSEN_OR_REQUIRED: 'Properly far: chosen, or required for safety',
  NO_PLACE_TO_MEASURE_FROM: 'No family or community address to measure from',
} as const;
export type GapReason = keyof typeof gapReasons;

/** OPTIMAL: no answer can be better. WITHIN_BOUND: the answer and a proof of how much better one could be. STOPPED: the best when it was stopped. */
export const proofStatuses = {
  OPTIMAL: 'Proved best',
  WITHIN_BOUND: 'Proved within a bound',
  STOPPED: 'Stopped early, best so far kept',
} as const;
export type ProofStatus = keyof typeof proofStatuses;

export const runStatuses = {
  QUEUED: 'Waiting for its turn',
  RUNNING: 'Being worked out',
  STOPPED_KEEPING_BEST: 'Stopped, best so far kept',
  CANCELLED: 'Cancelled',
  FAILED: 'Failed',
  FINISHED: 'Finished',
} as const;
export type RunStatus = keyof typeof runStatuses;

/** Ends what is said of an answer not yet worked out, to whoever asks the API; a screen asks again by itself and says so instead. */
export const askAgain = ': ask again when the run has finished.';
