import type { Cohort, Urgency } from '../../schema/vocabulary.ts';
import type { GssCode, Sex } from '../../server/engine/facts.ts';
import type { LoadedNeed } from '../../server/engine/loadedFacts.ts';
import { localAuthorityFacts } from '../facts/localAuthorities.ts';
import { collectionYear, isoDate } from './calendar.ts';
import { demoYear } from './children.ts';
import type { DemoChild } from './demoChild.ts';
import type { Ground, Town } from './ground.ts';
import { type NeedKind, type NeedTerms, needKinds } from './needKinds.ts';
import type { SeededRandom } from './seededRandom.ts';

const { last: today } = collectionYear(demoYear);
const leastForOfficer = 14;

export interface DemoNeed {
  readonly row: LoadedNeed;
  readonly children: readonly DemoChild[];
  /** Children here who are not looked after yet. */
  readonly newcomers: readonly DemoChild[];
  readonly kind: NeedKind;
}
export interface NeedsQuestion {
  readonly children: readonly DemoChild[];
  readonly members: readonly GssCode[];
  /** The authority of the demo's placement officer: its queue comes first. */
  readonly officerAuthority: GssCode;
  readonly ground: Ground;
  readonly count: number;
  /** Next free number of a child's reference, by authority. */
  readonly nextNumber: Map<GssCode, number>;
}

/** Open needs of every shortage cohort. The first is a pair of brothers and sisters of the officer's authority, needed soonest there. */
export function makeNeeds(question: NeedsQuestion, random: SeededRandom): readonly DemoNeed[] {
  const pair = needKinds[0];
  if (!pair) throw new Error('The demo has no kinds of need.');
  const taken = new Set<DemoChild>();
  const needs: DemoNeed[] = [firstNeed(question, pair, random)];
  for (const gss of authoritiesInTurn(question, random)) {
    const kind = needKinds[random.weightedIndex(needKinds.map(({ weight }) => weight))] ?? pair;
    const children = childrenFor({ kind, gss, question, taken }, random);
    for (const child of children) taken.add(child);
    needs.push(openNeed({ kind, gss, children, index: needs.length }, random));
  }
  return needs;
}

function authoritiesInTurn(
  { children, members, officerAuthority, count }: NeedsQuestion,
  random: SeededRandom,
): readonly GssCode[] {
  const weights = members.map((gss) => children.filter((child) => child.gss === gss).length);
  const turns = Array.from({ length: leastForOfficer - 1 }, () => officerAuthority);
  const others = Array.from(
    { length: count - 1 - turns.length },
    () => members[random.weightedIndex(weights)] ?? officerAuthority,
  );
  return [...turns, ...others];
}

interface ChildrenQuestion {
  readonly kind: NeedKind;
  readonly gss: GssCode;
  readonly question: NeedsQuestion;
  readonly taken: ReadonlySet<DemoChild>;
}

function childrenFor({ kind, gss, question, taken }: ChildrenQuestion, random: SeededRandom): readonly DemoChild[] {
  const [from, to] = kind.ages;
  const known = question.children.filter(
    (child) =>
      child.gss === gss &&
      !taken.has(child) &&
      child.age >= from &&
      child.age <= to &&
      child.homeTown.gss === gss &&
      kind.suits(child),
  );
  if (random.chance(kind.newShare) || known.length === 0) return newChildren({ kind, gss, question }, random);
  if (kind.size === 1) {
    const alone = known.filter(
      ({ sibling, placement }) => sibling === null && placement !== 'PARENTS' && placement !== 'ADOPTION',
    );
    return [random.pick(alone.length > 0 ? alone : known)];
  }
  const groups = known
    .flatMap(({ sibling }) =>
      sibling && sibling.children.length === kind.size && sibling.plan === 'TOGETHER' ? [sibling] : [],
    )
    .filter(({ children }) =>
      children.every(
        (child) => known.includes(child) && child.placement !== 'PARENTS' && child.placement !== 'ADOPTION',
      ),
    );
  return groups.length > 0 ? random.pick(groups).children : newChildren({ kind, gss, question }, random);
}

function newChildren(
  { kind, gss, question }: Omit<ChildrenQuestion, 'taken'>,
  random: SeededRandom,
): readonly DemoChild[] {
  const homeTown = question.ground.pickTown(gss, random);
  const oldest = random.between(
    kind.size === 1 ? kind.ages[0] : Math.max(kind.ages[0] + kind.size * 2, 6),
    kind.ages[1],
  );
  const ages = Array.from({ length: kind.size }, (_, i) => Math.max(0, oldest - i * 2));
  return siblingsFrom({ ages, homeTown, kind, question }, random);
}

interface Newcomers {
  readonly ages: readonly number[];
  readonly homeTown: Town;
  readonly kind: NeedKind;
  readonly question: NeedsQuestion;
}

