/** How long does it take to find a home, and what do homes answer when they are asked? */
import type { CallOutcome, DeclineReason } from '../../../schema/codes/callOutcomes.ts';
import { daysBetween } from '../calendar.ts';
import { type Count, countOf } from '../count.ts';
import type { GssCode, IsoDate } from '../facts.ts';
import { compareText } from '../order.ts';

/** One need: when it was opened and decided, and what homes answered. */
export interface PlacingFacts {
  readonly localAuthority: GssCode;
  readonly openedOn: IsoDate;
  readonly decidedOn: IsoDate | null;
  readonly calls: readonly {
    readonly homeId: string;
    readonly outcome: CallOutcome;
    readonly declineReason: DeclineReason | null;
  }[];
}

export interface PlacingRow {
  /** Null on the total. */
  readonly localAuthority: GssCode | null;
  readonly decided: Count;
  /** Days from opened to decided, the middle one; null where nothing is decided, or that is withheld. */
  readonly medianDays: number | null;
  readonly offers: Count;
  readonly declines: Count;
}

export interface HomeAnswers {
  readonly homeId: string;
  readonly calls: number;
  readonly offers: number;
  readonly declines: number;
  /** Most often first, then by code. */
  readonly reasons: readonly { readonly reason: DeclineReason; readonly declines: number }[];
}

export interface PlacingMeasures {
  /** In the order of the authorities given. */
  readonly rows: readonly PlacingRow[];
  readonly total: PlacingRow;
  /** Reasons given for declining; most often first, then by code. They add up to the total’s declines. */
  readonly reasons: readonly { readonly reason: DeclineReason; readonly declines: Count }[];
  /** Most declines first, then by id. Empty where small numbers are withheld. */
  readonly homes: readonly HomeAnswers[];
}

/** Days of an even number of needs are halved. */
function medianOf(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function rowOf(localAuthority: GssCode | null, needs: readonly PlacingFacts[]): PlacingRow {
  const days = needs.flatMap(({ openedOn, decidedOn }) =>
    decidedOn === null ? [] : [Math.max(0, daysBetween(openedOn, decidedOn))],
  );
  const answers = (outcome: CallOutcome) =>
    countOf(needs.reduce((sum, { calls }) => sum + calls.filter((call) => call.outcome === outcome).length, 0));
  return {
    localAuthority,
    decided: countOf(days.length),
    medianDays: medianOf(days),
    offers: answers('OFFERED'),
    declines: answers('DECLINED'),
  };
}

type Calls = PlacingFacts['calls'];

function reasonsOf(calls: Calls): readonly { readonly reason: DeclineReason; readonly declines: number }[] {
  const counted = new Map<DeclineReason, number>();
  for (const { outcome, declineReason } of calls)
    if (outcome === 'DECLINED' && declineReason !== null)
      counted.set(declineReason, (counted.get(declineReason) ?? 0) + 1);
  return [...counted]
    .map(([reason, declines]) => ({ reason, declines }))
    .sort((a, b) => b.declines - a.declines || compareText(a.reason, b.reason));
}

function homesOf(calls: Calls): readonly HomeAnswers[] {
  const byHome = new Map<string, Calls[number][]>();
  for (const call of calls) {
    const known = byHome.get(call.homeId);
    if (known === undefined) byHome.set(call.homeId, [call]);
    else known.push(call);
  }
  return [...byHome]
    .map(([homeId, own]) => ({
      homeId,
      calls: own.length,
      offers: own.filter(({ outcome }) => outcome === 'OFFERED').length,
      declines: own.filter(({ outcome }) => outcome === 'DECLINED').length,
      reasons: reasonsOf(own),
    }))
    .sort((a, b) => b.declines - a.declines || compareText(a.homeId, b.homeId));
}

/** Order  councils as given. Units  whole days. */
export function placingMeasures(needs: readonly PlacingFacts[], councils: readonly GssCode[]): PlacingMeasures {
  const own = needs.filter(({ localAuthority }) => councils.includes(localAuthority));
  const calls = own.flatMap((need) => need.calls);
  return {
    rows: councils.map((gss) =>
      rowOf(
        gss,
        own.filter(({ localAuthority }) => localAuthority === gss),
      ),
    ),
    total: rowOf(null, own),
    reasons: reasonsOf(calls).map(({ reason, declines }) => ({ reason, declines: countOf(declines) })),
    homes: homesOf(calls),
  };
}
