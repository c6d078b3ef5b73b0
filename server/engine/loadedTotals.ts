/** How many children and homes are loaded, counted as the published tables count them? */
import {
  type ChildFigure,
  childFigures,
  type Figure,
  type HomeFigure,
  homeFigures,
  placementFigureOf,
} from '../../schema/codes/reconciledFigures.ts';
import type { AgeBand, HomeKind } from '../../schema/vocabulary.ts';
import { ageBandOf, ageOn, oldestChildAge } from './age.ts';
import type { ChildFacts, GssCode, HomeFacts, IsoDate, PlacementFacts } from './facts.ts';
import { type LocationCell, locationCellOf } from './location.ts';
import { placementsOn } from './placementsOn.ts';

/** What the store knows that may say why a figure differs. */
export interface StoredClues {
  /** Children with a record and no episode of any day. */
  readonly childrenWithoutEpisodes: number;
  /** Rows of the authority's own returns that are set aside and not yet mended. */
  readonly rowsSetAside: number;
  /** Rows of children of whom no Header row has come. */
  readonly rowsWaitingForChild: number;
}

export interface LoadedClues extends StoredClues {
  /** People of 18 or over in a placement that is still open: never counted as children. */
  readonly adultsStillPlaced: number;
  /** The latest day a placement open on the day began; null where there is none. */
  readonly latestStart: IsoDate | null;
}

export interface AuthorityTotals {
  readonly localAuthority: GssCode;
  /** A figure that is not there was not loaded, which is not 0. */
  readonly counts: Readonly<Partial<Record<Figure, number>>>;
  readonly clues: LoadedClues;
}

export interface LoadedTotalsInput {
  readonly authorities: readonly GssCode[];
  readonly asOf: IsoDate;
  readonly children: readonly ChildFacts[];
  /** Open on the day, V3 and V4 included. */
  readonly placements: readonly PlacementFacts[];
  readonly homes: readonly HomeFacts[];
  /** Those that have sent a child, whenever that child was looked after. */
  readonly authoritiesWithData: readonly GssCode[];
  readonly clues: ReadonlyMap<GssCode, StoredClues>;
}

const noClues: StoredClues = { childrenWithoutEpisodes: 0, rowsSetAside: 0, rowsWaitingForChild: 0 };

const zeros = <K extends Figure>(words: Readonly<Record<K, unknown>>): Partial<Record<Figure, number>> =>
  Object.fromEntries(Object.keys(words).map((figure) => [figure, 0]));

const figureOfBand: Readonly<Record<AgeBand, ChildFigure>> = {
  UNDER_1: 'UNDER_1',
  AGE_1_4: 'AGE_1_4',
  AGE_5_9: 'AGE_5_9',
  AGE_10_15: 'AGE_10_15',
  AGE_16_17: 'AGE_16_17',
};

/** The cell of the 2 × 3 table, its distance and its side. */
const figuresOfCell: Readonly<Record<LocationCell, readonly ChildFigure[]>> = {
  insideWithin20: ['INSIDE_WITHIN_20', 'WITHIN_20', 'INSIDE'],
  insideOver20: ['INSIDE_OVER_20', 'OVER_20', 'INSIDE'],
  insideNotKnown: ['INSIDE_NOT_KNOWN', 'DISTANCE_NOT_KNOWN', 'INSIDE'],
  outsideWithin20: ['OUTSIDE_WITHIN_20', 'WITHIN_20', 'OUTSIDE'],
  outsideOver20: ['OUTSIDE_OVER_20', 'OVER_20', 'OUTSIDE'],
  outsideNotKnown: ['OUTSIDE_NOT_KNOWN', 'DISTANCE_NOT_KNOWN', 'OUTSIDE'],
};

const figuresOfKind: Readonly<Partial<Record<HomeKind, readonly [HomeFigure, HomeFigure]>>> = {
  CHILDRENS_HOME: ['CHILDRENS_HOMES', 'CHILDRENS_HOME_PLACES'],
  SECURE_CHILDRENS_HOME: ['SECURE_HOMES', 'SECURE_HOME_PLACES'],
  SUPPORTED_ACCOMMODATION: ['SUPPORTED_PREMISES', 'SUPPORTED_PLACES'],
  FAMILY_CENTRE: ['FAMILY_CENTRES', 'FAMILY_CENTRE_PLACES'],
  RESIDENTIAL_SCHOOL: ['RESIDENTIAL_SCHOOLS', 'RESIDENTIAL_SCHOOL_PLACES'],
};

