/** Where could all waiting children live at once, and what would a choice cost the others? Rows are of the asker's own council only. */
import type { Solver } from '../engine/assign/finishBySolver.ts';
import { noAnchorSentence } from '../engine/explainMatch.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { FixedMatch, FixedProblem } from '../engine/joint/fixMatches.ts';
import {
  asSuggested,
  type JointAnswer,
  type JointChange,
  jointAnswer,
  jointChanges,
} from '../engine/joint/jointAnswer.ts';
import type { JointSetting } from '../engine/joint/jointNeeds.ts';
import {
  type ChosenPart,
  type OtherSentence,
  othersInWords,
  othersPlaced,
  othersWaiting,
} from '../engine/joint/othersWaiting.ts';
import type { PlacedUnits } from '../engine/joint/placeUnits.ts';
import { nearHomeSolver } from '../engine/nearHome/nearHomeSolver.ts';
import type { Store } from '../store/store.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import { KeptAnswers } from './keptAnswers.ts';
import type { LongAsked } from './longWork.ts';
import type { Watch } from './progress.ts';

/** `ownAuthority` is whose needs the asker may see; null = nobody's. With the question, so that nobody is given another's rows. */
export interface JointAsked extends JointSetting {
  readonly fixed: readonly FixedMatch[];
  readonly ownAuthority: GssCode | null;
}

export interface JointRow {
  readonly needId: string;
  readonly reference: string;
  /** The eldest first. */
  readonly childIds: readonly string[];
  readonly homeId: string | null;
  readonly milesFromFamily: number | null;
  readonly weeklyMiles: number | null;
  readonly isFixed: boolean;
  /** Some home near could take them, were nobody else waiting. */
  readonly hasChoice: boolean;
  /** Where fixing others moved them from; `from` null = they had no place near home. */
  readonly change: { readonly from: string | null } | null;
}

/** Children, of the asker's own council or of others. */
interface Counted {
  readonly children: number;
  readonly unmet: number;
}

export interface JointFound {
  readonly kind: 'ANSWER';
  /** In order of reference, then of the first child. */
  readonly rows: readonly JointRow[];
  readonly own: Counted;
  readonly others: Counted;
  /** More children without a place near home than with nothing fixed, and more weekly miles; null where nothing is fixed. */
  readonly cost: {
    readonly unmet: number;
    readonly weeklyMiles: number;
    readonly othersUnmet: number;
    readonly areOthersMoved: boolean;
  } | null;
  readonly proof: Pick<
    JointAnswer,
    'unmetChildren' | 'unmetLowerBound' | 'weeklyMiles' | 'weeklyMilesLowerBound' | 'status'
  >;
  readonly seconds: number;
  readonly areVisitsAssumed: boolean;
  /** Children who are not placed, and not counted above: near home cannot be measured for them. */
  readonly unmeasured: { readonly own: number; readonly others: number };
  /** Needs of the asker's own council that are not, or not wholly, among the rows, in words. */
  readonly notes: readonly string[];
}

export type JointOutcome = JointFound | FixedProblem;

const notYours = 'There is no open need of that id that you may see.';

function refusedFor(facts: RegionQuestionFacts, { fixed, ownAuthority }: JointAsked): FixedProblem | null {
  const at = fixed.findIndex(({ needId }) => {
    const need = facts.needs.find(({ id }) => id === needId);
    return ownAuthority === null || need?.responsibleAuthority !== ownAuthority;
  });
  const homeId = fixed[at]?.homeId;
  return homeId === undefined ? null : { kind: 'CANNOT_FIX', at, homeId, reference: null, reason: notYours };
}

function countedOf(answer: JointAnswer, isMeant: (authority: GssCode) => boolean): Counted {
  const lines = answer.lines.filter(({ need }) => isMeant(need.responsibleAuthority));
  const count = (some: typeof lines) => some.reduce((sum, { childIds }) => sum + childIds.length, 0);
  return { children: count(lines), unmet: count(lines.filter(({ homeId }) => homeId === null)) };
}

function rowsOf(answer: JointAnswer, changes: readonly JointChange[], own: GssCode | null): readonly JointRow[] {
  const changeOf = new Map(changes.map(({ line, from }) => [line, { from }]));
  return answer.lines
    .filter(({ need }) => need.responsibleAuthority === own)
    .toSorted((a, b) => (a.need.reference < b.need.reference ? -1 : a.need.reference > b.need.reference ? 1 : 0))
    .map((line) => {
      const births = new Map(line.need.children.map(({ id, dateOfBirth }) => [id, dateOfBirth]));
      const { need, childIds, homeId, milesFromFamily, weeklyMiles, isFixed, hasChoice } = line;
      return {
        ...{ needId: need.id, reference: need.reference, homeId, milesFromFamily, weeklyMiles, isFixed, hasChoice },
        childIds: childIds.toSorted((a, b) => ((births.get(a) ?? '') < (births.get(b) ?? '') ? -1 : 1)),
        change: changeOf.get(line) ?? null,
      };
    });
}

