import { describe, expect, it } from 'vitest';
import { forecastBlock } from '../../../../server/engine/report/blocks/forecastBlock.ts';
import { planBlock, type ShortIn } from '../../../../server/engine/report/blocks/planBlock.ts';
import { stabilityBlock, stabilityChildren } from '../../../../server/engine/report/blocks/stabilityBlock.ts';
import { everyCouncil, keyOf } from '../../../../server/engine/report/councilTable.ts';
import type { ProposedPlan } from '../../../../server/engine/report/proposedPlan.ts';
import { oldham, tameside } from '../../factsBuilders.ts';
import { areaOf, areas, yearOf } from '../publishedAreas.ts';
import { rowOf, scope, shownOf, sumsThatDoNotHold } from './shownBlock.ts';

const pounds = { low: 900_000, middle: 1_000_000, high: 1_250_000 };
const plan: ProposedPlan = {
  ...{ id: 'plan', status: 'WITHIN_BOUND', withinMiles: 20, childrenLiving: 11, priceYear: '2026', leadMonths: 1 },
  homes: [
    { localAuthority: oldham, placementType: 'CHILDRENS_HOME', places: 4 },
    { localAuthority: oldham, placementType: 'FOSTERING', places: 2 },
  ],
  rows: [
    { localAuthority: oldham, children: 60, nearBefore: 40, nearAfter: 47 },
    { localAuthority: tameside, children: 50, nearBefore: 42, nearAfter: 42 },
  ],
  ...{ capital: pounds, yearly: pounds, today: pounds, heldBackBy: ['mostHomes', 'somethingNew'] },
};
const shortIn = (short: Readonly<Record<string, number>>): ShortIn => ({
  key: (council) => keyOf('nearHome.short', council),
  value: (council) => short[council] ?? null,
});
const nothingShort = shortIn({});

