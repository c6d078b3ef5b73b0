import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildFacts, HomeFacts, NeedFacts } from '../../server/engine/facts.ts';
import {
  askHomes,
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildSchool,
  milesNorth,
  oldham,
  tameside,
} from './factsBuilders.ts';
import { oracleMatches } from './matchOracle.ts';

const marks: Readonly<Record<string, string>> = { MET: 'M', NOT_MET: 'X', NOT_KNOWN: '?', NOT_APPLICABLE: '-' };

/** The engine's answer and that of every rule written afresh, home by home: matches in order, factors, weekly miles, and who is ruled out by what. */
function expectSame(need: NeedFacts, homes: readonly HomeFacts[], withinMiles: number): number {
  const answer = askHomes(homes, { need, withinMiles });
  const expected = oracleMatches({ need, homes, asOf, withinMiles });
  expect(
    answer.matches.map(({ home, factors }) => [home.id, factors.map(({ status }) => marks[status]).join('')]),
  ).toEqual(expected.matches.map(({ id, factors }) => [id, factors]));
  for (const [n, { weeklyMiles }] of answer.matches.entries()) {
    const miles = expected.matches[n]?.weeklyMiles ?? null;
    if (miles === null) expect(weeklyMiles.total).toBeNull();
    else expect(weeklyMiles.total).toBeCloseTo(miles, 9);
  }
  const inSplit = answer.matches.length > 0 ? [] : (answer.splits[0]?.parts ?? []).map(({ match }) => match.home.id);
  const ruledOut = new Map(
    [...expected.ruledOut].flatMap(([rule, ids]) => {
      const left = ids.filter((id) => !inSplit.includes(id)).toSorted();
      return left.length === 0 ? [] : [[rule, left] as const];
    }),
  );
  expect(new Map(answer.ruledOut.map(({ rule, homeIds }) => [rule, homeIds.toSorted()]))).toEqual(ruledOut);
  for (const { home } of answer.matches) {
    expect(home.registeredPlaces - home.filledPlaces - home.onHoldPlaces).toBeGreaterThanOrEqual(need.children.length);
  }
  return answer.matches.length;
}

/** One of each kind of trouble. */
const palette: readonly HomeFacts[] = [
  buildHome({ id: 'a' }),
  buildHome({
    id: 'b',
    kind: 'CHILDRENS_HOME',
    registeredPlaces: 6,
    location: at(milesNorth(4)),
    offers: ['DISABILITY'],
  }),
  buildHome({
    id: 'c',
    kind: 'KINSHIP',
    namedChildIds: ['c1', 'c2'],
    location: at(milesNorth(30)),
    hostAuthority: tameside,
  }),
  buildHome({ id: 'd', kind: 'SUPPORTED_ACCOMMODATION', ageFrom: 16, registeredPlaces: 2 }),
  buildHome({
    id: 'e',
    kind: 'AGENCY_FOSTER',
    hostAuthority: tameside,
    registeredPlaces: 4,
    filledPlaces: 1,
    location: at(milesNorth(6)),
  }),
  buildHome({
    id: 'f',
    sexAccepted: 'F',
    registeredPlaces: 2,
    residentSiblingGroupId: 'siblings',
    filledPlaces: 1,
    location: at(milesNorth(2)),
  }),
  buildHome({
    id: 'g',
    kind: 'CHILDRENS_HOME',
    registeredPlaces: 4,
    adaptations: ['HOIST'],
    adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 0 }],
    location: at(milesNorth(3)),
  }),
  buildHome({ id: 'h', registeredPlaces: 3, onHoldPlaces: 2, holds: [{ reason: 'STAFFING', places: 2, until: null }] }),
];
const born = ['2014-10-10', '2008-01-01', '2019-06-01', '2010-05-01', '2022-02-02', '2009-03-31'];
const children: readonly ChildFacts[] = born.map((dateOfBirth, n) =>
  buildChild({
    id: `c${n}`,
    dateOfBirth,
    sex: n === 3 ? 'M' : 'F',
    isDisabled: n === 4,
    siblingGroupId: n === 5 ? null : 'siblings',
    importantPlaces:
      n === 2
        ? [buildPlace()]
        : [buildPlace({ location: at(milesNorth(n / 4)) }), buildSchool({ location: at(milesNorth(n)) })],
  }),
);
const some = <Item>(items: readonly Item[], bits: number): readonly Item[] =>
  items.filter((_, n) => (bits & (1 << n)) !== 0);
const plans: readonly Partial<NeedFacts>[] = [
  { siblingPlan: 'TOGETHER' },
  { siblingPlan: null, requiredAdaptations: ['HOIST'] },
  { siblingPlan: 'TOGETHER', isSoloRequired: true, suitability: { CHILDRENS_HOME: 'UNSUITABLE' } },
];

