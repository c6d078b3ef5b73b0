/** Where do children live now: inside their own authority or outside, and how far from home? */
import type { AgeBand, PlacementType } from '../../schema/vocabulary.ts';
import { ageBandOf, ageOn } from './age.ts';
import { type Count, countOf, markedCount, sumCounts } from './count.ts';
import { locationHeadline, locationNotes } from './explainLocation.ts';
import type { Adjacency, ChildFacts, GssCode, IsoDate, PlacementFacts, RegionFacts } from './facts.ts';
import { compareText } from './order.ts';
import { placementsOn } from './placementsOn.ts';
import { ssda903DistanceClass } from './ssda903Distance.ts';

export interface LocationQuestion {
  readonly asOf: IsoDate;
  /** Null or empty = not asked: everyone. */
  readonly ageBands: readonly AgeBand[] | null;
  readonly placementTypes: readonly PlacementType[] | null;
}

export interface LocationInput {
  readonly region: RegionFacts;
  readonly children: readonly ChildFacts[];
  readonly placements: readonly PlacementFacts[];
  /** Authorities that have sent a child, whenever that child was looked after; those of the children given unless said. */
  readonly authoritiesWithData?: readonly GssCode[];
  readonly question: LocationQuestion;
}

/** The 2 × 3 table: inside or outside the authority × 20 miles or less, over 20, not known. */
export const locationCells = [
  'insideWithin20',
  'insideOver20',
  'insideNotKnown',
  'outsideWithin20',
  'outsideOver20',
  'outsideNotKnown',
] as const;
export type LocationCell = (typeof locationCells)[number];
/** `hostNotKnown` are among the outside cells, `atADistance` among those whose host is known. */
export const locationColumns = ['children', ...locationCells, 'atADistance', 'hostNotKnown'] as const;
export type LocationColumn = (typeof locationColumns)[number];

export type LocationCounts = Readonly<Record<LocationColumn, Count>>;
export type LocationRow = LocationCounts & { readonly localAuthority: GssCode };

export interface Flow {
  readonly from: GssCode;
  readonly to: GssCode;
  readonly children: Count;
}

export interface LocationTable {
  readonly question: LocationQuestion;
  readonly headline: string;
  readonly rows: readonly LocationRow[];
  readonly total: LocationCounts;
  /** Who places children where, in own area included: most children first, then by codes. */
  readonly flows: readonly Flow[];
  readonly notes: readonly string[];
}

type Tally = Record<LocationColumn, number>;

function emptyTally(): Tally {
  return {
    children: 0,
    insideWithin20: 0,
    insideOver20: 0,
    insideNotKnown: 0,
    outsideWithin20: 0,
    outsideOver20: 0,
    outsideNotKnown: 0,
    atADistance: 0,
    hostNotKnown: 0,
  };
}

export interface PlacedChild {
  readonly responsible: GssCode;
  readonly host: GssCode | null;
  readonly isUasc: boolean;
  readonly ssda903Miles: number | null;
}

/** Children under 18 in a placement on the date, short breaks apart, that the question asks about. */
function placedChildren({ region, children, placements, question }: LocationInput): readonly PlacedChild[] {
  const { stays } = placementsOn(placements, question.asOf);
  const members = new Set(region.members);
  const bands = question.ageBands?.length ? new Set(question.ageBands) : null;
  const types = question.placementTypes?.length ? new Set(question.placementTypes) : null;
  return children.flatMap((child) => {
    const stay = stays.get(child.id);
    const band = ageBandOf(ageOn(child.dateOfBirth, question.asOf));
    if (!stay || band === null || !members.has(child.responsibleAuthority)) return [];
    if ((bands && !bands.has(band)) || (types && !types.has(stay.placementType))) return [];
    return {
      responsible: child.responsibleAuthority,
      host: stay.hostAuthority,
      isUasc: child.isUasc,
      ssda903Miles: stay.ssda903DistanceMiles,
    };
  });
}

