import type { GapLocationQuery, GapQuery } from '../../generated/graphql.ts';
import type { AreaTone } from '../../map/mapTypes.ts';
import { addCounts, compareCounts, type KnownCount, knownCount } from '../../table/count.ts';
import { formatCount, formatGap } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import type { GapLook, GapMeasure } from './gapQuestion.ts';

export type GapAnswer = Extract<GapQuery['sufficiency'], { __typename: 'SufficiencyAnswer' }>;
export type LocationAnswer = Extract<GapLocationQuery['placementLocation'], { __typename: 'LocationAnswer' }>;

/** One council (or the whole region) in the table and on the map. */
export interface GapRow {
  readonly gssCode: string;
  readonly name: string;
  readonly demand: KnownCount;
  readonly registered: KnownCount;
  readonly usable: KnownCount;
  readonly gap: KnownCount;
  /** Children in a placement today: the base of the two shares beside it. */
  readonly placed: KnownCount;
  readonly over20: KnownCount;
  readonly outside: KnownCount;
}

type Places = Pick<GapAnswer['total'], 'demand' | 'registeredPlaces' | 'usablePlaces' | 'numericalGap'>;
type Location = LocationAnswer['total'];

const notAvailable: KnownCount = { marker: 'NOT_AVAILABLE' };

function rowOf(council: { gssCode: string; name: string }, places: Places, location: Location | undefined): GapRow {
  const counted = (read: (from: Location) => KnownCount) => (location ? read(location) : notAvailable);
  return {
    ...council,
    demand: knownCount(places.demand),
    registered: knownCount(places.registeredPlaces),
    usable: knownCount(places.usablePlaces),
    gap: knownCount(places.numericalGap),
    placed: counted((from) => knownCount(from.children)),
    over20: counted((from) => addCounts([knownCount(from.insideOver20), knownCount(from.outsideOver20)])),
    outside: counted((from) =>
      addCounts([knownCount(from.outsideWithin20), knownCount(from.outsideOver20), knownCount(from.outsideNotKnown)]),
    ),
  };
}

/** Shape: one row per council, in the answer's order, joined with where its children live now. */
export function gapRows(answer: GapAnswer, location: LocationAnswer | null): { rows: GapRow[]; total: GapRow } {
  const byCouncil = new Map(location?.rows.map((row) => [row.localAuthority?.gssCode, row]));
  const rows = answer.rows.flatMap(({ localAuthority, ...places }) =>
    localAuthority
      ? [
          rowOf(
            { gssCode: localAuthority.gssCode, name: localAuthority.name },
            places,
            byCouncil.get(localAuthority.gssCode),
          ),
        ]
      : [],
  );
  return { rows, total: rowOf({ gssCode: '', name: answer.question.regionName }, answer.total, location?.total) };
}

/** Order: by the column asked for, markers last; ties by name. */
export function sortGapRows(
  rows: readonly GapRow[],
  { sort, direction }: Pick<GapLook, 'sort' | 'direction'>,
): GapRow[] {
  const byName = (a: GapRow, b: GapRow) => a.name.localeCompare(b.name, 'en-GB');
  return [...rows].sort((a, b) => {
    if (sort === 'name') return direction === 'asc' ? byName(a, b) : byName(b, a);
    return compareCounts(a[sort], b[sort], direction) || byName(a, b);
  });
}

/** Part of a whole, 0–1 and beyond; null where either is not a number or there is no whole. */
export function shareOf(part: KnownCount, whole: KnownCount): number | null {
  return 'value' in part && 'value' in whole && whole.value > 0 ? part.value / whole.value : null;
}

const shortTones = ['short-1', 'short-2', 'short-3'] as const;
const spareTones = ['spare-1', 'spare-2', 'spare-3'] as const;
/** Last whole number of the first three classes away from zero; fixed, so that two maps can be compared. */
const classEnds: Readonly<Record<GapMeasure, readonly [number, number, number]>> = {
  places: [5, 29, 99],
  share: [2, 9, 19],
};

/** Class of a number of places, or of whole per cents. */
function toneOf(value: number, measure: GapMeasure): AreaTone {
  const [balance, near, middle] = classEnds[measure];
  const size = Math.abs(value);
  if (size <= balance) return 'balance';
  const step = size <= near ? 0 : size <= middle ? 1 : 2;
  return (value > 0 ? shortTones : spareTones)[step];
}

/** What an area of the map and a swatch of the table show for a row: the same tone and the same words. */
export function gapLookOf(row: GapRow, measure: GapMeasure): { tone: AreaTone; words: string } {
  if ('marker' in row.gap)
    return { tone: row.gap.marker === 'SUPPRESSED' ? 'suppressed' : 'missing', words: formatGap(row.gap) };
  if (measure === 'places') return { tone: toneOf(row.gap.value, measure), words: formatGap(row.gap) };
  if (row.gap.value === 0) return { tone: 'balance', words: formatGap(row.gap) };
  if ('marker' in row.demand) return { tone: 'suppressed', words: formatCount(row.demand) };
  const share = shareOf(row.gap, row.demand);
  // No child needs a place there, so the spare places are a share of nothing.
  if (share === null) return { tone: 'spare-3', words: gapWords.allSpare };
  return { tone: toneOf(Math.round(share * 100), measure), words: gapWords.shareGap(share) };
}
