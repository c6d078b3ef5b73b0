import { ageBands } from '../../schema/vocabulary.ts';
import type { Sex } from '../../server/engine/facts.ts';
import { localAuthorityFacts } from '../facts/localAuthorities.ts';
import { kinshipShareOfFostered } from '../facts/nationalShares.ts';
import { collectionYear } from './calendar.ts';
import { childProfiles } from './childProfiles.ts';
import type { CompleteFigures } from './completeFigures.ts';
import { type ChildProfile, type DemoChild, isInside } from './demoChild.ts';
import { fitTable } from './fitTable.ts';
import type { Ground } from './ground.ts';
import type { SeededRandom } from './seededRandom.ts';

export const demoYear = 2025;

/** Children looked after by one authority on 31 March 2025: who they are, not yet where they live. */
export function makeChildren(figures: CompleteFigures, ground: Ground, random: SeededRandom): DemoChild[] {
  const profiles = random.shuffled(childProfiles(figures, random));
  const kinship = kinshipProfiles(profiles, random);
  const dfeCode = localAuthorityFacts(figures.gss).dfeCode;
  const children = profiles.map((profile, index): DemoChild => {
    const age = ageWithin(profile, random);
    const year = collectionYear(demoYear - age);
    return {
      ...profile,
      reference: `${dfeCode}-${String(index + 1).padStart(4, '0')}`,
      placeCode: placeCode(profile, { age, isKinship: kinship.has(profile), random }),
      dateOfBirth: random.between(year.first, profile.placement === 'SUPPORTED' ? year.last - 30 : year.last),
      age,
      ethnicity: 'NOBT',
      legalStatus: 'C2',
      categoryOfNeed: 'N1',
      isDisabled: false,
      sibling: null,
      family: null,
      homeTown: ground.pickTown(figures.gss, random),
      stay: null,
    };
  });
  giveLegalStatus(children, figures, random);
  giveCategoryOfNeed(children, figures, random);
  giveEthnicity(children, figures, random);
  for (const child of children) child.isDisabled = child.categoryOfNeed === 'N2' || random.chance(disabledShare(child));
  return children;
}

function ageWithin({ ageBand, placement }: ChildProfile, random: SeededRandom): number {
  const { ageFrom, ageTo } = ageBands[ageBand];
  if (ageBand === 'AGE_16_17') return random.chance(0.55) ? 17 : 16;
  if (placement === 'HOMES' && ageBand === 'AGE_10_15')
    return Math.max(random.between(ageFrom, ageTo), random.between(ageFrom, ageTo));
  if (placement === 'SCHOOL') return Math.max(random.between(ageFrom, ageTo), 5);
  return random.between(ageFrom, ageTo);
}

/** About a quarter of fostered children, all with carers of their own authority. */
function kinshipProfiles(profiles: readonly ChildProfile[], random: SeededRandom): ReadonlySet<ChildProfile> {
  const fostered = profiles.filter(({ placement }) => placement === 'FOSTER');
  const own = fostered.filter(({ provider, isUasc }) => provider === 'OWN' && !isUasc);
  const wanted = Math.min(Math.round(fostered.length * kinshipShareOfFostered), Math.floor(own.length * 0.6));
  return new Set(random.shuffled(own).slice(0, wanted));
}

interface PlaceCodeInput {
  readonly age: number;
  readonly isKinship: boolean;
  readonly random: SeededRandom;
}

function placeCode(
  { placement, provider, locationClass }: ChildProfile,
  { age, isKinship, random }: PlaceCodeInput,
): string {
  const drawn = (codes: readonly string[], weights: readonly number[]) => codes[random.weightedIndex(weights)] ?? 'Z1';
  switch (placement) {
    case 'FOSTER':
      if (isKinship) return drawn(['U1', 'U2', 'U3'], [45, 1, 54]);
      return drawn(['U4', 'U5', 'U6'], [40, age < 2 ? 6 : 0, 60]);
    case 'HOMES':
      return provider === 'OTHER_LA' && age >= 12 && !isInside(locationClass) ? 'K1' : 'K2';
    case 'SUPPORTED':
      return 'K3';
    case 'PARENTS':
      return 'P1';
    case 'ADOPTION':
      return drawn(['A3', 'A4', 'A5', 'A6'], [2, 6, 22, 70]);
    case 'SCHOOL':
      return 'S1';
    case 'RESIDENTIAL':
      return residentialCode(provider, age, random);
    case 'OTHER':
      return drawn(['Z1', 'T1', 'T4'], [94, 3, 3]);
  }
}

/** A local authority may not run a hospital or a young offender institution; custody starts at 10. */
function residentialCode(provider: ChildProfile['provider'], age: number, random: SeededRandom): string {
  if (age < 5) return provider === 'OTHER_PUBLIC' ? 'R2' : 'R3';
  if (provider === 'OTHER_PUBLIC') return age >= 15 && random.chance(0.5) ? 'R5' : 'R2';
  return age >= 15 && provider === 'PRIVATE' && random.chance(0.3) ? 'R3' : 'R1';
}

function disabledShare({ placement, placeCode: code }: DemoChild): number {
  if (placement === 'SCHOOL' || code === 'R1' || code === 'R2') return 0.8;
  return placement === 'HOMES' ? 0.12 : 0.05;
}