/** Unaccompanied children have no home postcode, so theirs is never known (domain.md §5.10). */
export function locationCellOf({ responsible, host, isUasc, ssda903Miles }: PlacedChild): LocationCell {
  const distance = ssda903DistanceClass(isUasc ? null : ssda903Miles);
  const isInside = host === responsible;
  if (distance === 'WITHIN_20') return isInside ? 'insideWithin20' : 'outsideWithin20';
  if (distance === 'OVER_20') return isInside ? 'insideOver20' : 'outsideOver20';
  return isInside ? 'insideNotKnown' : 'outsideNotKnown';
}

/** At a distance: outside the responsible authority and not in one that adjoins it (Care Planning Regulations 2010 reg 11). */
export function isAtADistance(adjacency: Adjacency, responsible: GssCode, host: GssCode): boolean {
  return host !== responsible && !adjacency.get(responsible)?.has(host);
}

function tallyOf(placed: readonly PlacedChild[], adjacency: Adjacency): Tally {
  const tally = emptyTally();
  for (const child of placed) {
    tally.children++;
    tally[locationCellOf(child)]++;
    if (child.host === null) tally.hostNotKnown++;
    else if (isAtADistance(adjacency, child.responsible, child.host)) tally.atADistance++;
  }
  return tally;
}

export function countsOf(count: (column: LocationColumn) => Count): LocationCounts {
  return {
    children: count('children'),
    insideWithin20: count('insideWithin20'),
    insideOver20: count('insideOver20'),
    insideNotKnown: count('insideNotKnown'),
    outsideWithin20: count('outsideWithin20'),
    outsideOver20: count('outsideOver20'),
    outsideNotKnown: count('outsideNotKnown'),
    atADistance: count('atADistance'),
    hostNotKnown: count('hostNotKnown'),
  };
}

function flowsOf(placed: readonly PlacedChild[]): readonly Flow[] {
  const counts = new Map<string, { from: GssCode; to: GssCode; children: number }>();
  for (const { responsible, host } of placed) {
    if (host === null) continue;
    const key = `${responsible} ${host}`;
    counts.set(key, { from: responsible, to: host, children: (counts.get(key)?.children ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.children - a.children || compareText(a.from, b.from) || compareText(a.to, b.to))
    .map(({ from, to, children }) => ({ from, to, children: countOf(children) }));
}

/** Adds the headline and notes a table's own counts allow; used again after counts are withheld. */
export function wordedLocation(table: Omit<LocationTable, 'headline' | 'notes'>, region: RegionFacts): LocationTable {
  const membersWithoutNeighbours = region.members.filter((code) => !region.adjacency.has(code)).length;
  return {
    ...table,
    headline: locationHeadline(table.total, region.name),
    notes: locationNotes(table.total, membersWithoutNeighbours),
  };
}

/**
 * The 2 × 3 table of children's placements by responsible authority, with those at a distance and the flows between authorities.
 *
 * Shape   one row per member in their order; children = the six cells; rows add up to the total. A host that is not known counts as
 *         outside, and `hostNotKnown` says how many.
 * Units   children. Distance is the SSDA903 distance as recorded: 20.0 miles is within.
 * Errors  an authority that has sent no child shows NOT_AVAILABLE, never 0.
 * Source  domain.md §5.10; Care Planning Regulations 2010 reg 11.
 */
export function placementLocationOf(input: LocationInput): LocationTable {
  const { region, question } = input;
  const placed = placedChildren(input);
  const { children, authoritiesWithData = [] } = input;
  const sent = new Set([...children.map((child) => child.responsibleAuthority), ...authoritiesWithData]);
  const rows = region.members.map((localAuthority) => {
    const own = placed.filter((child) => child.responsible === localAuthority);
    const tally = tallyOf(own, region.adjacency);
    const isSent = sent.has(localAuthority);
    return {
      localAuthority,
      ...countsOf((column) => (isSent ? countOf(tally[column]) : markedCount('NOT_AVAILABLE'))),
    };
  });
  const total = countsOf((column) => sumCounts(rows.map((row) => row[column])));
  return wordedLocation({ question, rows, total, flows: flowsOf(placed) }, region);
}
