import type { AgeBand } from '../../schema/vocabulary.ts';
import {
  type LocationClass,
  locationClasses,
  type PlacementGroup,
  type ProviderGroup,
  placementGroups,
  providerGroups,
} from '../facts/publishedFigures.ts';
import type { CompleteFigures } from './completeFigures.ts';
import type { ChildProfile } from './demoChild.ts';
import { fitTable } from './fitTable.ts';
import { placesBySector } from './ofstedPlaces.ts';
import type { SeededRandom } from './seededRandom.ts';

const ageOrder: readonly AgeBand[] = ['UNDER_1', 'AGE_1_4', 'AGE_5_9', 'AGE_10_15', 'AGE_16_17'];

/** Which providers stand behind which placements, roughly as in England; 0 = cannot be (or is against the return's rules). */
const providerWeights: Readonly<Record<PlacementGroup, Readonly<Partial<Record<ProviderGroup, number>>>>> = {
  FOSTER: { OWN: 60, OTHER_LA: 1, PRIVATE: 34, VOLUNTARY: 5 },
  HOMES: { OWN: 12, OTHER_LA: 2, PRIVATE: 80, VOLUNTARY: 6 },
  SUPPORTED: { OWN: 8, OTHER_LA: 0.3, OTHER_PUBLIC: 0.1, PRIVATE: 80, VOLUNTARY: 12 },
  PARENTS: { PARENTS: 1 },
  ADOPTION: { OWN: 75, OTHER_LA: 10, PRIVATE: 0.5, VOLUNTARY: 15 },
  SCHOOL: { OTHER_LA: 0.2, OTHER_PUBLIC: 0.5, PRIVATE: 40, VOLUNTARY: 40 },
  RESIDENTIAL: { OWN: 3, OTHER_LA: 0.5, OTHER_PUBLIC: 30, PRIVATE: 50, VOLUNTARY: 8 },
  OTHER: { NOT_REPORTED: 1 },
};

const ageWeights: Readonly<Record<PlacementGroup, readonly number[]>> = {
  FOSTER: [6, 16, 25, 38, 15],
  HOMES: [0, 0.02, 4, 58, 38],
  SUPPORTED: [0, 0, 0, 0, 1],
  PARENTS: [10, 28, 28, 26, 8],
  ADOPTION: [12, 75, 13, 0.2, 0],
  SCHOOL: [0, 0, 8, 60, 32],
  RESIDENTIAL: [25, 6, 4, 25, 40],
  OTHER: [4, 8, 12, 40, 36],
};
const uascAgeWeights: readonly number[] = [0, 0, 0, 14, 86];

/** INSIDE_NEAR, OUTSIDE_NEAR, INSIDE_FAR, OUTSIDE_FAR, INSIDE_UNKNOWN, OUTSIDE_UNKNOWN. */
const locationWeights: Readonly<Record<PlacementGroup, readonly number[]>> = {
  FOSTER: [55, 28, 3, 12, 2, 2],
  HOMES: [26, 24, 3, 42, 2, 3],
  SUPPORTED: [50, 27, 3, 14, 3, 3],
  PARENTS: [72, 20, 1, 6, 1, 1],
  ADOPTION: [6, 20, 1, 60, 1, 12],
  SCHOOL: [5, 15, 3, 74, 1, 2],
  RESIDENTIAL: [25, 25, 3, 40, 3, 4],
  OTHER: [35, 30, 3, 25, 4, 4],
};

interface Block {
  readonly placement: PlacementGroup;
  readonly provider: ProviderGroup;
  readonly isUasc: boolean;
  readonly size: number;
}

/** As many profiles as the authority looks after children; every published total of the authority holds exactly over them. */
export function childProfiles(figures: CompleteFigures, random: SeededRandom): readonly ChildProfile[] {
  const blocks = blocksOf(figures);
  const sizes = blocks.map(({ size }) => size);
  const ages = fitTable({
    rows: sizes,
    columns: ageOrder.map((band) => figures.ageGroup[band]),
    weights: blocks.map(({ placement, isUasc }) => (isUasc ? uascAges(placement) : ageWeights[placement])),
  });
  const places = fitTable({
    rows: sizes,
    columns: locationClasses.map((key) => figures.location[key]),
    weights: blocks.map(locationWeightsOf),
    caps: blocks.map((block) => locationCaps(block, figures)),
  });
  const sexes = fitTable({
    rows: sizes,
    columns: [figures.sex.M, figures.sex.F],
    weights: blocks.map(({ isUasc, placement }) => (isUasc ? [94, 6] : placement === 'HOMES' ? [58, 42] : [52, 48])),
  });
  return blocks.flatMap((block, b) => {
    const bands = random.shuffled(spread(ageOrder, ages[b] ?? []));
    const classes = random.shuffled(spread(locationClasses, places[b] ?? []));
    const sexList = random.shuffled(spread(['M', 'F'] as const, sexes[b] ?? []));
    return bands.map((ageBand, i) => ({
      gss: figures.gss,
      ageBand,
      sex: sexList[i] ?? 'M',
      isUasc: block.isUasc,
      placement: block.placement,
      provider: block.provider,
      locationClass: classes[i] ?? 'OUTSIDE_UNKNOWN',
    }));
  });
}