/** The first nine times in ten. */
const often = <Item>(usual: Item, ...others: readonly Item[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

describe('every home tested against every rule, written afresh', () => {
  it.each(plans.map((plan) => [JSON.stringify(plan), plan] as const))(
    'all 63 groups of six children beside eight homes and each seven of them, and three of them beside all 255 choices: %s',
    (_, plan) => {
      let matches = 0;
      for (let who = 1; who < 64; who++) {
        const need = buildNeed({ ...plan, children: some(children, who) });
        // Eight homes at once, and each left out in turn: what a home is never depends on the others.
        for (const left of [0, 1, 2, 4, 8, 16, 32, 64, 128])
          matches += expectSame(need, some(palette, 255 & ~left), 20);
      }
      for (let which = 1; which < 256; which++) {
        for (const who of [1, 3, 7]) {
          matches += expectSame(buildNeed({ ...plan, children: some(children, who) }), some(palette, which), 20);
        }
      }
      expect(matches).toBeGreaterThan(100);
    },
  );

  it('up to eight homes of any kind and up to six children', () => {
    let matches = 0;
    const anyHome = fc.record({
      kind: fc.constantFrom(
        'IN_HOUSE_FOSTER',
        'AGENCY_FOSTER',
        'CHILDRENS_HOME',
        'KINSHIP',
        'SUPPORTED_ACCOMMODATION',
        'SECURE_CHILDRENS_HOME',
      ),
      status: often<HomeFacts['status']>('OPEN', 'CLOSED', 'SUSPENDED', 'UNREGISTERED'),
      hostAuthority: fc.constantFrom(oldham, tameside),
      location: fc.constantFrom(0, 1, 4, 8, 21).map((miles) => at(milesNorth(miles))),
      ageFrom: often<number | null>(null, 0, 8),
      ageTo: often<number | null>(null, 17, 12),
      sexAccepted: often<HomeFacts['sexAccepted']>('ANY', 'F', 'M'),
      registeredPlaces: fc.integer({ min: 0, max: 7 }),
      filledPlaces: fc.constantFrom(0, 0, 0, 1, 2),
      onHoldPlaces: fc.constantFrom(0, 0, 1),
      isShortBreakOnly: often<boolean>(false, true),
      offers: fc.subarray(['THERAPEUTIC', 'DISABILITY', 'UASC'] as const),
      adaptations: fc.subarray(['HOIST', 'STEP_FREE'] as const),
      namedChildIds: fc.subarray(['c0', 'c1', 'c2', 'c3', 'c4', 'c5']),
      exemptSiblingGroupIds: fc.constantFrom([], [], ['siblings']),
      residentSiblingGroupId: fc.constantFrom(null, 'siblings', 'others'),
    });
    const anyNeed = fc.record({
      siblingPlan: fc.constantFrom('TOGETHER', 'APART', 'SUBSETS', null),
      requiredAdaptations: often<NeedFacts['requiredAdaptations']>([], ['HOIST'], ['HOIST', 'STEP_FREE']),
      requiredOffers: often<NeedFacts['requiredOffers']>([], ['THERAPEUTIC'], ['THERAPEUTIC', 'UASC']),
      isSoloRequired: often<boolean>(false, true),
      hasSecureAuthority: fc.boolean(),
      isShortBreak: fc.constantFrom(false, false, false, true),
      suitability: fc.constantFrom<NeedFacts['suitability']>(
        {},
        {},
        { FOSTERING: 'UNSUITABLE' },
        { CHILDRENS_HOME: 'PREFERRED' },
      ),
    });
    const anyone = fc.subarray([...children], { minLength: 1 });
    const avoided = fc.constantFrom(null, null, 1, 4);
    const worlds = fc.record({ homes: fc.array(anyHome, { maxLength: 8 }), need: anyNeed, who: anyone, avoided });
    fc.assert(
      fc.property(worlds, fc.constantFrom(1, 5, 20), (world, withinMiles) => {
        const miles = world.avoided;
        const areas = miles === null ? [] : [{ id: 'x', label: 'x', centre: milesNorth(miles), radiusMiles: 0.5 }];
        const who = world.who.map((child, n) => (n === 0 ? { ...child, areasToAvoid: areas } : child));
        const homes = world.homes.map((home, n) => buildHome({ ...home, id: `h${n}` }));
        matches += expectSame(buildNeed({ ...world.need, children: who }), homes, withinMiles);
      }),
      { seed: 50, numRuns: 1_500 },
    );
    expect(matches).toBeGreaterThan(100);
  });
});
