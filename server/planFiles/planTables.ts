/** The tables of a plan, row by row as the screen has them. */
import { ageBands, cohorts, placementTypes } from '../../schema/vocabulary.ts';
import type { PlannedHomeKept } from '../runs/plans/planDocument.ts';
import type { NamedPlan } from './namedPlan.ts';

/** Null is an empty cell: not known, or none. */
export type Cell = string | number | null;

export interface PlanTable {
  /** In the address of the CSV, and in small letters of a sheet's name. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const homeColumns = [
  'home',
  'area_id',
  'area',
  'council_code',
  'council',
  'latitude',
  'longitude',
  'kind',
  'type_of_home',
  'age_from',
  'age_to',
  'places',
  'children_newly_near_home',
  'children_living',
  'weekly_miles_saved',
  'capital_pounds',
  'yearly_pounds',
];

function homeCells(home: PlannedHomeKept, { council }: NamedPlan): Cell[] {
  const { letter, areaId, areaName, localAuthority, centre, kindId, placementType, ageFrom, ageTo, places } = home;
  return [
    ...[letter, areaId, areaName, localAuthority, council(localAuthority), centre.lat, centre.lng],
    ...[kindId, placementTypes[placementType].label, ageFrom, ageTo, places],
    ...[home.childrenNearHome, home.childrenLiving, home.weeklyMilesSaved, home.capitalPounds, home.yearlyPounds],
  ];
}

function homes(named: NamedPlan): PlanTable {
  const rows = named.plan.homes.map((home) => homeCells(home, named));
  return { name: 'homes', title: 'Homes to open', columns: homeColumns, rows };
}

function councils({ plan, council }: NamedPlan): PlanTable {
  return {
    name: 'councils',
    title: 'By council',
    columns: ['council_code', 'council', 'children', 'near_home_before', 'near_home_after'],
    rows: plan.rows.map(({ localAuthority, children, nearBefore, nearAfter }) => [
      localAuthority,
      council(localAuthority),
      ...[children, nearBefore, nearAfter],
    ]),
  };
}

function children({ plan }: NamedPlan): PlanTable {
  return {
    name: 'children',
    title: 'Who they are',
    columns: ['need', 'age', 'type_of_home', 'children_newly_near_home'],
    rows: plan.cohortRows.map(({ cohort, ageBand, placementType, childrenNewlyNearHome }) => [
      cohort && cohorts[cohort],
      ageBand && ageBands[ageBand].label,
      placementType && placementTypes[placementType].label,
      childrenNewlyNearHome,
    ]),
  };
}

function curve({ plan }: NamedPlan): PlanTable {
  return {
    name: 'curve',
    title: 'More homes, fewer short',
    columns: ['homes', 'short_after', 'no_fewer_than', 'is_over_budget'],
    rows: plan.curve.map((point) => [point.homes, point.shortAfter, point.bound, point.isOverBudget ? 'yes' : 'no']),
  };
}

function binding({ plan }: NamedPlan): PlanTable {
  return {
    name: 'held-back',
    title: 'What holds it back',
    columns: ['limit', 'in_words', 'needs_pounds'],
    rows: plan.binding.map(({ limit, sentence, needsPounds }) => [limit, sentence, needsPounds]),
  };
}

function alternatives(named: NamedPlan): PlanTable {
  return {
    name: 'alternatives',
    title: 'Nearly as good',
    columns: ['alternative', 'in_words', 'alternative_children_newly_near_home', ...homeColumns],
    rows: named.plan.alternatives.flatMap(({ homes: others, sentence, childrenNewlyNearHome }, at) =>
      others.map((home) => [at + 1, sentence, childrenNewlyNearHome, ...homeCells(home, named)]),
    ),
  };
}

function existingHomes({ plan, home }: NamedPlan): PlanTable {
  return {
    name: 'homes-of-today',
    title: 'What homes of today then do',
    columns: ['home_id', 'home', 'children_before', 'children_after', 'in_words'],
    rows: plan.existingHomes.map(({ homeId, childrenBefore, childrenAfter, sentence }) => [
      ...[homeId, home(homeId), childrenBefore, childrenAfter, sentence],
    ]),
  };
}

function robustness({ plan }: NamedPlan): PlanTable {
  return {
    name: 'scenarios',
    title: 'Under other scenarios',
    columns: ['scenario_id', 'scenario', 'children_newly_near_home', 'best_children', 'regret', 'in_words'],
    rows: plan.robustness.map(({ scenario, childrenNewlyNearHome, bestChildren, regret, sentence }) => [
      ...[scenario.id, scenario.name, childrenNewlyNearHome, bestChildren, regret, sentence],
    ]),
  };
}

function assumptions({ plan }: NamedPlan): PlanTable {
  return {
    name: 'assumptions',
    title: 'Assumptions',
    columns: ['assumption', 'value', 'in_words', 'source'],
    rows: plan.assumptions.map(({ label, value, sentence, source }) => [label, value, sentence, source]),
  };
}

const tables = [homes, councils, children, curve, binding, alternatives, existingHomes, robustness, assumptions];

/** In the order of the screen; one without rows is a table all the same. */
export function planTables(named: NamedPlan): readonly PlanTable[] {
  return tables.map((table) => table(named));
}

/** Of which data it is, beside every row that leaves the product. */
export function dataWords({ isSynthetic }: Pick<NamedPlan, 'isSynthetic'>): string {
  return isSynthetic ? 'synthetic' : 'council returns';
}
