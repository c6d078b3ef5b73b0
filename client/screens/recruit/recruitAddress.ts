/** The question about recruiting as an address, and back: short words, the shortest that says it. */
import { recruitTargets } from '../../../schema/codes/recruitTargets.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import {
  type CostName,
  costNames,
  costsOf,
  type LeverName,
  leverNames,
  leversOf,
  newDraft,
  numberOf,
  type RecruitDraft,
  targetCodes,
} from './recruitDraft.ts';

export interface RecruitAddress {
  readonly draft: RecruitDraft;
  /** The run that works on the answer: found again after a reload. */
  readonly run: string | null;
  readonly dropped: readonly string[];
}

const costWords: Readonly<Record<CostName, string>> = {
  setUpPoundsPerHousehold: 'setup',
  fosteringWeeklyPounds: 'fostering',
  kinshipSetUpPounds: 'kinsetup',
  kinshipWeeklyPounds: 'kinship',
  retentionPoundsPerHousehold: 'retention',
  liftHoldsPoundsPerPlace: 'holdcost',
};
const leverWords: Readonly<Record<LeverName, string>> = {
  kinshipMorePercent: 'kin',
  retainPercent: 'retain',
  liftHoldsPercent: 'holds',
};

const numberForm = /^\d{1,9}(?:\.\d{1,3})?$/;
const cohortForm = new RegExp(
  `^(?:${Object.keys(recruitTargets).join('|')})(?:-(?:${Object.keys(recruitTargets).join('|')}))*$`,
);
const councilsForm = /^[A-Z]\d{8}(?:_[A-Z]\d{8}){0,59}$/;

export function readRecruitAddress(search: string): RecruitAddress {
  const query = readQuery(search);
  const typed = (name: string, usual: string) => query.matching(name, numberForm) ?? usual;
  const cohorts = query.matching('for', cohortForm)?.split('-') ?? [];
  const draft: RecruitDraft = {
    households: typed('households', newDraft.households),
    withinMiles: typed('within', newDraft.withinMiles),
    asOf: query.date('asOf'),
    scenario: query.code('scenario'),
    cohorts: targetCodes.filter((code) => cohorts.includes(code)),
    only: query.matching('only', councilsForm)?.split('_') ?? [],
    costs: costsOf((name) => typed(costWords[name], newDraft.costs[name])),
    levers: leversOf((name) => typed(leverWords[name], newDraft.levers[name])),
  };
  return { draft, run: query.code('run'), dropped: query.dropped() };
}

function unusual(typed: string, usual: string): string | null {
  const value = numberOf(typed);
  return value === null || String(value) === usual ? null : String(value);
}

export function recruitAddress(regionId: string, draft: RecruitDraft, run: string | null = null): string {
  const costs = costNames.map((name) => [costWords[name], unusual(draft.costs[name], newDraft.costs[name])]);
  const levers = leverNames.map((name) => [leverWords[name], unusual(draft.levers[name], newDraft.levers[name])]);
  const parts = {
    households: unusual(draft.households, newDraft.households),
    within: unusual(draft.withinMiles, newDraft.withinMiles),
    ...{ asOf: draft.asOf, scenario: draft.scenario },
    for: draft.cohorts.length === 0 ? null : draft.cohorts.join('-'),
    only: draft.only.length === 0 ? null : draft.only.join('_'),
    ...Object.fromEntries([...costs, ...levers]),
    run,
  };
  return `${paths.recruitment(regionId)}${writeQuery(parts)}`;
}
