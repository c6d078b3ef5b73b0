/** The planner's question and result as an address, and back: short words, readable, stable; the shortest that says it. */
import type { PlanObjective } from '../../../schema/codes/planWords.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { kindsForm, readKinds, writeKinds } from './kindWords.ts';
import { type HandHomeDraft, newDraft, type PlannerDraft } from './plannerDraft.ts';

/** What is shown beside the settings. */
export interface PlannerLook {
  /** Id of the plan that is shown. */
  readonly plan: string | null;
  /** The run that works on the next: found again after a reload. */
  readonly run: string | null;
}

export interface PlannerAddress {
  readonly draft: PlannerDraft;
  readonly look: PlannerLook;
  readonly dropped: readonly string[];
}

const goals: Readonly<Record<PlanObjective, string>> = {
  MOST_CHILDREN: 'children',
  FEWEST_MILES: 'miles',
  LEAST_COST: 'cost',
};
const goalCodes = Object.keys(goals) as PlanObjective[];

const numberForm = /^\d{1,7}(?:\.\d{1,3})?$/;
const listForm = /^[A-Za-z0-9-]{1,64}(?:_[A-Za-z0-9-]{1,64}){0,99}$/;
const homeForm = '[A-Za-z0-9.,-]{1,64}\\*\\d{1,2}\\*\\d{0,3}';
const handForm = new RegExp(`^(?:none|${homeForm}(?:_${homeForm}){0,49})$`);

type Query = ReturnType<typeof readQuery>;

function readHand(text: string | null): PlannerDraft['hand'] {
  if (text === null) return null;
  if (text === 'none') return [];
  return text.split('_').map((home) => {
    const [where = '', kind = '1', places = ''] = home.split('*');
    return { where, kind: Math.max(0, Number(kind) - 1), places };
  });
}

const digits = (typed: string) => (/^\d{1,3}$/.test(typed.trim()) ? typed.trim() : '');

function writeHand(hand: PlannerDraft['hand']): string | null {
  if (hand === null) return null;
  const word = ({ where, kind, places }: HandHomeDraft) => `${where}*${kind + 1}*${digits(places)}`;
  return hand.length === 0 ? 'none' : hand.map(word).join('_');
}

function readDraft(query: Query): PlannerDraft {
  const typed = (name: string, usual: string) => query.matching(name, numberForm) ?? usual;
  const list = (name: string) => query.matching(name, listForm)?.split('_') ?? [];
  const goal = query.oneOf('goal', Object.values(goals));
  const kinds = query.matching('kinds', kindsForm);
  return {
    goal: goalCodes.find((code) => goals[code] === goal) ?? newDraft.goal,
    leastChildren: typed('least', newDraft.leastChildren),
    kinds: kinds === null ? newDraft.kinds : readKinds(kinds),
    mostHomes: typed('homes', newDraft.mostHomes),
    capitalMillions: typed('capital', newDraft.capitalMillions),
    yearlyMillions: typed('yearly', newDraft.yearlyMillions),
    withinMiles: query.matching('within', numberForm),
    asOf: query.date('asOf'),
    scenario: query.code('scenario'),
    areas: query.oneOf('areas', ['towns']) === null ? 'HEXAGONS' : 'TOWNS',
    must: list('must'),
    never: list('never'),
    only: list('only'),
    isInEach: query.oneOf('each', ['yes']) !== null,
    leadMonths: typed('lead', newDraft.leadMonths),
    staffedPercent: typed('staffed', newDraft.staffedPercent),
    against: list('against'),
    hand: readHand(query.matching('hand', handForm)),
  };
}

/** Parts that say nothing known are dropped and named. */
export function readPlannerAddress(search: string): PlannerAddress {
  const query = readQuery(search);
  const draft = readDraft(query);
  const look = { plan: query.code('plan'), run: query.code('run') };
  return { draft, look, dropped: query.dropped() };
}

/** What is no number, or the usual one, is left out. */
function unusual(typed: string, usual: string): string | null {
  const trimmed = typed.trim();
  return trimmed === usual || !numberForm.test(trimmed) ? null : trimmed;
}

/** The shortest address that reads back to the same question and look. */
export function writePlannerAddress(draft: PlannerDraft, look: PlannerLook): string {
  const list = (ids: readonly string[]) => (ids.length === 0 ? null : ids.join('_'));
  return writeQuery({
    goal: draft.goal === newDraft.goal ? null : goals[draft.goal],
    least: unusual(draft.leastChildren, newDraft.leastChildren),
    kinds: writeKinds(draft.kinds),
    homes: unusual(draft.mostHomes, newDraft.mostHomes),
    capital: unusual(draft.capitalMillions, newDraft.capitalMillions),
    yearly: unusual(draft.yearlyMillions, newDraft.yearlyMillions),
    within: unusual(draft.withinMiles ?? '', ''),
    asOf: draft.asOf,
    scenario: draft.scenario,
    areas: draft.areas === 'TOWNS' ? 'towns' : null,
    must: list(draft.must),
    never: list(draft.never),
    only: list(draft.only),
    each: draft.isInEach ? 'yes' : null,
    lead: unusual(draft.leadMonths, newDraft.leadMonths),
    staffed: unusual(draft.staffedPercent, newDraft.staffedPercent),
    against: list(draft.against),
    hand: writeHand(draft.hand),
    plan: look.plan,
    run: look.run,
  });
}

/** The question alone: two that say the same are the same question. */
export function settingsOf(draft: PlannerDraft): string {
  return writePlannerAddress(draft, { plan: null, run: null });
}