/** Children known to the council and not looked after yet, from one home; unaccompanied children from none. */
function siblingsFrom({ ages, homeTown, kind, question }: Newcomers, random: SeededRandom): readonly DemoChild[] {
  const { ground, nextNumber } = question;
  const { gss } = homeTown;
  const isUasc = kind.cohort === 'UASC';
  const location = ground.pointNear(homeTown, random);
  const children = ages.map((age): DemoChild => {
    const number = nextNumber.get(gss) ?? 1;
    nextNumber.set(gss, number + 1);
    const born = collectionYear(demoYear - age);
    return {
      reference: `${localAuthorityFacts(gss).dfeCode}-${String(number).padStart(4, '0')}`,
      gss,
      ageBand: age < 1 ? 'UNDER_1' : age < 5 ? 'AGE_1_4' : age < 10 ? 'AGE_5_9' : age < 16 ? 'AGE_10_15' : 'AGE_16_17',
      sex: sexFor(kind, random),
      isUasc,
      placement: 'OTHER',
      provider: 'NOT_REPORTED',
      locationClass: 'INSIDE_NEAR',
      placeCode: '',
      dateOfBirth: random.between(born.first, born.last),
      age,
      ethnicity: isUasc ? 'OOTH' : random.pick(['WBRI', 'WBRI', 'APKN', 'MWBC', 'BAFR']),
      legalStatus: 'V2',
      categoryOfNeed: isUasc ? 'N8' : 'N1',
      isDisabled: kind.cohort === 'DISABLED' || kind.cohort === 'SHORT_BREAK',
      sibling: null,
      family: isUasc ? null : { town: homeTown, location },
      homeTown,
      stay: null,
    };
  });
  const [first] = children;
  if (first && children.length > 1) {
    const sibling = { reference: `S-${first.reference}`, gss, children, plan: 'TOGETHER' as const };
    for (const child of children) child.sibling = sibling;
  }
  return children;
}

function sexFor({ cohort }: NeedKind, random: SeededRandom): Sex {
  if (cohort === 'PARENT_AND_CHILD') return 'F';
  if (cohort === 'REMAND_OR_SECURE') return 'M';
  return random.chance(cohort === 'UASC' ? 0.93 : 0.55) ? 'M' : 'F';
}

function firstNeed(question: NeedsQuestion, kind: NeedKind, random: SeededRandom): DemoNeed {
  const own = question.ground.townsOf(question.officerAuthority);
  const homeTown =
    own.find(({ name }) => name === 'Chadderton' || name === 'Hailsham') ??
    question.ground.pickTown(question.officerAuthority, random);
  const children = siblingsFrom({ ages: [9, 7], homeTown, kind, question }, random);
  const need = openNeed({ kind, gss: question.officerAuthority, children, index: 0 }, random);
  const row: LoadedNeed = {
    ...need.row,
    openedOn: isoDate(today),
    neededBy: isoDate(today),
    urgency: 'SAME_DAY',
    mustStayAtSchool: true,
  };
  return { ...need, row };
}

interface NeedToOpen {
  readonly kind: NeedKind;
  readonly gss: GssCode;
  readonly children: readonly DemoChild[];
  readonly index: number;
}

const plainTerms: NeedTerms = {
  suitability: {},
  requiredAdaptations: [],
  requiredOffers: [],
  isSoloRequired: false,
  hasSecureAuthority: false,
  isShortBreak: false,
};

function openNeed({ kind, gss, children, index }: NeedToOpen, random: SeededRandom): DemoNeed {
  const oldest = Math.max(...children.map(({ age }) => age));
  const terms = { ...plainTerms, ...kind.terms(random, oldest) };
  const urgency = kind.urgency ?? (random.chance(0.35) ? 'WITHIN_5_DAYS' : 'PLANNED');
  const suitability =
    oldest < 16 ? { ...terms.suitability, SUPPORTED_ACCOMMODATION: 'UNSUITABLE' as const } : terms.suitability;
  const row: LoadedNeed = {
    ...terms,
    suitability,
    responsibleAuthority: gss,
    reference: `N-${2001 + index}`,
    childReferences: children.map(({ reference }) => reference),
    siblingPlan: children.length > 1 ? 'TOGETHER' : (children[0]?.sibling?.plan ?? null),
    openedOn: isoDate(today - random.between(urgency === 'SAME_DAY' ? 0 : 1, urgency === 'PLANNED' ? 45 : 6)),
    neededBy: isoDate(today + daysUntilNeeded(urgency, random)),
    urgency,
    mustStayAtSchool: oldest >= 14 && oldest <= 16 && random.chance(0.4),
    cohorts: cohortsOf(kind, children),
  };
  return { row, children, newcomers: children.filter(({ placeCode }) => placeCode === ''), kind };
}

function daysUntilNeeded(urgency: Urgency, random: SeededRandom): number {
  if (urgency === 'SAME_DAY') return 0;
  return urgency === 'WITHIN_5_DAYS' ? random.between(2, 5) : random.between(6, 42);
}

function cohortsOf({ cohort }: NeedKind, children: readonly DemoChild[]): readonly Cohort[] {
  const cohorts = new Set<Cohort>([cohort]);
  if (children.some(({ age }) => age >= 13)) cohorts.add('TEENAGER');
  if (children.some(({ age }) => age === 0)) cohorts.add('BABY');
  if (children.some(({ isUasc }) => isUasc)) cohorts.add('UASC');
  if (children.some(({ isDisabled }) => isDisabled)) cohorts.add('DISABLED');
  return [...cohorts];
}
