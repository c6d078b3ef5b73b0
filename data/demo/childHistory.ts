import { birthday, collectionYear, type DayNumber, dayOf } from './calendar.ts';
import { type CareStory, legalHistory, type StoryStay } from './careStory.ts';
import type { CareYears } from './careYears.ts';
import { demoYear } from './children.ts';
import type { CompleteFigures } from './completeFigures.ts';
import { type DemoChild, providerCodeOf } from './demoChild.ts';
import type { Ground } from './ground.ts';
import { pastStay } from './pastStay.ts';
import type { SeededRandom } from './seededRandom.ts';
import { serviceUrn } from './urns.ts';

const firstDay = dayOf('2020-04-01');
const { first: yearStart, last: today } = collectionYear(demoYear);
const twoYearsAgo = dayOf('2023-04-01');
const longTermSince = dayOf('2022-09-30');
/** England, where the published figure is hidden: a tenth had three placements or more in the year, seven in ten the same carer. */
const usualShares = { threePlacements: 0.1, sameCarer: 0.69 } as const;
const movesPerYear = 0.33;
/** Whole years at which a stay of the kind may begin. */
const youngest: Readonly<Record<string, number>> = { K1: 10, K2: 5, K3: 16, R5: 10, S1: 4 };

export interface HistoriesQuestion {
  readonly children: readonly DemoChild[];
  readonly figures: CompleteFigures;
  readonly ground: Ground;
  readonly years: CareYears;
}

/** How each child of one authority came to live where they live, with the published share of three or more placements in the year. */
export function historiesOf(
  { children, figures, ground, years }: HistoriesQuestion,
  random: SeededRandom,
): readonly CareStory[] {
  const entries = new Map(
    children.map((child) => [child, entryDay(child, years.stayed.get(child) ?? demoYear, random)]),
  );
  const unsettled = manyPlacements({ children, entries, figures }, random);
  const settled = sameCarer({ children, entries, figures, unsettled }, random);
  return children.map((child) => {
    const entry = entries.get(child) ?? yearStart;
    const moves = moveDays(
      { child, entry, isUnsettled: unsettled.has(child), isSettled: settled.get(child) ?? null },
      random,
    );
    return story({ child, entry, moves, ground }, random);
  });
}

function entryDay({ dateOfBirth, legalStatus, placeCode }: DemoChild, year: number, random: SeededRandom): DayNumber {
  if (legalStatus === 'L2') return today - random.between(1, 14);
  if (year === 2020) {
    const days = Math.floor(-Math.log(1 - random.next()) * 1000);
    return Math.max(dateOfBirth, firstDay - 1 - days);
  }
  const { first, last } = collectionYear(year);
  const latest = isTemporary(placeCode) ? last - 40 : last;
  return random.between(Math.max(first, dateOfBirth), Math.max(latest, first, dateOfBirth));
}

interface StabilityQuestion {
  readonly children: readonly DemoChild[];
  readonly entries: ReadonlyMap<DemoChild, DayNumber>;
  readonly figures: CompleteFigures;
}

/** Children with three or more placements in the year: exactly as many as published, where published. */
function manyPlacements(
  { children, entries, figures }: StabilityQuestion,
  random: SeededRandom,
): ReadonlySet<DemoChild> {
  const published = figures.published.stability.threePlacements;
  const wanted = typeof published === 'number' ? published : Math.round(children.length * usualShares.threePlacements);
  const able = children.filter((child) => (entries.get(child) ?? today) <= today - 60 && !isTemporary(child.placeCode));
  const keyed = able.map((child) => ({ child, key: random.next() / unrest(child) }));
  return new Set(
    keyed
      .sort((a, b) => a.key - b.key)
      .slice(0, wanted)
      .map(({ child }) => child),
  );
}

function unrest({ placement, age, isUasc }: DemoChild): number {
  if (isUasc) return 1.2;
  return placement === 'HOMES' ? 3 : placement === 'SUPPORTED' ? 2 : age >= 10 ? 1.3 : 0.6;
}

/** Of children under 16 looked after for two and a half years: who has had the same carer for two. Others are not in the map. */
function sameCarer(
  { children, entries, figures, unsettled }: StabilityQuestion & { readonly unsettled: ReadonlySet<DemoChild> },
  random: SeededRandom,
): ReadonlyMap<DemoChild, boolean> {
  const { sameCarerTwoYears, lookedAfterLongTerm } = figures.published.stability;
  const isKnown =
    typeof sameCarerTwoYears === 'number' && typeof lookedAfterLongTerm === 'number' && lookedAfterLongTerm > 0;
  const share = isKnown ? sameCarerTwoYears / lookedAfterLongTerm : usualShares.sameCarer;
  const longTerm = children.filter((child) => child.age < 16 && (entries.get(child) ?? today) <= longTermSince);
  const wanted = Math.round(longTerm.length * share);
  const couldStay = (child: DemoChild) => earliestStart(child) < twoYearsAgo && !isTemporary(child.placeCode);
  const able = random.shuffled(longTerm.filter((child) => !unsettled.has(child) && couldStay(child)));
  const settled = new Set(able.slice(0, wanted));
  return new Map(longTerm.map((child) => [child, settled.has(child)]));
}

