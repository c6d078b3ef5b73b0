/** What is asked about recruiting, as it is typed, and as the question it makes. */
import { type RecruitTarget, recruitTargets } from '../../../schema/codes/recruitTargets.ts';
import type { RecruitQuestion } from '../../generated/graphql.ts';
import { recruitWords } from '../../words/recruit.ts';

export const costNames = [
  'setUpPoundsPerHousehold',
  'fosteringWeeklyPounds',
  'kinshipSetUpPounds',
  'kinshipWeeklyPounds',
  'retentionPoundsPerHousehold',
  'liftHoldsPoundsPerPlace',
] as const;
export type CostName = (typeof costNames)[number];
export const leverNames = ['kinshipMorePercent', 'retainPercent', 'liftHoldsPercent'] as const;
export type LeverName = (typeof leverNames)[number];

export const targetCodes = Object.keys(recruitTargets) as RecruitTarget[];

/** Numbers as they are typed; empty = what is usual. */
export interface RecruitDraft {
  readonly households: string;
  readonly withinMiles: string;
  readonly asOf: string | null;
  readonly scenario: string | null;
  /** None = whoever could be fostered. */
  readonly cohorts: readonly RecruitTarget[];
  /** Codes of councils; none = all. */
  readonly only: readonly string[];
  readonly costs: Readonly<Record<CostName, string>>;
  readonly levers: Readonly<Record<LeverName, string>>;
}

function each<Name extends string>(names: readonly Name[], of: (name: Name) => string): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, string>;
}

export const costsOf = (of: (name: CostName) => string) => each(costNames, of);
export const leversOf = (of: (name: LeverName) => string) => each(leverNames, of);

export const newDraft: RecruitDraft = {
  households: '20',
  withinMiles: '',
  asOf: null,
  scenario: null,
  cohorts: [],
  only: [],
  costs: costsOf(() => ''),
  levers: leversOf((name) => (name === 'kinshipMorePercent' ? '5' : '25')),
};

export interface FieldError {
  readonly field: string;
  readonly sentence: string;
}

/** Numbers with commas are read too. */
export function numberOf(typed: string): number | null {
  const plain = typed.trim().replaceAll(',', '');
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : null;
}

function errorOf(field: string, typed: string, isRight: (value: number) => boolean): readonly FieldError[] {
  if (typed.trim() === '') return [];
  const value = numberOf(typed);
  return value !== null && isRight(value) ? [] : [{ field, sentence: recruitWords.errors(field) }];
}

/** What is not a number, or not one that can be: said before anything is sent. */
export function draftErrors({ households, withinMiles, costs, levers }: RecruitDraft): readonly FieldError[] {
  const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= 200;
  return [
    ...errorOf('households', households, isCount),
    ...errorOf('withinMiles', withinMiles, (value) => value >= 1 && value <= 200),
    ...costNames.flatMap((name) => errorOf(`costs.${name}`, costs[name], (value) => value <= 1_000_000)),
    ...leverNames.flatMap((name) => errorOf(`levers.${name}`, levers[name], (value) => value > 0 && value <= 100)),
  ];
}

export function questionOf(region: string, draft: RecruitDraft): RecruitQuestion {
  const { asOf, scenario, cohorts, only } = draft;
  const numbers = <Name extends string>(names: readonly Name[], typed: Readonly<Record<Name, string>>) =>
    Object.fromEntries(names.map((name) => [name, numberOf(typed[name])])) as Record<Name, number | null>;
  return {
    ...{ region, asOf, scenario },
    households: numberOf(draft.households),
    withinMiles: numberOf(draft.withinMiles),
    cohorts: cohorts.length === 0 ? null : [...cohorts],
    onlyAuthorities: only.length === 0 ? null : [...only],
    costs: numbers(costNames, draft.costs),
    levers: numbers(leverNames, draft.levers),
  };
}