interface Fit<K extends string> {
  readonly children: readonly DemoChild[];
  readonly columns: Readonly<Record<K, number>>;
  readonly rowOf: (child: DemoChild) => string;
  readonly weight: (row: string, column: K) => number;
}

/** Gives each child one column so that the totals hold exactly. */
function assign<K extends string>(
  { children, columns, rowOf, weight }: Fit<K>,
  random: SeededRandom,
): ReadonlyMap<DemoChild, K> {
  const keys = Object.keys(columns) as K[];
  const rows = new Map<string, DemoChild[]>();
  for (const child of children) rows.set(rowOf(child), [...(rows.get(rowOf(child)) ?? []), child]);
  const table = fitTable({
    rows: [...rows.values()].map(({ length }) => length),
    columns: keys.map((key) => columns[key]),
    weights: [...rows.keys()].map((row) => keys.map((key) => weight(row, key))),
  });
  const given = new Map<DemoChild, K>();
  [...rows.values()].forEach((group, r) => {
    const queue = random.shuffled(group);
    keys.forEach((key, c) => {
      for (const child of queue.splice(0, table[r]?.[c] ?? 0)) given.set(child, key);
    });
  });
  return given;
}

const legalWeights: Readonly<Record<string, Readonly<Record<'C1' | 'C2' | 'E1' | 'V2' | 'J' | 'L', number>>>> = {
  UASC: { C1: 0, C2: 0.02, E1: 0, V2: 1, J: 0, L: 0 },
  PARENTS: { C1: 30, C2: 70, E1: 0.01, V2: 0, J: 0.02, L: 0 },
  ADOPTION: { C1: 0.2, C2: 3, E1: 95, V2: 2, J: 0, L: 0 },
  YOUNGER: { C1: 30, C2: 55, E1: 9, V2: 6, J: 0, L: 0.5 },
  OLDER: { C1: 10, C2: 72, E1: 0.05, V2: 16, J: 0.6, L: 0.3 },
  HOMES: { C1: 9, C2: 68, E1: 0.02, V2: 20, J: 2, L: 0.4 },
};

function giveLegalStatus(children: DemoChild[], { legalStatus }: CompleteFigures, random: SeededRandom): void {
  const rowOf = ({ isUasc, placement, age }: DemoChild) => {
    if (isUasc) return 'UASC';
    if (placement === 'PARENTS' || placement === 'ADOPTION') return placement;
    if (age < 10) return 'YOUNGER';
    return placement === 'HOMES' ? 'HOMES' : 'OLDER';
  };
  const weight = (row: string, key: keyof typeof legalStatus) => legalWeights[row]?.[key] ?? 0;
  const given = assign({ children, columns: legalStatus, rowOf, weight }, random);
  for (const child of children) {
    const group = given.get(child) ?? 'C2';
    child.legalStatus = group === 'J' ? 'J1' : group === 'L' ? 'L2' : group;
  }
}

function giveCategoryOfNeed(children: DemoChild[], { categoryOfNeed }: CompleteFigures, random: SeededRandom): void {
  const weight = (row: string, key: string) => {
    if (row === 'UASC') return key === 'N8' ? 100 : 0.2;
    if (key === 'N8') return 0.05;
    return key === 'N6' && row === 'YOUNGER' ? 0.02 : 1;
  };
  const rowOf = ({ isUasc, age }: DemoChild) => (isUasc ? 'UASC' : age < 10 ? 'YOUNGER' : 'OLDER');
  const given = assign({ children, columns: categoryOfNeed, rowOf, weight }, random);
  for (const child of children) child.categoryOfNeed = given.get(child) ?? 'N1';
}

type EthnicGroup = keyof CompleteFigures['ethnicity'];
const ethnicCodes: Readonly<Record<EthnicGroup, readonly string[]>> = {
  WHITE: ['WBRI', 'WBRI', 'WBRI', 'WBRI', 'WBRI', 'WBRI', 'WBRI', 'WBRI', 'WOTH', 'WROM', 'WIRI'],
  MIXED: ['MWBC', 'MWBA', 'MWAS', 'MOTH'],
  ASIAN: ['APKN', 'APKN', 'ABAN', 'AIND', 'AOTH', 'CHNE'],
  BLACK: ['BAFR', 'BAFR', 'BCRB', 'BOTH'],
  OTHER: ['OOTH'],
  NOT_KNOWN: ['NOBT', 'REFU'],
};
const uascEthnicity: Readonly<Record<EthnicGroup, number>> = {
  WHITE: 5,
  MIXED: 1,
  ASIAN: 25,
  BLACK: 40,
  OTHER: 45,
  NOT_KNOWN: 3,
};

function giveEthnicity(children: DemoChild[], { ethnicity }: CompleteFigures, random: SeededRandom): void {
  const weight = (row: string, key: EthnicGroup) => (row === 'UASC' ? uascEthnicity[key] : key === 'OTHER' ? 0.3 : 1);
  const given = assign(
    { children, columns: ethnicity, rowOf: ({ isUasc }) => (isUasc ? 'UASC' : 'OTHERS'), weight },
    random,
  );
  for (const child of children) child.ethnicity = random.pick(ethnicCodes[given.get(child) ?? 'NOT_KNOWN']);
}

/** Sex as a draw where no published total binds it (children who are not counted, leavers). */
export function drawSex(random: SeededRandom): Sex {
  return random.chance(0.54) ? 'M' : 'F';
}
