import type { LoadedChild } from '../../server/engine/loadedFacts.ts';
import { localAuthorityFacts } from '../facts/localAuthorities.ts';
import { birthday, collectionYear, type DayNumber, dayOf, isoDate } from './calendar.ts';
import { type CareStory, legalHistory, type StoryStay } from './careStory.ts';
import type { CareYears } from './careYears.ts';
import { drawSex } from './children.ts';
import type { CompleteFigures } from './completeFigures.ts';
import type { Ground } from './ground.ts';
import { pastStay } from './pastStay.ts';
import type { SeededRandom } from './seededRandom.ts';
import { serviceUrn } from './urns.ts';

const firstDay = dayOf('2020-04-01');
const movesPerYear = 0.45;

/** Why children leave, with how often, and the ages at leaving (from, to). At 18 they leave on the birthday. */
const exits: readonly { readonly reason: string; readonly weight: number; readonly ages: readonly [number, number] }[] =
  [
    { reason: 'E5', weight: 16, ages: [18, 18] },
    { reason: 'E17', weight: 9, ages: [18, 18] },
    { reason: 'E6', weight: 7, ages: [18, 18] },
    { reason: 'E7', weight: 2, ages: [18, 18] },
    { reason: 'E8', weight: 8, ages: [8, 17] },
    { reason: 'E4A', weight: 18, ages: [0, 17] },
    { reason: 'E4B', weight: 6, ages: [6, 17] },
    { reason: 'E45', weight: 9, ages: [0, 12] },
    { reason: 'E47', weight: 4, ages: [0, 10] },
    { reason: 'E41', weight: 4, ages: [0, 15] },
    { reason: 'E12', weight: 6, ages: [1, 7] },
    { reason: 'E11', weight: 3, ages: [1, 7] },
    { reason: 'E13', weight: 3, ages: [0, 17] },
    { reason: 'E3', weight: 2, ages: [0, 17] },
    { reason: 'E9', weight: 1, ages: [14, 17] },
  ];

export interface Leaver {
  readonly child: LoadedChild;
  readonly story: CareStory;
}

export interface LeaversQuestion {
  readonly figures: CompleteFigures;
  readonly ground: Ground;
  readonly firstNumber: number;
  readonly years: CareYears;
}

/** Children who left care in the five years: as many each year as published, gone before the data date. */
export function makeLeavers(
  { figures, ground, firstNumber, years }: LeaversQuestion,
  random: SeededRandom,
): readonly Leaver[] {
  const { dfeCode } = localAuthorityFacts(figures.gss);
  const uascShare = figures.uasc / figures.total;
  return years.left.map((comeAndGone, index) => {
    const reference = `${dfeCode}-${String(firstNumber + index).padStart(4, '0')}`;
    return leaver({ ...comeAndGone, reference, gss: figures.gss, ground, isUasc: random.chance(uascShare) }, random);
  });
}

interface LeaverQuestion {
  readonly entryYear: number;
  readonly exitYear: number;
  readonly reference: string;
  readonly gss: string;
  readonly ground: Ground;
  readonly isUasc: boolean;
}

function leaver(question: LeaverQuestion, random: SeededRandom): Leaver {
  const { gss, reference, isUasc, ground } = question;
  const { entry, exit, birth, reason } = timesOf(question, random);
  const homeTown = ground.pickTown(gss, random);
  const status = statusOf(reason, isUasc, random);
  const moves = leaverMoves(entry, exit, random);
  const starts = [entry, ...moves];
  const stays = starts.map((from, index): StoryStay => {
    const until = starts[index + 1] ?? exit;
    const stay = pastStay({ gss, homeTown, dateOfBirth: birth, isUasc, from, until, ground }, random);
    const isAdopted = status === 'E1' && index === starts.length - 1 && index > 0;
    return isAdopted ? { ...stay, placeCode: 'A6', urn: serviceUrn('A6', stay.providerCode, gss) } : stay;
  });
  const legal = legalHistory({ status, entry, until: exit, isWithParents: false }, random);
  const isClash = legal.statusChange !== null && starts.includes(legal.statusChange.day);
  const story: CareStory = {
    gss,
    reference,
    isUasc,
    categoryOfNeed: isUasc ? 'N8' : random.chance(0.75) ? 'N1' : 'N5',
    homeLocation: isUasc ? null : ground.pastPointNear(homeTown, random),
    entry,
    exit: { day: exit, reason: isUasc && reason.startsWith('E1') ? 'E8' : reason },
    moves,
    stays,
    ...(isClash ? { firstStatus: status, statusChange: null } : legal),
    endsTemporarily: false,
  };
  return { child: leaverRow(question, birth, random), story };
}

function statusOf(reason: string, isUasc: boolean, random: SeededRandom): string {
  if (isUasc) return 'V2';
  if (reason === 'E11' || reason === 'E12') return 'E1';
  return ['C2', 'C1', 'V2'][random.weightedIndex([50, 20, 30])] ?? 'C2';
}

function leaverRow({ gss, reference, isUasc }: LeaverQuestion, birth: DayNumber, random: SeededRandom): LoadedChild {
  return {
    responsibleAuthority: gss,
    childReference: reference,
    sex: isUasc ? 'M' : drawSex(random),
    dateOfBirth: isoDate(birth),
    ethnicity: isUasc ? 'OOTH' : random.pick(['WBRI', 'WBRI', 'WBRI', 'WBRI', 'MWBC', 'APKN', 'BAFR']),
    isUasc,
    isDisabled: random.chance(0.08),
  };
}

/** Entry, exit and birth that agree with each other, with the years given and with the reason for leaving. */
function timesOf({ entryYear, exitYear, isUasc }: LeaverQuestion, random: SeededRandom) {
  const came = collectionYear(entryYear);
  const went = collectionYear(exitYear);
  const exit = random.between(went.first + 5, went.last);
  const entry =
    entryYear === 2020
      ? firstDay - 1 - Math.floor(-Math.log(1 - random.next()) * 700)
      : random.between(came.first, Math.min(came.last, exit - 2));
  const yearsIn = (exit - entry) / 365.25;
  const able = exits.filter(({ ages: [, to] }) => to >= Math.ceil(yearsIn) && (!isUasc || to >= 16));
  const choice =
    able[random.weightedIndex(able.map(({ weight, ages: [from] }) => (isUasc && from < 18 ? 0.5 : weight)))];
  const [from, to] = choice?.ages ?? [18, 18];
  const age = isUasc && to < 18 ? 17 : random.between(Math.min(Math.max(from, Math.ceil(yearsIn)), to), to);
  const birth = age === 18 ? bornEighteenYearsBefore(exit) : exit - Math.floor((age + random.next() * 0.99) * 365.25);
  const reason = choice?.reason ?? 'E5';
  return { entry: Math.max(entry, birth), exit, birth, reason };
}

function bornEighteenYearsBefore(day: DayNumber): DayNumber {
  return birthday(day, -18);
}

function leaverMoves(entry: DayNumber, exit: DayNumber, random: SeededRandom): readonly DayNumber[] {
  const from = Math.max(entry + 10, firstDay);
  const days = new Set<DayNumber>();
  for (let left = ((exit - from) / 365.25) * movesPerYear; left > 0; left--) {
    if (random.chance(Math.min(left, 1)) && from < exit - 3) days.add(random.between(from, exit - 3));
  }
  return [...days].sort((a, b) => a - b);
}