interface Placed {
  readonly child: ChildFacts;
  readonly stay: PlacementFacts;
  readonly age: number;
}

function byAuthority<T>(items: readonly T[], authorityOf: (item: T) => GssCode): ReadonlyMap<GssCode, readonly T[]> {
  const groups = new Map<GssCode, T[]>();
  for (const item of items) {
    const group = groups.get(authorityOf(item));
    if (group === undefined) groups.set(authorityOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function placedByAuthority({ children, placements, asOf }: LoadedTotalsInput): ReadonlyMap<GssCode, readonly Placed[]> {
  const { stays } = placementsOn(placements, asOf);
  const placed = children.flatMap((child): Placed[] => {
    const stay = stays.get(child.id);
    return stay === undefined ? [] : [{ child, stay, age: ageOn(child.dateOfBirth, asOf) }];
  });
  return byAuthority(placed, ({ child }) => child.responsibleAuthority);
}

function figuresOfChild({ child, stay, age }: Placed): readonly ChildFigure[] {
  const band = ageBandOf(age);
  if (band === null) return [];
  const cell = locationCellOf({
    responsible: child.responsibleAuthority,
    host: stay.hostAuthority,
    miles: child.isUasc ? null : stay.ssda903DistanceMiles,
  });
  const unaccompanied: readonly ChildFigure[] = child.isUasc ? ['UASC'] : [];
  const ofPlace = placementFigureOf(stay.placeCode);
  return ['CHILDREN', figureOfBand[band], ofPlace, ...figuresOfCell[cell], ...unaccompanied];
}

function childCounts(placed: readonly Placed[]): Partial<Record<Figure, number>> {
  const counts = zeros(childFigures);
  for (const figure of placed.flatMap(figuresOfChild)) counts[figure] = (counts[figure] ?? 0) + 1;
  return counts;
}

function homeCounts(homes: readonly HomeFacts[]): Partial<Record<Figure, number>> {
  const counts = zeros(homeFigures);
  for (const { kind, registeredPlaces } of homes) {
    const [ofHomes, ofPlaces] = figuresOfKind[kind] ?? [];
    if (ofHomes === undefined || ofPlaces === undefined) continue;
    counts[ofHomes] = (counts[ofHomes] ?? 0) + 1;
    counts[ofPlaces] = (counts[ofPlaces] ?? 0) + registeredPlaces;
  }
  return counts;
}

function latestOf(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

/** A home that has closed, or never was registered, is in no published table; one that is suspended still is. */
const isRegistered = ({ status }: HomeFacts): boolean => status === 'OPEN' || status === 'SUSPENDED';

/**
 * One authority's children placed on the day, by every published breakdown, and the homes that stand in its area.
 *
 * Shape   in the order of `authorities`. Each breakdown of children adds up to CHILDREN. V3 and V4 short breaks are no one's placement;
 *         people of 18 or over are counted in the clues only. Homes are counted as they stand now: the facts keep no history of them.
 * Errors  an authority that has sent no child, or no home, has no figure of that sort, never 0.
 * Source  DfE, Children looked after in England, methodology: children looked after on 31 March.
 */
export function loadedTotalsOf(input: LoadedTotalsInput): readonly AuthorityTotals[] {
  const placed = placedByAuthority(input);
  const homes = byAuthority(input.homes, ({ hostAuthority }) => hostAuthority);
  const sent = new Set(input.authoritiesWithData);
  return input.authorities.map((localAuthority) => {
    const own = placed.get(localAuthority) ?? [];
    const standing = homes.get(localAuthority);
    return {
      localAuthority,
      counts: {
        ...(sent.has(localAuthority) ? childCounts(own) : {}),
        ...(standing === undefined ? {} : homeCounts(standing.filter(isRegistered))),
      },
      clues: {
        ...(input.clues.get(localAuthority) ?? noClues),
        adultsStillPlaced: own.filter(({ age }) => age > oldestChildAge).length,
        latestStart: latestOf(own.map(({ stay }) => stay.start)),
      },
    };
  });
}
