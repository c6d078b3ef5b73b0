/** A plan's question as it was answered, back in the form it is changed in. */
import type { PlanQuestionShownFragment, PlanShownFragment } from '../../generated/graphql.ts';
import { settingsOf } from './plannerAddress.ts';
import { type HandHomeDraft, type KindDraft, newDraft, type PlannerDraft } from './plannerDraft.ts';

type Echo = PlanQuestionShownFragment;

const text = (value: number | null | undefined) => (typeof value === 'number' ? String(value) : '');
const pounds = (value: number) => String(Math.round(value));
const millions = (value: number | null | undefined) =>
  typeof value === 'number' ? String(Math.round(value / 1000) / 1000) : '';

function kindDraft(kind: Echo['kinds'][number]): KindDraft {
  return {
    type: kind.placementType,
    ageFrom: text(kind.ageFrom),
    ageTo: text(kind.ageTo),
    cohorts: kind.cohorts ?? [],
    fewest: text(kind.sizes.at(0)),
    most: text(kind.sizes.at(-1)),
    weekly: pounds(kind.weeklyCostPounds),
    perHome: pounds(kind.capitalPoundsPerHome),
    perPlace: pounds(kind.capitalPoundsPerPlace),
  };
}

/** The homes of a plan, to be changed by hand. A home at a point that is no area keeps the point. */
export function handOfPlan({ homes, question }: PlanShownFragment): readonly HandHomeDraft[] {
  return homes.map(({ areaId, centre, kindId, places }) => ({
    where: /^[A-Za-z0-9-]+$/.test(areaId) ? areaId : `${centre.lat.toFixed(4)},${centre.lng.toFixed(4)}`,
    kind: Math.max(
      0,
      question.kinds.findIndex(({ id }) => id === kindId),
    ),
    places: String(places),
  }));
}

function onlyOf({ onlyAuthorities, neverAuthorities }: Echo, members: readonly string[]): readonly string[] {
  if (neverAuthorities.length === 0) return onlyAuthorities ?? [];
  return (onlyAuthorities ?? members).filter((code) => !neverAuthorities.includes(code));
}

interface OfRegion {
  readonly dataDate: string | null | undefined;
  readonly members: readonly { readonly gssCode: string }[];
}

export function draftOfPlan(plan: PlanShownFragment, region: OfRegion): PlannerDraft {
  const { question } = plan;
  return {
    ...newDraft,
    goal: question.objective,
    leastChildren: text(question.leastChildren),
    kinds: question.kinds.map(kindDraft),
    mostHomes: text(question.mostHomes),
    capitalMillions: millions(question.mostCapitalPounds),
    yearlyMillions: millions(question.mostYearlyPounds),
    withinMiles: text(question.withinMiles),
    asOf: question.asOf === region.dataDate ? null : question.asOf,
    scenario: question.scenario ?? null,
    areas: question.areas,
    must: question.mustAreas,
    never: question.neverAreas,
    only: onlyOf(
      question,
      region.members.map(({ gssCode }) => gssCode),
    ),
    isInEach: question.leastInEachAuthority > 0,
    leadMonths: text(question.leadMonths),
    staffedPercent: text(Math.round(question.staffedShare * 1000) / 10),
    against: question.robustAgainst,
    hand: question.homes ? handOfPlan(plan) : null,
  };
}

/** What was left to the server, as it was in the plan; homes of a plan stand in another order than they were placed in. */
function filled(draft: PlannerDraft, from: PlannerDraft): PlannerDraft {
  const or = (typed: string, usual: string) => (typed.trim() === '' ? usual : typed);
  return {
    ...draft,
    withinMiles: or(draft.withinMiles ?? '', from.withinMiles ?? ''),
    leadMonths: or(draft.leadMonths, from.leadMonths),
    staffedPercent: or(draft.staffedPercent, from.staffedPercent),
    leastChildren: draft.goal === 'LEAST_COST' ? draft.leastChildren : '',
    asOf: draft.asOf ?? from.asOf,
    ...(draft.hand === null ? {} : { must: [], never: [], isInEach: false }),
    kinds: draft.kinds.map((kind, at) => {
      const other = from.kinds[at] ?? kind;
      return {
        ...kind,
        cohorts: kind.cohorts.toSorted(),
        weekly: or(kind.weekly, other.weekly),
        perHome: or(kind.perHome, other.perHome),
        perPlace: or(kind.perPlace, other.perPlace),
      };
    }),
    hand: draft.hand?.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) ?? null,
  };
}

/** Whether the settings on the screen are not those the plan was worked out with. */
export function isOfOtherSettings(draft: PlannerDraft, ofPlan: PlannerDraft): boolean {
  return settingsOf(filled(draft, ofPlan)) !== settingsOf(filled(ofPlan, ofPlan));
}
