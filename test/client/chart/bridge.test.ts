import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addsUp, drawnSteps } from '../../../client/chart/bridge.ts';
import { ticksTo, wrapWords } from '../../../client/chart/chartScale.ts';
import {
  areaBridge,
  bridgeInWords,
  bridgeNote,
  bridgeSpans,
  bridgeTable,
  holdsByReason,
  stepsToDraw,
} from '../../../client/screens/area/areaBridge.ts';
import type { AreaHome } from '../../../client/screens/area/useAreaHomes.ts';
import type { GapNumbers } from '../../../client/screens/gap/councils/answers.ts';

const count = (value: number) => ({ __typename: 'Count', value, marker: null }) as const;

function mapCounts<Step extends string>(steps: Readonly<Record<Step, number>>): Record<Step, ReturnType<typeof count>> {
  return Object.fromEntries(Object.entries<number>(steps).map(([step, value]) => [step, count(value)])) as Record<
    Step,
    ReturnType<typeof count>
  >;
}

interface Sizes {
  readonly registered: number;
  readonly onHold: number;
  readonly children: number;
  readonly unmet: number;
  readonly apart?: number;
}

function row({ registered, onHold, children, unmet, apart = 0 }: Sizes): GapNumbers {
  return {
    __typename: 'SufficiencyRow',
    demand: count(children),
    registeredPlaces: count(registered),
    usablePlaces: count(registered - onHold),
    numericalGap: count(children - registered + onHold),
    nearHomeChildren: count(children - apart),
    nearHomeGap: { __typename: 'Bounded', achieved: count(unmet), lowerBound: count(unmet) },
    reasons: [],
    placing: null,
    farToday: null,
    notes: [],
  };
}

const home = (holds: AreaHome['holds']): AreaHome => ({
  __typename: 'Home',
  id: 'h',
  name: 'Elm House',
  kind: 'CHILDRENS_HOME',
  kindLabel: 'Children’s home',
  places: { __typename: 'PlaceCounts', registered: 6, usable: 4, vacant: 1 },
  holds,
});
const hold = (reason: AreaHome['holds'][number]['reason'], places: number) =>
  ({ __typename: 'Hold', reason, places }) as const;

const sizes: fc.Arbitrary<Sizes> = fc
  .record({ registered: fc.nat(900), hold: fc.nat(900), children: fc.nat(900), unmet: fc.nat(900), apart: fc.nat(900) })
  .map(({ registered, hold: held, children, unmet, apart }) => ({
    registered,
    onHold: Math.min(held, registered),
    children,
    unmet: Math.min(unmet, children),
    apart: Math.min(apart, children - Math.min(unmet, children)),
  }));

