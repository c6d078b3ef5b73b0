import type { Adaptation, Cohort, Offer, PlacementType, Suitability, Urgency } from '../../schema/vocabulary.ts';
import type { DemoChild } from './demoChild.ts';
import type { SeededRandom } from './seededRandom.ts';

export interface NeedTerms {
  readonly suitability: Partial<Record<PlacementType, Suitability>>;
  readonly requiredAdaptations: readonly Adaptation[];
  readonly requiredOffers: readonly Offer[];
  readonly isSoloRequired: boolean;
  readonly hasSecureAuthority: boolean;
  readonly isShortBreak: boolean;
}

/** One kind of open need of the demo: how often, for whom, and on what terms. */
export interface NeedKind {
  readonly cohort: Cohort;
  readonly weight: number;
  /** Children living together; more than one only for brothers and sisters. */
  readonly size: number;
  readonly urgency: Urgency | null;
  /** How likely the child is not yet looked after. */
  readonly newShare: number;
  readonly ages: readonly [number, number];
  readonly suits: (child: DemoChild) => boolean;
  readonly terms: (random: SeededRandom, age: number) => Partial<NeedTerms>;
}

const foster = { FOSTERING: 'PREFERRED', KINSHIP: 'SUITABLE' } as const;
const anyone = (child: DemoChild) => !child.isUasc;
const fosterOrHome = (age: number): NeedTerms['suitability'] => ({
  ...foster,
  CHILDRENS_HOME: age >= 11 ? 'SUITABLE' : 'UNSUITABLE',
  ...(age >= 16 ? { SUPPORTED_ACCOMMODATION: 'SUITABLE' as const } : {}),
});
const homeFirst = {
  CHILDRENS_HOME: 'PREFERRED',
  FOSTERING: 'SUITABLE',
  SUPPORTED_ACCOMMODATION: 'UNSUITABLE',
} as const;

function siblings(size: number, weight: number): NeedKind {
  return {
    cohort: 'SIBLING_GROUP',
    weight,
    size,
    urgency: null,
    newShare: 0.45,
    ages: [2, 12],
    suits: anyone,
    terms: () => ({ suitability: { ...foster, CHILDRENS_HOME: 'UNSUITABLE' } }),
  };
}

export const needKinds: readonly NeedKind[] = [
  siblings(2, 14),
  siblings(3, 8),
  siblings(4, 4),
  {
    cohort: 'TEENAGER',
    weight: 30,
    size: 1,
    urgency: null,
    newShare: 0.3,
    ages: [13, 16],
    suits: anyone,
    terms: (_, age) => ({ suitability: fosterOrHome(age) }),
  },
  {
    cohort: 'TEENAGER',
    weight: 9,
    size: 1,
    urgency: 'SAME_DAY',
    newShare: 0.5,
    ages: [13, 16],
    suits: anyone,
    terms: (_, age) => ({ suitability: fosterOrHome(age) }),
  },
  {
    cohort: 'UASC',
    weight: 12,
    size: 1,
    urgency: null,
    newShare: 0.6,
    ages: [15, 17],
    suits: ({ isUasc }) => isUasc,
    terms: (_, age) => ({
      suitability:
        age >= 16 ? { SUPPORTED_ACCOMMODATION: 'PREFERRED', FOSTERING: 'SUITABLE' } : { FOSTERING: 'PREFERRED' },
      requiredOffers: ['UASC'],
    }),
  },
  {
    cohort: 'DISABLED',
    weight: 12,
    size: 1,
    urgency: null,
    newShare: 0.2,
    ages: [4, 16],
    suits: ({ isDisabled }) => isDisabled,
    terms: (random) => ({
      suitability: random.chance(0.5) ? { ...foster, CHILDRENS_HOME: 'SUITABLE' } : homeFirst,
      requiredAdaptations: random.pick([
        ['STEP_FREE'],
        ['SENSORY'],
        ['STEP_FREE', 'GROUND_FLOOR_BEDROOM'],
        ['SIGNING'],
        ['STEP_FREE', 'WHEELCHAIR_BEDROOM'],
        ['STEP_FREE', 'HOIST'],
      ] as const),
    }),
  },
  {
    cohort: 'PARENT_AND_CHILD',
    weight: 8,
    size: 1,
    urgency: null,
    newShare: 0.6,
    ages: [15, 17],
    suits: ({ sex }) => sex === 'F',
    terms: () => ({
      suitability: { FAMILY_CENTRE: 'PREFERRED', FOSTERING: 'SUITABLE' },
      requiredOffers: ['PARENT_AND_CHILD'],
    }),
  },
  {
    cohort: 'THERAPEUTIC',
    weight: 14,
    size: 1,
    urgency: null,
    newShare: 0.1,
    ages: [8, 15],
    suits: anyone,
    terms: (random) => ({
      suitability: random.chance(0.55) ? homeFirst : { ...foster, CHILDRENS_HOME: 'SUITABLE' },
      requiredOffers: ['THERAPEUTIC'],
    }),
  },
  {
    cohort: 'EXPLOITATION_RISK',
    weight: 12,
    size: 1,
    urgency: null,
    newShare: 0.25,
    ages: [13, 17],
    suits: anyone,
    terms: (random) => ({ suitability: homeFirst, requiredOffers: random.chance(0.85) ? ['EXPLOITATION'] : [] }),
  },
  {
    cohort: 'REMAND_OR_SECURE',
    weight: 5,
    size: 1,
    urgency: 'SAME_DAY',
    newShare: 0.5,
    ages: [14, 17],
    suits: ({ isUasc, sex }) => !isUasc && sex === 'M',
    terms: () => ({
      suitability: {
        SECURE: 'PREFERRED',
        CHILDRENS_HOME: 'SUITABLE',
        FOSTERING: 'UNSUITABLE',
        SUPPORTED_ACCOMMODATION: 'UNSUITABLE',
      },
      requiredOffers: ['REMAND'],
      hasSecureAuthority: true,
    }),
  },
  {
    cohort: 'STEP_DOWN',
    weight: 12,
    size: 1,
    urgency: 'PLANNED',
    newShare: 0,
    ages: [9, 15],
    suits: ({ placeCode }) => placeCode === 'K2',
    terms: () => ({ suitability: { ...foster, CHILDRENS_HOME: 'UNSUITABLE' }, requiredOffers: ['STEP_DOWN'] }),
  },
  {
    cohort: 'BABY',
    weight: 8,
    size: 1,
    urgency: null,
    newShare: 0.75,
    ages: [0, 0],
    suits: anyone,
    terms: () => ({ suitability: { ...foster, CHILDRENS_HOME: 'UNSUITABLE' } }),
  },
  {
    cohort: 'SOLO',
    weight: 7,
    size: 1,
    urgency: null,
    newShare: 0.1,
    ages: [11, 16],
    suits: anyone,
    terms: () => ({ suitability: homeFirst, isSoloRequired: true }),
  },
  {
    cohort: 'SHORT_BREAK',
    weight: 4,
    size: 1,
    urgency: 'PLANNED',
    newShare: 1,
    ages: [6, 15],
    suits: () => false,
    terms: () => ({ suitability: homeFirst, requiredOffers: ['SHORT_BREAK'], isShortBreak: true }),
  },
];
