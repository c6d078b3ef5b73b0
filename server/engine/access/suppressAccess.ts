/** What of the access map may be shown to someone who may not see small numbers of children? */
import { type Count, markedCount } from '../count.ts';
import { demandKey, hexagonKey, withoutPointKey } from '../disclose/figureKeys.ts';
import { type Released, type Said, saidOf, shownCount } from '../disclose/said.ts';
import { placesOffered } from '../supply.ts';
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

/** Of the numbers that are hidden, the mean as anybody can work it out from those that are not. */
function meanOfHidden({ hexagons, childrenWithoutPoint }: ShownDemand, { said, largestSmallCount }: Released): number {
  const demands = [...hexagons.map(({ demand }) => demand), childrenWithoutPoint];
  const hidden = demands.filter(({ value }) => value === null).length;
  const all = saidOf(said, demandKey(null, { placementType: 'ANY', ageBand: null })).value;
  // Where not even their sum is known: the middle of the small ones.
  if (all === null || hidden === 0) return (1 + largestSmallCount) / 2;
  return (all - demands.reduce((sum, { value }) => sum + (value ?? 0), 0)) / hidden;
}

type ShownDemand = Pick<AccessTable, 'hexagons' | 'childrenWithoutPoint' | 'steps'>;

/** Access made of nothing but what is shown: a hidden number counts as the mean of all that are hidden. */
function accessFromShown(input: AccessInput, shown: ShownDemand, released: Released): Float64Array {
  const mean = meanOfHidden(shown, released);
  const homes = usableHomes(input).filter(({ kind, isShortBreakOnly }) => kind !== 'KINSHIP' && !isShortBreakOnly);
  return catchmentOf({
    demand: shown.hexagons.map(({ id, demand }) => ({ point: centreOf(id), children: demand.value ?? mean })),
    supply: homes.flatMap((home) => {
      const point = pointOf(home.location);
      return point ? [{ point, places: placesOffered(home).usable }] : [];
    }),
    steps: shown.steps,
    suitableFor: () => shown.hexagons.keys(),
  }).access;
}

function shownDemand({ hexagons, childrenWithoutPoint, steps }: AccessTable, said: Said): ShownDemand {
  return {
    steps,
    hexagons: hexagons.map((one) => ({
      ...one,
      localAuthority: null,
      demand: shownCount(said, hexagonKey(one.id), one.demand),
    })),
    childrenWithoutPoint: shownCount(said, withoutPointKey, childrenWithoutPoint),
  };
}

function shownHexagons(input: AccessInput, shown: ShownDemand, released: Released): readonly AccessHexagon[] {
  const access = accessFromShown(input, shown, released);
  return shown.hexagons.map((hexagon, at) => ({
    ...hexagon,
    access: hexagon.demand.value === null ? null : Math.round((access[at] ?? 0) * 100) / 100,
  }));
}

/**
 * The map of `accessTable`, of which nothing is shown but what the release of all live tables says; with access worked out anew from what
 * is left, so that it tells nothing more.
 *
 * Shape   as given. By age, type or cohort there are no hexagons: several such maps could be subtracted. Whose children live in a
 *         hexagon is not said.
 * Cost    every hexagon with every home.
 */
export function suppressAccess(table: AccessTable, input: AccessInput, released: Released): AccessTable {
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
  const demand = shownDemand(table, released.said);
  const hexagons = shownHexagons(input, demand, released);
  const { childrenWithoutPoint } = demand;
  const shown = wordedAccess({ ...withheld, hexagons, childrenWithoutPoint }, name);
  return { ...shown, notes: [...shown.notes, coarseNote] };
}