/** Placement × provider, each split into unaccompanied children and the rest. */
function blocksOf(figures: CompleteFigures): readonly Block[] {
  const table = fitTable({
    rows: placementGroups.map((key) => figures.placement[key]),
    columns: providerGroups.map((key) => figures.provider[key]),
    weights: placementGroups.map((placement) => providerGroups.map((key) => providerWeights[placement][key] ?? 0)),
    caps: placementGroups.map((placement) =>
      providerGroups.map((provider) => (provider === 'OWN' ? ownPlaces(placement, figures) : Number.POSITIVE_INFINITY)),
    ),
  });
  const pairs = placementGroups.flatMap((placement, r) =>
    providerGroups.map((provider, c) => ({ placement, provider, size: table[r]?.[c] ?? 0 })),
  );
  const uasc = fitTable({
    rows: pairs.map(({ size }) => size),
    columns: [figures.uasc, figures.total - figures.uasc],
    weights: pairs.map(({ placement, provider }) => [uascWeight(placement, provider), 1]),
  });
  return pairs.flatMap(({ placement, provider }, i) => {
    const [unaccompanied = 0, others = 0] = uasc[i] ?? [];
    return [
      { placement, provider, isUasc: true, size: unaccompanied },
      { placement, provider, isUasc: false, size: others },
    ];
  });
}

function uascWeight(placement: PlacementGroup, provider: ProviderGroup): number {
  if (placement === 'SUPPORTED') return provider === 'OWN' ? 0.6 : 0.9;
  if (placement === 'FOSTER') return provider === 'OWN' ? 0.02 : 0.08;
  return placement === 'HOMES' ? 0.01 : 0;
}

function uascAges(placement: PlacementGroup): readonly number[] {
  return placement === 'SUPPORTED' ? ageWeights.SUPPORTED : uascAgeWeights;
}

function locationWeightsOf({ placement, provider, isUasc }: Block): readonly number[] {
  const weights = locationWeights[placement];
  const mustBeInside =
    provider === 'OWN' && (placement === 'HOMES' || placement === 'SUPPORTED' || placement === 'RESIDENTIAL');
  return locationClasses.map((key, c) => {
    if (isUasc && !key.endsWith('UNKNOWN')) return 0;
    if (mustBeInside && key.startsWith('OUTSIDE')) return 0;
    if (provider === 'OWN' && key.startsWith('OUTSIDE')) return (weights[c] ?? 0) * 0.55;
    return weights[c] ?? 0;
  });
}

/** Most children the council's own registered homes could hold: such homes stand inside its area and are all on record. */
function ownPlaces(placement: PlacementGroup, { published }: CompleteFigures): number {
  if (placement === 'HOMES') return Math.floor(placesBySector(published, 'CHILDRENS_HOME').LOCAL_AUTHORITY * 0.6);
  if (placement !== 'SUPPORTED') return Number.POSITIVE_INFINITY;
  return Math.floor(placesBySector(published, 'SUPPORTED_ACCOMMODATION').LOCAL_AUTHORITY * 0.7);
}

/** No more children inside the authority's registered homes than those homes could hold beside others' children. */
function locationCaps({ placement, provider, isUasc }: Block, { published }: CompleteFigures): readonly number[] {
  const sector = provider === 'PRIVATE' || provider === 'VOLUNTARY' ? provider : null;
  if (sector === null || (placement !== 'HOMES' && placement !== 'SUPPORTED'))
    return locationClasses.map(() => Number.POSITIVE_INFINITY);
  const isSupported = placement === 'SUPPORTED';
  const places = placesBySector(published, isSupported ? 'SUPPORTED_ACCOMMODATION' : 'CHILDRENS_HOME')[sector];
  const share = (key: LocationClass) => {
    if (isSupported) return isUasc ? 0.75 : key === 'INSIDE_NEAR' ? 0.4 : 0.1;
    return isUasc ? 0.02 : key === 'INSIDE_NEAR' ? 0.45 : key === 'INSIDE_FAR' ? 0.08 : 0.04;
  };
  return locationClasses.map((key) =>
    key.startsWith('INSIDE') ? Math.floor(places * share(key)) : Number.POSITIVE_INFINITY,
  );
}

function spread<T>(keys: readonly T[], counts: readonly number[]): T[] {
  return keys.flatMap((key, i) => Array.from({ length: counts[i] ?? 0 }, () => key));
}