describe('the bridge from registered places to children near home', () => {
  it('adds up, whatever the numbers', () => {
    fc.assert(
      fc.property(sizes, (one) => {
        const steps = areaBridge(row(one), null);
        expect(steps && addsUp(steps)).toBe(true);
        expect(steps?.at(-1)?.value).toBe(one.children);
      }),
      { seed: 20250331, numRuns: 300 },
    );
  });

  it('says the same in a table and in one line', () => {
    const tameside = row({ registered: 660, onHold: 79, children: 652, unmet: 58 });
    const said = bridgeTable(areaBridge(tameside, null) ?? []).rows.map(
      (one) => one.cells[1]?.words ?? one.cells[1]?.value,
    );
    expect(said).toEqual([{ value: 660 }, '−79', { value: 581 }, '+13', { value: 594 }, '+58', { value: 652 }]);
    expect(bridgeInWords(tameside)).toBe(
      '660 registered − 79 on hold = 581 usable. 581 + 13 = 594 children near home. 594 + 58 = 652 children.',
    );
    expect(bridgeInWords(row({ registered: 9, onHold: 1, children: 12, unmet: 2, apart: 3 }))).toBe(
      '9 registered − 1 on hold = 8 usable. 8 − 1 = 7 children near home. 7 + 2 + 3 counted apart = 12 children.',
    );
  });

  it('says who takes the places and where children go, where that is known, in steps that add up to the same', () => {
    const steps = { otherCouncilsHere: 148, heldHere: 5, emptyHere: 22, elsewhere: 188, withoutPlace: 0 };
    const placing = { __typename: 'PlacingSteps' as const, ...mapCounts(steps) };
    const tameside = { ...row({ registered: 660, onHold: 79, children: 652, unmet: 58 }), placing };
    const drawn = areaBridge(tameside, null) ?? [];
    expect(addsUp(drawn)).toBe(true);
    expect(drawn.slice(3, 7).map(({ id, value }) => [id, value])).toEqual([
      ['others', -148],
      ['held', -5],
      ['empty', -22],
      ['elsewhere', 188],
    ]);
    expect(bridgeInWords(tameside)).toContain('581 − 148 − 5 − 22 + 188 = 594 children near home.');
    expect(bridgeNote(drawn)).toContain('best arrangement');
    const older = { ...tameside, placing: { ...placing, emptyHere: count(21) } };
    expect(areaBridge(older, null)?.[3]).toMatchObject({ id: 'net', value: 13 });
  });

  it('says why places are on hold where the homes at hand add up to the same number, largest first', () => {
    const homes = [home([hold('STAFFING', 2), hold('MATCHING', 5)]), home([hold('MATCHING', 1)])];
    const steps = areaBridge(row({ registered: 20, onHold: 8, children: 10, unmet: 1 }), homes);
    expect(steps?.slice(1, 3).map((step) => [step.id, step.value])).toEqual([
      ['MATCHING', -6],
      ['STAFFING', -2],
    ]);
    expect(steps && addsUp(steps)).toBe(true);
    expect(holdsByReason(homes, 7)).toBeNull();
    expect(holdsByReason(null, 8)).toBeNull();
  });

  it('draws the smallest of many reasons for a hold as one step, and every step where they are few', () => {
    const reasons = ['MATCHING', 'STAFFING', 'BUILDING', 'CARER_BREAK', 'STAYING_PUT', 'OTHER'] as const;
    const homes = [home(reasons.map((reason, order) => hold(reason, 10 - order)))];
    const steps = areaBridge(row({ registered: 60, onHold: 45, children: 10, unmet: 1 }), homes) ?? [];
    const drawn = stepsToDraw(steps);
    expect(drawn.slice(1, 6).map(({ id, value }) => [id, value])).toEqual([
      ['MATCHING', -10],
      ['STAFFING', -9],
      ['BUILDING', -8],
      ['CARER_BREAK', -7],
      ['other-holds', -11],
    ]);
    expect(addsUp(drawn)).toBe(true);
    expect(drawn).toHaveLength(steps.length - 1);
    const few = areaBridge(row({ registered: 60, onHold: 0, children: 10, unmet: 1 }), homes) ?? [];
    expect(stepsToDraw(few)).toEqual(few);
  });

  it('captions what neighbouring bars come to together, and a bar alone not at all', () => {
    const placed = { otherCouncilsHere: 148, heldHere: 0, emptyHere: 27, elsewhere: 188, withoutPlace: 0 };
    const placing = { __typename: 'PlacingSteps' as const, ...mapCounts(placed) };
    const tameside = { ...row({ registered: 660, onHold: 79, children: 652, unmet: 58 }), placing };
    const homes = [home([hold('STAFFING', 30), hold('MATCHING', 49)])];
    const steps = areaBridge(tameside, homes) ?? [];
    expect(bridgeSpans(steps)).toEqual([
      { label: 'On hold: 79 places', first: 'MATCHING', last: 'STAFFING' },
      { label: 'Who the places can reach: +13', first: 'others', last: 'elsewhere' },
    ]);
    expect(steps.find(({ id }) => id === 'MATCHING')).toMatchObject({
      label: 'On hold: matching',
      shortLabel: 'Matching',
    });
    expect(bridgeSpans(areaBridge(row({ registered: 9, onHold: 1, children: 9, unmet: 1 }), null) ?? [])).toEqual([]);
  });

  it.each([
    ['hidden', { demand: { __typename: 'Count', value: null, marker: 'SUPPRESSED' } as const }],
    ['not worked out', { nearHomeGap: null, nearHomeChildren: null }],
    ['not sent', { registeredPlaces: { __typename: 'Count', value: null, marker: 'NOT_AVAILABLE' } as const }],
  ])('is not drawn where a number of it is %s', (_, part) => {
    const one = { ...row({ registered: 9, onHold: 1, children: 9, unmet: 1 }), ...part };
    expect(areaBridge(one, null)).toBeNull();
    expect(bridgeInWords(one)).toBeNull();
  });

  it('each step starts where the last one ended, and a total on the ground', () => {
    const steps = areaBridge(row({ registered: 10, onHold: 4, children: 12, unmet: 3 }), null) ?? [];
    expect(drawnSteps(steps).map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 6],
      [0, 6],
      [6, 9],
      [0, 9],
      [9, 12],
      [0, 12],
    ]);
  });
});

describe('scales and words of charts', () => {
  it.each([
    [0, [0]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [7, [0, 2, 4, 6, 8]],
    [652, [0, 200, 400, 600, 800]],
  ])('up to %d', (most, ticks) => {
    expect(ticksTo(most).map((tick) => Number(tick.toFixed(6)))).toEqual(ticks);
  });
  it('breaks words into lines, a longer word alone', () => {
    expect(wrapWords('Could live near home', 10)).toEqual(['Could live', 'near home']);
    expect(wrapWords('Accommodation', 5)).toEqual(['Accommodation']);
  });
});