interface MovesQuestion {
  readonly child: DemoChild;
  readonly entry: DayNumber;
  readonly isUnsettled: boolean;
  /** Null where the measure does not apply. */
  readonly isSettled: boolean | null;
}

/** Days of moves. Whoever has fewer than three placements in the year moves at most once in it. */
function moveDays(question: MovesQuestion, random: SeededRandom): readonly DayNumber[] {
  const { child, entry, isUnsettled, isSettled } = question;
  const days = new Set<DayNumber>();
  const latest = isTemporary(child.placeCode) ? today - 12 : today - 1;
  for (const day of movesInYear(question, latest, random)) days.add(day);
  if (isSettled === false && days.size === 0) days.add(random.between(twoYearsAgo, yearStart - 1));
  const until = isSettled === true ? twoYearsAgo - 1 : yearStart - 1;
  const from = Math.max(entry + 14, firstDay);
  for (let left = ((until - from) / 365) * movesPerYear * unrest(child); left > 0; left--) {
    if (from <= until && random.chance(Math.min(left, 1))) days.add(random.between(from, until));
  }
  const earliest = earliestStart(child);
  if (Math.max(entry, ...days) < earliest) {
    if (!isUnsettled) for (const day of days) if (day >= yearStart) days.delete(day);
    days.add(random.between(Math.max(earliest, entry + 2), today - 1));
  }
  if (isTemporary(child.placeCode)) days.add(today - random.between(1, 6));
  return [...days].filter((day) => day > entry).sort((a, b) => a - b);
}

function movesInYear(
  { child, entry, isUnsettled, isSettled }: MovesQuestion,
  latest: DayNumber,
  random: SeededRandom,
): ReadonlySet<DayNumber> {
  const days = new Set<DayNumber>();
  const since = Math.max(entry + 7, yearStart + 1);
  if (since > latest) return days;
  const share = entry >= yearStart ? 0.32 : 0.24;
  const count = isUnsettled
    ? random.chance(0.3)
      ? 3
      : 2
    : isSettled !== true && random.chance(share * Math.min(unrest(child), 1.5))
      ? 1
      : 0;
  while (days.size < count) days.add(random.between(since, latest));
  return days;
}

/** The first day the child could live in such a place: old enough, and secure or custodial stays are short. */
function earliestStart({ placeCode, dateOfBirth, age }: DemoChild): DayNumber {
  const oldEnough = birthday(dateOfBirth, Math.min(youngest[placeCode] ?? 0, age));
  return placeCode === 'K1' || placeCode === 'R5' ? Math.max(oldEnough, today - 200) : oldEnough;
}

interface StoryQuestion {
  readonly child: DemoChild;
  readonly entry: DayNumber;
  readonly moves: readonly DayNumber[];
  readonly ground: Ground;
}

function story({ child, entry, moves, ground }: StoryQuestion, random: SeededRandom): CareStory {
  const history = { status: child.legalStatus, entry, until: today, isWithParents: child.placeCode === 'P1' };
  const legal =
    entry < firstDay ? { firstStatus: child.legalStatus, statusChange: null } : legalHistory(history, random);
  const starts = [entry, ...moves];
  const stays = starts.map((day, index) =>
    index === starts.length - 1
      ? currentStay(child)
      : pastStay({ ...child, from: day, until: starts[index + 1] ?? today, ground }, random),
  );
  const change = legal.statusChange;
  const isClash = change !== null && starts.includes(change.day);
  return {
    gss: child.gss,
    reference: child.reference,
    isUasc: child.isUasc,
    categoryOfNeed: child.categoryOfNeed,
    homeLocation: child.family?.location ?? null,
    entry,
    exit: null,
    moves,
    stays,
    firstStatus: isClash ? child.legalStatus : legal.firstStatus,
    statusChange: isClash ? null : change,
    endsTemporarily: isTemporary(child.placeCode),
  };
}

function currentStay({ placeCode, provider, gss, stay }: DemoChild): StoryStay {
  if (!stay) throw new Error('Every child looked after must live somewhere before their history is written.');
  return {
    placeCode,
    providerCode: providerCodeOf[provider],
    host: stay.host,
    location: stay.location,
    homeReference: stay.homeReference,
    urn: stay.urn ?? serviceUrn(placeCode, providerCodeOf[provider], gss),
  };
}

function isTemporary(placeCode: string): boolean {
  return placeCode.startsWith('T');
}