describe('planBlock', () => {
  const block = planBlock(plan, nothingShort, scope);

  it('has homes and places by council and type, and children before, newly near home, and after', () => {
    expect(rowOf(block, 'plan', oldham)).toEqual([2, 6, 20, 7, 13]);
    expect(rowOf(block, 'plan', tameside)).toEqual([0, 0, 8, 0, 8]);
    expect(rowOf(block, 'plan', everyCouncil)).toEqual([2, 6, 28, 7, 21]);
    expect(rowOf(block, 'planKinds', 'FOSTERING')).toEqual([1, 2]);
    expect(sumsThatDoNotHold(block)).toEqual([]);
  });

  it('hangs together with the near-home gap where it is as large', () => {
    const linked = planBlock(plan, shortIn({ [oldham]: 20, [tameside]: 9, [everyCouncil]: 28 }), scope);
    const links = linked.numbers.sums.filter(({ total }) => total.startsWith('nearHome'));
    expect(links.map(({ total }) => total)).toEqual([`nearHome.short ${oldham}`, `nearHome.short ${everyCouncil}`]);
  });

  it('says what is paid today only of ten children or more, as an average is', () => {
    expect(rowOf(block, 'planMoney', 'capital')).toEqual([900_000, 1_000_000, 1_250_000]);
    expect(rowOf(block, 'planMoney', 'today')).toEqual(['AVERAGE', 'AVERAGE', 'AVERAGE']);
    expect(block.numbers.links).toEqual([{ key: 'plan.living', value: 11, role: 'COUNT' }]);
  });

  it('says what holds it back without a number, and nothing of a limit it does not know', () => {
    expect(block.notes).toEqual([
      'It opens as many homes as were asked for: more could bring more children near home.',
      'From the decision to the first child, 1 month assumed.',
      'No child is to be moved who is well placed.',
    ]);
  });

  it.each([
    [
      'what it does',
      plan,
      [],
      'One new children’s home and one new foster household with 6 places: 7 children would newly be near home, and 21 children would still not be.',
    ],
    [
      'nothing hidden',
      plan,
      [keyOf('plan.newly', everyCouncil), keyOf('plan.after', everyCouncil)],
      'One new children’s home and one new foster household with 6 places: how many children would newly be near home is hidden to protect children.',
    ],
    ['no home', { ...plan, homes: [] }, [], 'The plan proposed opens no new home.'],
    [
      'fewer near home than today',
      { ...plan, rows: plan.rows.map((row) => ({ ...row, nearAfter: row.nearBefore - 1 })) },
      [],
      'One new children’s home and one new foster household with 6 places: no more children would be near home, and 30 children would still not be.',
    ],
  ])('says %s', (_, asked, hidden, sentence) => {
    const said = planBlock(asked, nothingShort, scope);
    expect(said.answer(shownOf(said, hidden))).toBe(sentence);
  });

  it('is not there without a plan, nor a council’s numbers without its row', () => {
    expect(planBlock(null, nothingShort, scope).notLoaded).toBe(
      'To propose one, make a plan in the planner and choose it when the report is made.',
    );
    const part = planBlock({ ...plan, rows: plan.rows.slice(0, 1) }, nothingShort, scope);
    expect(rowOf(part, 'plan', tameside)).toEqual([0, 0, 'NOT_AVAILABLE', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(rowOf(part, 'plan', everyCouncil).slice(2)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
  });
});

describe('forecastBlock', () => {
  const block = forecastBlock(areas, scope);

  it('gives the last number published and one, three and five years, the region as the sum of its councils', () => {
    const [own, other, all] = [oldham, tameside, everyCouncil].map((row) => rowOf(block, 'forecast', row));
    expect(own?.[0]).toBe(540);
    expect(all?.[0]).toBe(1_100);
    for (const at of [1, 4, 7]) expect(Number(all?.[at])).toBe(Number(own?.[at]) + Number(other?.[at]));
    for (const row of [own, other, all])
      for (const at of [1, 4, 7]) {
        expect(Number(row?.[at + 1])).toBeLessThan(Number(row?.[at]));
        expect(Number(row?.[at + 2])).toBeGreaterThan(Number(row?.[at]));
      }
  });

  it('says plainly whether it beats the last number', () => {
    expect(block.answer(shownOf(block))).toMatch(
      /^Eight times in ten, Northmoor will have between [\d,]+ and [\d,]+ children in care on 31 March 2028; it had 1,100 in 2025\.$/,
    );
    expect(block.ofCouncil?.(shownOf(block), { key: oldham, name: 'Oldham' })).toMatch(
      /Oldham will have .* it had 540 in 2025\.$/,
    );
    expect(block.quality?.(shownOf(block))).toMatch(
      /^Made from 5 published years\. Tested on the past, .* (is no better|does better) than to say that nothing changes.* The range, which is meant to hold eight numbers in ten, held \d of 4 numbers foretold a year ahead\.$/,
    );
    expect(rowOf(block, 'forecastTest', 'inside')).toHaveLength(2);
  });

  it.each([
    ['nothing published', null],
    ['one council not published', { ...areas, councils: new Map([...areas.councils].slice(0, 1)) }],
    ['two years only', { ...areas, councils: new Map([...areas.councils, [oldham, areaOf('Oldham', [500, 510])]]) }],
  ])('says what to load where there is %s', (_, known) => {
    expect(forecastBlock(known, scope).notLoaded).toContain('three years in a row');
    expect(forecastBlock(known, scope).numbers.tables).toEqual([]);
  });

  it('takes only years in a row: what was hidden in between begins the series anew', () => {
    const years = [2021, 2022, 2023, 2024, 2025].map((year) =>
      yearOf(year, 500, year === 2022 ? { started: null } : {}),
    );
    const broken = { ...areaOf('Oldham', [1]), years };
    const part = forecastBlock({ ...areas, councils: new Map([...areas.councils, [oldham, broken]]) }, scope);
    expect(part.quality?.(shownOf(part))).toMatch(/^Made from 3 published years/);
  });
});

describe('stabilityBlock', () => {
  const row = (localAuthority: string, often: number) => ({
    localAuthority,
    ...{ year: { children: 40, threeOrMore: often }, longTerm: { children: 20, sameCarer: 15 } },
  });
  const reasons = [
    { reason: 'CARPL', label: 'Change to the care plan', moves: 9 },
    { reason: 'CHILD', label: 'Child asked', moves: 0 },
  ];
  const stability = { rows: [row(oldham, 8), row(tameside, 4)], reasons };
  const block = stabilityBlock({ stability, publishedAreas: areas }, scope);

  it('counts those who moved often and those who stayed, and what everybody can subtract', () => {
    expect(rowOf(block, 'stability', oldham)).toEqual([40, 8, 'SHARE', 20, 15, 'SHARE']);
    expect(rowOf(block, 'stability', everyCouncil)).toEqual([80, 12, 'SHARE', 40, 30, 'SHARE']);
    expect(block.numbers.links).toContainEqual({ key: keyOf('stability.fewer', oldham), value: 32, role: 'COUNT' });
    expect(rowOf(block, 'moves', 'CARPL')).toEqual([9]);
    expect(sumsThatDoNotHold(block)).toEqual([]);
    expect(block.answer(shownOf(block))).toBe(
      '15% of Northmoor’s children had three or more placements in the year: 12 of 80. 75% of those under 16 and in care for long have had the same carer for two years.',
    );
    expect(stabilityChildren(stability, scope)(everyCouncil)).toBe(80);
  });

  it('stands beside what is published', () => {
    expect(block.comparisons?.(shownOf(block))[0]).toContain(
      'As published, 10% of these councils’ children had three or more placements in the year to 31 March, the same in each year from 2021 to 2025.',
    );
    expect(block.comparisons?.(shownOf(block))).toHaveLength(4);
  });

  it('says what to load where a council’s history is not whole, and of nobody nothing', () => {
    const part = { ...stability, rows: [row(oldham, 8), { localAuthority: tameside, year: null, longTerm: null }] };
    const some = stabilityBlock({ stability: part, publishedAreas: null }, scope);
    expect(rowOf(some, 'stability', tameside).slice(0, 2)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(some.notLoaded).toContain('Load the SSDA903 episodes');
    expect(some.quality?.(shownOf(some))).toBe('1 of 2 councils have sent the history of the whole year.');
    const none = stabilityBlock({ stability: null, publishedAreas: null }, scope);
    expect(none.notLoaded).toContain('Load the SSDA903 episodes');
    expect(stabilityChildren(null, scope)(oldham)).toBeNull();
  });
});