function notesOf({ apart }: JointAnswer, own: GssCode | null): readonly string[] {
  const isOwn = ({ responsibleAuthority }: { responsibleAuthority: GssCode }) => responsibleAuthority === own;
  const among = apart.countedElsewhere.filter(({ need }) => isOwn(need));
  return [
    ...among.map(({ need, countedWith }) =>
      isOwn(countedWith)
        ? `Some children of ${need.reference} are also in ${countedWith.reference} and are placed once, with that need: close one of the two.`
        : `Some children of ${need.reference} are also in an open need of another council and are placed once, with that need.`,
    ),
    ...apart.withoutAnchor.filter(isOwn).map((need) => `${need.reference} is not placed. ${noAnchorSentence(need)}`),
    ...apart.shortBreaks.filter(isOwn).map(({ reference }) => `${reference} is for short breaks and is not placed.`),
  ];
}

function unmeasuredIn({ apart }: JointAnswer, authority: GssCode | null): JointFound['unmeasured'] {
  const [own, others] = [true, false].map((isOwn) =>
    apart.withoutAnchor
      .filter(({ responsibleAuthority }) => (responsibleAuthority === authority) === isOwn)
      .reduce((sum, { children }) => sum + children.length, 0),
  );
  return { own: own ?? 0, others: others ?? 0 };
}

function foundOf(
  answer: JointAnswer,
  unfixed: JointAnswer | null,
  { own, seconds }: { own: GssCode | null; seconds: number },
): JointFound {
  const changes = unfixed === null ? [] : jointChanges(unfixed, answer);
  const others = countedOf(answer, (authority) => authority !== own);
  const { unmetChildren, unmetLowerBound, weeklyMiles, weeklyMilesLowerBound, status } = answer;
  return {
    kind: 'ANSWER',
    rows: rowsOf(answer, changes, own),
    own: countedOf(answer, (authority) => authority === own),
    others,
    cost: unfixed && {
      unmet: unmetChildren - unfixed.unmetChildren,
      weeklyMiles: weeklyMiles - unfixed.weeklyMiles,
      othersUnmet: others.unmet - countedOf(unfixed, (authority) => authority !== own).unmet,
      areOthersMoved: changes.some(({ line }) => line.need.responsibleAuthority !== own),
    },
    proof: { unmetChildren, unmetLowerBound, weeklyMiles, weeklyMilesLowerBound, status },
    seconds,
    areVisitsAssumed: answer.areVisitsAssumed,
    unmeasured: unmeasuredIn(answer, own),
    notes: notesOf(answer, own),
  };
}

/** For each of the two stages of a proof. */
const solverSeconds = 2;
const mostKept = 4;

export function jointWorkOn(store: Store, highs?: Solver) {
  const kept = new KeptAnswers<JointAnswer | FixedProblem>(mostKept);
  return async ({ viewer, regionId, question }: LongAsked<JointAsked>, watch: Watch): Promise<JointOutcome | null> => {
    const facts = await store.as(viewer).sufficiencyFacts(regionId, question.asOf);
    if (facts === null) return null;
    const refused = refusedFor(facts, question);
    if (refused !== null) return refused;
    const begun = performance.now();
    const { asOf, withinMiles, isEmergency, ownAuthority } = question;
    const setting = { asOf, withinMiles, isEmergency };
    watch.report({ stage: 'Placing all waiting children together', done: 1, total: 2, headline: null });
    const { place } = nearHomeSolver({
      onProgress: () => watch.check(),
      solver: highs && { highs, seconds: solverSeconds },
    });
    const answerWith = (fixed: readonly FixedMatch[]) =>
      kept.of(JSON.stringify([facts.version, regionId, setting, fixed]), () =>
        jointAnswer({ needs: facts.needs, homes: facts.homes, setting, fixed }, place),
      );
    const asFixed = answerWith(question.fixed);
    if (asFixed.kind === 'CANNOT_FIX') return asFixed;
    const unfixed = question.fixed.length === 0 ? null : answerWith([]);
    const answer = (unfixed?.kind === 'ANSWER' && asSuggested(unfixed, question.fixed)) || asFixed;
    const seconds = (performance.now() - begun) / 1000;
    return foundOf(answer, unfixed?.kind === 'ANSWER' ? unfixed : null, { own: ownAuthority, seconds });
  };
}

export interface OthersAsked extends JointSetting {
  readonly needId: string;
  readonly parts: readonly ChosenPart[];
  readonly asOf: IsoDate;
  readonly ownAuthority: GssCode | null;
}

const mostPlaced = 4;

/** Nothing for a need that is not the asker's own council's. */
export function othersWaitingOn(store: Store) {
  const placed = new KeptAnswers<PlacedUnits>(mostPlaced);
  return async ({ viewer, regionId, question }: LongAsked<OthersAsked>): Promise<readonly OtherSentence[]> => {
    const facts = await store.as(viewer).sufficiencyFacts(regionId, question.asOf);
    const { needId, parts, ownAuthority: authority, asOf, withinMiles, isEmergency } = question;
    const need = facts?.needs.find(({ id }) => id === needId);
    if (!facts || authority === null || need?.responsibleAuthority !== authority) return [];
    const setting = { asOf, withinMiles, isEmergency };
    const input = { needs: facts.needs, homes: facts.homes, setting, needId };
    const { place: solve } = nearHomeSolver();
    const before = placed.of(JSON.stringify([facts.version, regionId, setting, needId]), () =>
      othersPlaced(input, solve),
    );
    return othersInWords(othersWaiting(input, { before, solve }, parts), { authority, withinMiles });
  };
}
