/** The near-home part of a sufficiency answer: worked out, being worked out, or why there is none. */
import type { FarToday as FarTodayAnswer, GapReason, PlacingSteps, Proof } from '../../schema/nearHomeGap.ts';
import { BadQuestion } from '../../schema/problems.ts';
import type { Run } from '../../schema/run.ts';
import type { SufficiencyRow } from '../../schema/sufficiency.ts';
import { countOf } from '../engine/count.ts';
import { type SufficiencyKey, textOfKey } from '../engine/gap.ts';
import { proofSentence } from '../engine/nearHome/explainProof.ts';
import type { FarToday } from '../engine/nearHome/farToday.ts';
import type { NearHomeCounts, NearHomeProof } from '../engine/nearHome/nearHomeTable.ts';
import type { PlacingFlows } from '../engine/nearHome/placingFlows.ts';
import type { ShownNearHome } from '../engine/nearHome/suppressNearHome.ts';
import { limitText } from '../engine/wording.ts';
import { seesExactNumbers } from '../policy/policy.ts';
import type { NearHomeAsked, NearHomeFound } from '../runs/nearHomeWork.ts';
import type { RunRow } from '../store/rows.ts';
import { longAnswer, unfinishedNote } from './longAnswer.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';

type NearHomeRow = Pick<
  SufficiencyRow,
  'nearHomeGap' | 'nearHomeChildren' | 'reasons' | 'placing' | 'farToday' | 'notes'
>;

/** What each part of the answer says of living near home. */
export interface NearHomeParts {
  readonly headline: string | null;
  rowOf(key: SufficiencyKey): NearHomeRow;
  readonly total: NearHomeRow;
  readonly proof: Proof | null;
  readonly run: Run | null;
  readonly limitNotice: string | null;
  readonly apart: ShownNearHome['apart'];
  readonly placedBetween: ShownNearHome['placedBetween'];
  readonly notes: readonly string[];
}

const notApplicable = 'These children need no place in a home, so there is no near-home gap.';

const noRow: NearHomeRow = {
  nearHomeGap: null,
  nearHomeChildren: null,
  reasons: [],
  placing: null,
  farToday: null,
  notes: [],
};

/** Nothing of it, each row saying why. */
export function withoutNearHome(note: string | null, run: Run | null = null): NearHomeParts {
  const row: NearHomeRow = { ...noRow, notes: note === null ? [] : [note] };
  return {
    headline: null,
    rowOf: () => row,
    total: row,
    proof: null,
    run,
    limitNotice: null,
    apart: [],
    placedBetween: [],
    notes: row.notes,
  };
}

function toSteps(flows: PlacingFlows): PlacingSteps {
  return {
    otherCouncilsHere: countOf(flows.otherCouncilsHere),
    heldHere: countOf(flows.heldHere),
    emptyHere: countOf(flows.emptyHere),
    elsewhere: countOf(flows.elsewhere),
    withoutPlace: countOf(flows.withoutPlace),
  };
}

function toFarToday({ children, lines }: FarToday): FarTodayAnswer {
  const toLine = (line: FarToday['lines'][number]) => ({ label: line.label, children: countOf(line.children) });
  return { children: countOf(children), lines: lines.map(toLine) };
}

function toRow({ children: all, achieved, lowerBound, reasons, placing, farToday }: NearHomeCounts): NearHomeRow {
  if (achieved.marker === 'NOT_APPLICABLE') return { ...noRow, notes: [notApplicable] };
  const found: GapReason[] = reasons.map(({ reason, label, children }) => ({ reason, label, children }));
  return {
    nearHomeGap: { achieved, lowerBound },
    nearHomeChildren: all,
    reasons: found,
    placing: placing && toSteps(placing),
    farToday: farToday && toFarToday(farToday),
    notes: [],
  };
}

function toProof(proof: NearHomeProof, seconds: number): Proof {
  const { achieved, lowerBound, status, weeklyMiles, weeklyMilesLowerBound } = proof;
  return {
    achieved: countOf(achieved),
    lowerBound: countOf(lowerBound),
    status,
    seconds: Math.round(seconds * 1000) / 1000,
    sentence: proofSentence(proof),
    weeklyMiles,
    weeklyMilesLowerBound,
  };
}

/** What is proved is of everyone: where the total is not known for want of facts, there is nothing it would prove. */
function proofFor({ table, seconds }: NearHomeFound): Proof | null {
  if (table.proof === null || table.total.achieved.marker === 'NOT_AVAILABLE') return null;
  return toProof(table.proof, seconds);
}

function toParts({ table, seconds }: NearHomeFound): NearHomeParts {
  const rows = new Map(table.rows.map((row) => [textOfKey(row), toRow(row)]));
  return {
    headline: table.headline,
    rowOf: (key) => rows.get(textOfKey(key)) ?? noRow,
    total: toRow(table.total),
    proof: proofFor({ table, seconds }),
    run: null,
    limitNotice: table.limitNotice,
    apart: table.apart,
    placedBetween: table.placedBetween,
    notes: table.notes,
  };
}

function notYet(run: RunRow, context: RequestContext): NearHomeParts {
  return withoutNearHome(unfinishedNote('The near-home gap', run), toRun(run, context.viewer));
}

/** Answers for two distances, or with and without others' places, could be subtracted: small numbers of children would come out. */
function withheldNote(asked: NearHomeAsked, ownMiles: number): string | null {
  if (asked.isExact) return null;
  if (asked.withinMiles !== ownMiles) {
    return `To protect children the near-home gap is shown to you for ${limitText(ownMiles)} only, the region’s own distance.`;
  }
  if (asked.reading !== 'EVERYONE') {
    return 'To protect children the near-home gap is shown to you for all children together only.';
  }
  return asked.releasePlacesOfOtherRegions
    ? 'To protect children the near-home gap is not shown to you with other regions’ places counted as free.'
    : null;
}

export interface NearHomeAsking {
  readonly regionId: string;
  /** The region's own limit. */
  readonly ownMiles: number;
  readonly question: Omit<NearHomeAsked, 'isExact'>;
}

export async function nearHomeParts(
  context: RequestContext,
  { regionId, ownMiles, question }: NearHomeAsking,
): Promise<NearHomeParts | BadQuestion> {
  const asked: NearHomeAsked = { ...question, isExact: seesExactNumbers(context.viewer) };
  const withheld = withheldNote(asked, ownMiles);
  if (withheld !== null) return withoutNearHome(withheld);
  const { asOf, withinMiles, reading, releasePlacesOfOtherRegions } = asked;
  const placing = [asOf, withinMiles, reading, releasePlacesOfOtherRegions];
  const affinity = asked.scenario === null ? placing : [...placing, asked.scenario];
  const answer = await longAnswer(context, { kind: 'NEAR_HOME_GAP', regionId, question: asked, affinity });
  if (answer instanceof BadQuestion) return answer;
  if (answer.run !== null) return notYet(answer.run, context);
  return answer.found === null ? withoutNearHome(null) : toParts(answer.found);
}
