/** How settled are children: how many had three or more placements in the year, and how many have stayed with the same carer? */
import { placeChangeCodes } from '../../schema/ssda903Codes.ts';
import { ageOn, oldestChildAge } from './age.ts';
import type { GssCode, IsoDate } from './facts.ts';
import { compareText } from './order.ts';
import { placementsOn } from './placementsOn.ts';

/** A stay of any day, as the return's episodes were joined. */
export interface StayOfYears {
  readonly id: string;
  readonly childId: string;
  readonly responsibleAuthority: GssCode;
  readonly placeCode: string;
  readonly legalStatus: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  /** Another placement with another carer, as the national figures count it. */
  readonly isMove: boolean;
}

export interface StabilityInput {
  readonly members: readonly GssCode[];
  readonly asOf: IsoDate;
  /** By child id. */
  readonly datesOfBirth: ReadonlyMap<string, IsoDate>;
  /** Those not over 30 months before the day, at least. */
  readonly stays: readonly StayOfYears[];
  /** Episodes that ended and say why the child moved. */
  readonly moves: readonly { readonly localAuthority: GssCode; readonly endedOn: IsoDate; readonly reason: string }[];
}

export interface StabilityRow {
  readonly localAuthority: GssCode;
  /** Null: the year's history is not loaded. */
  readonly year: { readonly children: number; readonly threeOrMore: number } | null;
  /** Under 16 and looked after for two and a half years; of them, with the same carer for two. Null: that history is not loaded. */
  readonly longTerm: { readonly children: number; readonly sameCarer: number } | null;
}

export interface PlacementStability {
  /** In the order of the members. */
  readonly rows: readonly StabilityRow[];
  /** Reasons for the year's moves in the national list's order, those of nobody included. */
  readonly reasons: readonly { readonly reason: string; readonly label: string; readonly moves: number }[];
}

const longTermMonths = 30;
const sameCarerMonths = 24;
const threeOrMore = 3;
const underAge = 16;

/** Compares as text with real days; itself it need not be one (31 February). */
export function monthsBefore(date: IsoDate, months: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${date.slice(8, 10)}`;
}

const isTemporary = ({ placeCode }: StayOfYears) => placeCode.startsWith('T');
const isForAdoption = ({ placeCode }: StayOfYears) => /^A[3-6]$/.test(placeCode);
const isShortBreak = ({ legalStatus }: StayOfYears) => legalStatus === 'V3' || legalStatus === 'V4';

/** Without a day between them: times of being looked after, oldest first. */
function careTimes(stays: readonly StayOfYears[]): readonly (readonly StayOfYears[])[] {
  const times: StayOfYears[][] = [];
  for (const stay of stays.toSorted((a, b) => compareText(a.start, b.start) || compareText(a.id, b.id))) {
    const current = times.at(-1);
    if (current?.at(-1)?.end === stay.start) current.push(stay);
    else times.push([stay]);
  }
  return times;
}

/** Placements that the child was in between two days: the first of each time of being looked after, then each move. */
function placementsBetween(stays: readonly StayOfYears[], from: string, to: IsoDate): number {
  return careTimes(stays).reduce((count, time) => {
    const within = time.filter(
      (stay) => !isTemporary(stay) && stay.start <= to && (stay.end === null || stay.end > from),
    );
    return count + within.filter((stay, at) => at === 0 || stay.isMove).length;
  }, 0);
}

/** Since when the child has lived with the carer of the day; of a child placed for adoption, with the placement before it together. */
function withCarerSince(time: readonly StayOfYears[]): IsoDate {
  const first = time[0]?.start ?? '';
  const starts = time.filter((stay) => stay.isMove);
  const last = starts.at(-1);
  if (last === undefined) return first;
  return isForAdoption(last) ? (starts.at(-2)?.start ?? first) : last.start;
}

interface OneChild {
  readonly isThreeOrMore: boolean;
  readonly isLongTerm: boolean;
  readonly isSameCarer: boolean;
}

function findingOf(stays: readonly StayOfYears[], age: number, asOf: IsoDate): OneChild {
  const lived = stays.filter((stay) => !isShortBreak(stay) && stay.start <= asOf);
  const now = careTimes(lived).at(-1) ?? [];
  const isLongTerm = age < underAge && (now[0]?.start ?? asOf) <= monthsBefore(asOf, longTermMonths);
  return {
    isThreeOrMore: placementsBetween(lived, monthsBefore(asOf, 12), asOf) >= threeOrMore,
    isLongTerm,
    isSameCarer: isLongTerm && withCarerSince(now) <= monthsBefore(asOf, sameCarerMonths),
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** A council whose earliest ending on record is within a month of the first day of the time asked has sent that time whole. */
function isWhole(stays: readonly StayOfYears[], asOf: IsoDate, months: number): boolean {
  return stays.some(({ end }) => end !== null && end <= monthsBefore(asOf, months - 1));
}

function rowOf(localAuthority: GssCode, stays: readonly StayOfYears[], input: StabilityInput): StabilityRow {
  const { asOf, datesOfBirth } = input;
  const current = placementsOn(stays, asOf).stays;
  const found = [...grouped(stays, ({ childId }) => childId)].flatMap(([childId, own]) => {
    const born = datesOfBirth.get(childId);
    const age = born === undefined ? null : ageOn(born, asOf);
    return !current.has(childId) || age === null || age > oldestChildAge ? [] : [findingOf(own, age, asOf)];
  });
  const count = (of: (child: OneChild) => boolean) => found.filter(of).length;
  return {
    localAuthority,
    year: isWhole(stays, asOf, 12)
      ? { children: found.length, threeOrMore: count(({ isThreeOrMore }) => isThreeOrMore) }
      : null,
    longTerm: isWhole(stays, asOf, longTermMonths)
      ? { children: count(({ isLongTerm }) => isLongTerm), sameCarer: count(({ isSameCarer }) => isSameCarer) }
      : null,
  };
}

/**
 * Shape   a row for each member; temporary placements, and the return from one, are no placements of their own; short breaks are apart.
 * Units   children under 18 looked after on the day; moves of the twelve months to it.
 * Errors  a history that is not loaded whole is null, never 0: an open stay alone does not say where a child lived before.
 * Cost    linear in the stays, but for sorting each child's.
 * Source  DfE, Children looked after: placement stability (three or more placements in the year; same carer for at least two years of
 *         children under 16 looked after for at least two and a half); SSDA903 REASON_PLACE_CHANGE.
 */
export function placementStability(input: StabilityInput): PlacementStability {
  const { members, stays, moves, asOf } = input;
  const byMember = grouped(stays, ({ responsibleAuthority }) => responsibleAuthority);
  const own = new Set(members);
  const ofYear = moves.filter(
    ({ localAuthority, endedOn }) => own.has(localAuthority) && endedOn > monthsBefore(asOf, 12) && endedOn <= asOf,
  );
  return {
    rows: members.map((gss) => rowOf(gss, byMember.get(gss) ?? [], input)),
    reasons: Object.entries(placeChangeCodes).map(([reason, { label }]) => ({
      ...{ reason, label },
      moves: ofYear.filter((move) => move.reason === reason).length,
    })),
  };
}
