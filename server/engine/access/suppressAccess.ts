/** What of the access map may be shown to someone who may not see small numbers of children? */
import { type Count, markedCount, sumCounts } from '../count.ts';
import { placesOffered } from '../supply.ts';
import { type ProtectedCell, suppressCells } from '../suppress.ts';
import {
  type AccessHexagon,
  type AccessInput,
  type AccessTable,
  pointOf,
  usableHomes,
  wordedAccess,
} from './accessTable.ts';
import { catchmentOf } from './catchment.ts';
import { centreOf } from './hexagons.ts';

const filterNote = 'By age, type of home or group of children, access is hidden to protect children.';
const coarseNote =
  'Worked out from the numbers shown here alone, measured from the middle of each small area, all kinds of places together and kinship ' +
  'households left out, so that no hidden number can be worked out from it.';

function isFiltered({ ageBands, placementTypes, cohorts }: AccessTable['question']): boolean {
  return Boolean(ageBands?.length || placementTypes?.length || cohorts?.length);
}

function hide(count: Count): Count {
  return count.value === null ? count : markedCount('SUPPRESSED');
}

/** Hidden as part of one sum: everybody may know how many children need a place in all. */
function hiddenDemand({ hexagons, childrenWithoutPoint }: AccessTable): {
  hexagons: readonly boolean[];
  rest: boolean;
} {
  const values = [...hexagons.map(({ demand }) => demand.value ?? 0), childrenWithoutPoint.value ?? 0];
  const cells: ProtectedCell[] = values.map((value) => ({ value, role: 'COUNT' }));
  cells.push({ value: values.reduce((sum, value) => sum + value, 0), role: 'PUBLIC' });
  const hidden = suppressCells(cells, [{ total: values.length, parts: [...values.keys()] }]);
  return { hexagons: hidden.slice(0, hexagons.length), rest: hidden[hexagons.length] ?? true };
}

/** Access made of nothing but what is shown: a hidden number counts as the mean of all that are hidden, which anybody can work out. */
function accessFromShown(input: AccessInput, table: AccessTable, hidden: readonly boolean[]): Float64Array {
  const total = sumCounts(table.hexagons.filter((_, at) => hidden[at]).map(({ demand }) => demand)).value ?? 0;
  const mean = total / Math.max(1, hidden.filter(Boolean).length);
  const homes = usableHomes(input).filter(({ kind, isShortBreakOnly }) => kind !== 'KINSHIP' && !isShortBreakOnly);
  return catchmentOf({
    demand: table.hexagons.map(({ id, demand }, at) => ({
      point: centreOf(id),
      children: hidden[at] ? mean : (demand.value ?? 0),
    })),
    supply: homes.flatMap((home) => {
      const point = pointOf(home.location);
      return point ? [{ point, places: placesOffered(home).usable }] : [];
    }),
    steps: table.steps,
    suitableFor: () => table.hexagons.keys(),
  }).access;
}

function shownHexagons(input: AccessInput, table: AccessTable, hidden: readonly boolean[]): readonly AccessHexagon[] {
  const access = accessFromShown(input, table, hidden);
  return table.hexagons.map((hexagon, at) => ({
    ...hexagon,
    localAuthority: null,
    demand: hidden[at] ? hide(hexagon.demand) : hexagon.demand,
    access: hidden[at] ? null : Math.round((access[at] ?? 0) * 100) / 100,
  }));
}

/**
 * The map of `accessTable` with every small number of children hidden, and enough beside it that none can be worked out; and with
 * access worked out anew from what is left, so that it tells nothing more.
 *
 * Shape   as given. By age, type or cohort there are no hexagons: several such maps could be subtracted. Whose children live in a
 *         hexagon is not said.
 * Cost    every hexagon with every home.
 */
export function suppressAccess(table: AccessTable, input: AccessInput): AccessTable {
  const withheld = {
    ...table,
    childrenBelowOne: hide(table.childrenBelowOne),
    demandTimesAccess: null,
    placesInReach: null,
  };
  const { name } = input.region;
  if (isFiltered(table.question)) {
    const nothing = { ...withheld, hexagons: [], childrenWithoutPoint: hide(table.childrenWithoutPoint) };
    const worded = wordedAccess(nothing, name);
    return {
      ...worded,
      headline: `${name}: access by age, type or group is hidden to protect children.`,
      notes: [...worded.notes, filterNote],
    };
  }
  const hidden = hiddenDemand(table);
  const shown = wordedAccess(
    {
      ...withheld,
      hexagons: shownHexagons(input, table, hidden.hexagons),
      childrenWithoutPoint: hidden.rest ? hide(table.childrenWithoutPoint) : table.childrenWithoutPoint,
    },
    name,
  );
  return { ...shown, notes: [...shown.notes, coarseNote] };
}
