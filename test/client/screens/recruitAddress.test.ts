import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecruitAddress, recruitAddress } from '../../../client/screens/recruit/recruitAddress.ts';
import {
  costsOf,
  draftErrors,
  leversOf,
  newDraft,
  questionOf,
  type RecruitDraft,
  targetCodes,
} from '../../../client/screens/recruit/recruitDraft.ts';
import { recruitChanges } from '../../../client/screens/recruit/useRecruitScenario.ts';

const number = (most: number) => fc.integer({ min: 1, max: most }).map(String);
const maybe = (most: number) => fc.oneof(fc.constant(''), number(most));
const draft: fc.Arbitrary<RecruitDraft> = fc
  .record({
    households: number(200),
    withinMiles: maybe(200),
    asOf: fc.option(fc.constant('2025-03-31')),
    scenario: fc.option(fc.constant('0f8e-77')),
    cohorts: fc.subarray(targetCodes),
    only: fc.subarray(['E08000001', 'E08000002', 'E08000003']),
    cost: maybe(99_999),
    lever: number(100),
  })
  .map(({ cost, lever, ...rest }) => ({ ...rest, costs: costsOf(() => cost), levers: leversOf(() => lever) }));

const searchOf = (address: string) =>
  address.slice(address.indexOf('?') === -1 ? address.length : address.indexOf('?'));

describe('the question about recruiting', () => {
  it('is read back from its address as it was', () => {
    fc.assert(
      fc.property(draft, (asked) => {
        const { draft: read, dropped } = readRecruitAddress(searchOf(recruitAddress('gm', asked)));
        expect(read).toEqual(asked);
        expect(dropped).toEqual([]);
        expect(draftErrors(asked)).toEqual([]);
      }),
    );
  });

  it('as usual needs no words in its address, and drops what it does not know', () => {
    expect(recruitAddress('gm', newDraft)).toBe('/gm/recruitment');
    const { draft: read, dropped } = readRecruitAddress('?households=many&for=GIANTS&only=here&within=5');
    expect(read).toEqual({ ...newDraft, withinMiles: '5' });
    expect(dropped).toEqual(['households', 'for', 'only']);
  });

  it.each([
    ['households', { households: '0' }],
    ['households', { households: '2.5' }],
    ['withinMiles', { withinMiles: 'near' }],
    ['costs.kinshipWeeklyPounds', { costs: { ...newDraft.costs, kinshipWeeklyPounds: '-1' } }],
    ['levers.retainPercent', { levers: { ...newDraft.levers, retainPercent: '101' } }],
  ] as const)('says what is wrong with %s', (field, change) => {
    const errors = draftErrors({ ...newDraft, ...change });
    expect(errors.map((one) => one.field)).toEqual([field]);
    expect(errors[0]?.sentence).toMatch(/enter/);
  });

  it('reads numbers with commas, and what is empty as not said', () => {
    const typed = { ...newDraft, costs: { ...newDraft.costs, setUpPoundsPerHousehold: '12,500' } };
    expect(questionOf('gm', typed)).toMatchObject({
      ...{ region: 'gm', households: 20, withinMiles: null, cohorts: null, onlyAuthorities: null },
      costs: { setUpPoundsPerHousehold: 12_500, kinshipWeeklyPounds: null },
    });
  });

  it('makes one change of a scenario for each council and size, those for many brothers and sisters named so', () => {
    const row = { childrenNewlyNearHome: 1, cumulative: 1, firstHousehold: 1, towns: [], sentence: '' };
    const council = { __typename: 'LocalAuthority' as const, gssCode: 'E08000001', name: 'Bolton' };
    const rows = [
      { ...row, localAuthority: council, cohort: 'TEENAGER' as const, placesEach: 1, households: 2 },
      { ...row, localAuthority: council, cohort: 'BABY' as const, placesEach: 1, households: 1 },
      { ...row, localAuthority: council, cohort: 'SIBLINGS_4_OR_MORE' as const, placesEach: 4, households: 1 },
    ];
    const shared = { kind: 'RECRUIT_FOSTER', reason: 'Why', localAuthority: 'E08000001', homeKind: 'IN_HOUSE_FOSTER' };
    expect(recruitChanges({ rows } as never, 'Why')).toEqual([
      { ...shared, placesEach: 1, households: 3 },
      { ...shared, placesEach: 4, households: 1, offers: ['SIBLINGS'] },
    ]);
  });
});
