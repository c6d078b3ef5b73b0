/** The best way of placing all waiting children of a region too large to try every way, by HiGHS from the facts alone. */
import type { Highs } from 'highs';
import { seededRandom } from '../../../bench/assignWorld.ts';
import { distanceMiles } from '../../../server/engine/distance.ts';
import type { HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { needOfSome } from '../../../server/engine/split/plannedUnits.ts';
import { failingRules } from '../../../server/engine/suitable.ts';
import { at, buildChild, buildHome, buildNeed, buildPlace } from '../factsBuilders.ts';
import { type BestOfAll, type JointWorld, setting } from './jointWorlds.ts';

/** Forty needs or so, and places for most of the children: some near nobody, some wanted by many. */
export function mediumWorld(seed: number, withHoists: boolean): JointWorld {
  const random = seededRandom(seed);
  const oneOf = <Item>(...items: readonly [Item, ...Item[]]) => items[Math.floor(random() * items.length)] ?? items[0];
  const somewhere = () => at({ lng: -2.4 + random() * 0.6, lat: 53.35 + random() * 0.35 });
  const needs = Array.from({ length: 40 }, (_, n): NeedFacts => {
    const importantPlaces = [buildPlace({ location: somewhere() })];
    const sex = oneOf('F', 'M');
    const size = oneOf(1, 1, 1, 2, 3);
    const siblingGroupId = size > 1 ? `group-${n}` : null;
    const children = Array.from({ length: size }, (_, c) => {
      const dateOfBirth = oneOf('2011-05-01', '2016-05-01', '2021-05-01');
      return buildChild({ id: `n${n}c${c}`, dateOfBirth, sex, siblingGroupId, importantPlaces });
    });
    const requiredAdaptations = withHoists && random() < 0.4 ? (['HOIST'] as const) : [];
    const isSoloRequired = size === 1 && random() < 0.15;
    const siblingPlan = size > 1 ? oneOf('TOGETHER', 'TOGETHER', 'APART') : null;
    return buildNeed({ id: `n${n}`, reference: `N-${n}`, children, siblingPlan, isSoloRequired, requiredAdaptations });
  });
  const homes = Array.from({ length: 24 }, (_, n): HomeFacts => {
    const registeredPlaces = oneOf(1, 2, 2, 3, 4);
    const adapted = withHoists && random() < 0.5;
    return buildHome({
      ...{ id: `h${String(n).padStart(2, '0')}`, location: somewhere(), registeredPlaces },
      kind: oneOf('IN_HOUSE_FOSTER', 'IN_HOUSE_FOSTER', 'CHILDRENS_HOME'),
      filledPlaces: Math.min(registeredPlaces, oneOf(0, 0, 1)),
      ageFrom: oneOf(0, 0, 8),
      sexAccepted: oneOf('ANY', 'ANY', 'ANY', 'F'),
      adaptations: adapted ? ['HOIST'] : [],
      ...(adapted ? { adaptedPlaces: [{ adaptation: 'HOIST', places: oneOf(1, 2), taken: 0 }] } : {}),
    });
  });
  return { needs, homes };
}

interface Unit {
  readonly need: NeedFacts;
  readonly size: number;
}

interface Choice {
  readonly unit: number;
  readonly home: number;
  readonly weeklyMiles: number;
}

function unitsOf(needs: readonly NeedFacts[]): readonly Unit[] {
  return needs.flatMap((need) => {
    const parts = need.siblingPlan === 'APART' ? need.children.map((child) => [child]) : [need.children];
    return parts.map((children) => ({ need: needOfSome(need, children), size: children.length }));
  });
}

/** Two visits a week to the one place that matters, there and back. */
function choicesOf(units: readonly Unit[], homes: readonly HomeFacts[]): readonly Choice[] {
  return units.flatMap(({ need }, unit) =>
    homes.flatMap((home, position) => {
      const from = need.children[0]?.importantPlaces[0]?.location?.point;
      const to = home.location?.point;
      if (!from || !to || distanceMiles(from, to) > setting.withinMiles) return [];
      const isPossible = failingRules(need, home, setting).length === 0;
      return isPossible ? [{ unit, home: position, weeklyMiles: 4 * distanceMiles(from, to) }] : [];
    }),
  );
}

interface Row {
  readonly lower: number;
  readonly upper: number;
  /** By column: the choices, then for each unit that it is placed nowhere. */
  readonly values: ReadonlyMap<number, number>;
}

interface Region {
  readonly units: readonly Unit[];
  readonly homes: readonly HomeFacts[];
  readonly choices: readonly Choice[];
}

const isHoistNeeded = ({ need }: Unit) => need.requiredAdaptations.length > 0;

/** What may be in one home at once, beside those who live there. */
function rowsOfHome({ units, homes, choices }: Region, position: number): readonly Row[] {
  const home = homes[position];
  const here = choices.flatMap((choice, column) => {
    const unit = units[choice.unit];
    return choice.home === position && unit ? [{ column, unit }] : [];
  });
  if (!home) return [];
  const byLaw = home.kind === 'IN_HOUSE_FOSTER' ? 3 - home.filledPlaces : Infinity;
  const [hoists] = home.adaptedPlaces ?? [];
  const rows: Row[] = [
    {
      lower: 0,
      upper: Math.min(home.vacantPlaces, byLaw),
      values: new Map(here.map(({ column, unit }) => [column, unit.size])),
    },
  ];
  const adapted = here.filter(({ unit }) => isHoistNeeded(unit));
  if (hoists)
    rows.push({
      lower: 0,
      upper: hoists.places - hoists.taken,
      values: new Map(adapted.map(({ column }) => [column, 1])),
    });
  for (const { column } of here.filter(({ unit }) => unit.need.isSoloRequired)) {
    for (const other of here) {
      if (other.column === column) continue;
      rows.push({ lower: 0, upper: 1, values: new Map([column, other.column].map((one) => [one, 1])) });
    }
  }
  return rows;
}

function rowsOf(region: Region): readonly Row[] {
  const { units, homes, choices } = region;
  const nowhere = (unit: number) => choices.length + unit;
  const once = units.map((_, unit) => {
    const columns = choices.flatMap((choice, column) => (choice.unit === unit ? [column] : []));
    return { lower: 1, upper: 1, values: new Map([...columns, nowhere(unit)].map((column) => [column, 1])) };
  });
  return [...once, ...homes.flatMap((_, home) => rowsOfHome(region, home))];
}

function least(highs: Highs, costs: readonly number[], rows: readonly Row[]): number {
  const entries = costs.map((_, column) =>
    rows.flatMap(({ values }, row) => {
      const value = values.get(column);
      return value === undefined ? [] : [{ row, value }];
    }),
  );
  const starts = new Int32Array(costs.length + 1);
  for (const [column, list] of entries.entries()) starts[column + 1] = (starts[column] ?? 0) + list.length;
  return highs.withModel(
    {
      ...{ numCols: costs.length, numRows: rows.length, colCost: [...costs] },
      ...{ colLower: costs.map(() => 0), colUpper: costs.map(() => 1) },
      ...{ rowLower: rows.map(({ lower }) => lower), rowUpper: rows.map(({ upper }) => upper) },
      integrality: new Int32Array(costs.length).fill(1),
      matrix: {
        ...{ format: 'csc', numRows: rows.length, numCols: costs.length, starts },
        indices: Int32Array.from(entries.flat(), ({ row }) => row),
        values: Float64Array.from(entries.flat(), ({ value }) => value),
      },
    },
    (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6 });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('HiGHS found no optimum.');
      return model.getObjectiveValue();
    },
  );
}

/** Fewest children without a home near home; then, with so many, fewest weekly miles. Shares nothing with the product but its rules. */
export function bestByHighs(highs: Highs, { needs, homes }: JointWorld): BestOfAll {
  const units = unitsOf(needs);
  const choices = choicesOf(units, homes);
  const rows = rowsOf({ units, homes, choices });
  const sizes = units.map(({ size }) => size);
  const unmet = Math.round(least(highs, [...choices.map(() => 0), ...sizes], rows));
  const asFew = {
    lower: unmet,
    upper: unmet,
    values: new Map(sizes.map((size, unit) => [choices.length + unit, size])),
  };
  const miles = [...choices.map(({ weeklyMiles }) => weeklyMiles), ...sizes.map(() => 0)];
  return { unmet, weeklyMiles: least(highs, miles, [...rows, asFew]) };
}
