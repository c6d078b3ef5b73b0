import { describe, expect, it } from 'vitest';
import { countOf, markedCount } from '../../../../server/engine/count.ts';
import type { SufficiencyTable } from '../../../../server/engine/gap.ts';
import type { NearHomeCounts, NearHomeTable } from '../../../../server/engine/nearHome/nearHomeTable.ts';
import { gapBlock } from '../../../../server/engine/report/blocks/gapBlock.ts';
import { nearHomeNumbers } from '../../../../server/engine/report/blocks/nearHomePart.ts';
import { everyCouncil, keyOf } from '../../../../server/engine/report/councilTable.ts';
import { asOf, oldham, tameside } from '../../factsBuilders.ts';
import { rowOf, scope, shownOf, sumsThatDoNotHold } from './shownBlock.ts';

type Row = SufficiencyTable['rows'][number];

function row(
  localAuthority: string,
  placementType: NonNullable<Row['placementType']>,
  [demand, usable]: readonly [number, number],
): Row {
  return {
    ...{ localAuthority, placementType, ageBand: null, cohort: null },
    demand: countOf(demand),
    registeredPlaces: countOf(usable),
    usablePlaces: countOf(usable),
    numericalGap: countOf(demand - usable),
  };
}

function tableOf(rows: readonly Row[], withData = 2): SufficiencyTable {
  const none = countOf(0);
  return {
    ...{ rows, headline: '', notes: [], coverage: { withData, of: 2 } },
    question: { asOf, placementTypes: ['FOSTERING', 'CHILDRENS_HOME'], ageBands: null, cohorts: null },
    total: { demand: none, registeredPlaces: none, usablePlaces: none, numericalGap: none },
    apart: {
      ...{
        childrenNeedingNoPlace: none,
        childrenOnShortBreaksOnly: none,
        shortBreakOnlyPlaces: none,
        childrenWithoutRecord: none,
      },
      homesWithAbsurdPlaces: 0,
    },
  };
}

const short = tableOf([
  row(oldham, 'FOSTERING', [40, 30]),
  row(oldham, 'CHILDRENS_HOME', [12, 9]),
  row(tameside, 'FOSTERING', [30, 35]),
  row(tameside, 'CHILDRENS_HOME', [20, 8]),
]);

const nothing = { byCohort: null, byAge: null };

describe('gapBlock', () => {
  it('gives children, places and gap of every council and type, and what they add up to', () => {
    const block = gapBlock({ sufficiency: short, nearHome: null, ...nothing }, scope);
    expect(rowOf(block, 'gap-FOSTERING', tameside)).toEqual([30, 35, -5]);
    expect(rowOf(block, 'gap-ANY', everyCouncil)).toEqual([102, 82, 20]);
    expect(sumsThatDoNotHold(block)).toEqual([]);
    expect(block.answer(shownOf(block))).toBe(
      'Northmoor is 20 places short. The largest shortage is of children’s home places: 15.',
    );
  });

  it('names the largest shortage of those shown, where another is hidden', () => {
    const block = gapBlock({ sufficiency: short, nearHome: null, ...nothing }, scope);
    const shown = shownOf(block);
    const hidden = keyOf('numericalGap.CHILDRENS_HOME', everyCouncil);
    expect(block.answer((key) => (key === hidden ? markedCount('SUPPRESSED') : shown(key)))).toBe(
      'Northmoor is 20 places short. The largest shortage shown is of fostering places: 5.',
    );
  });

  it.each([
    ['places to spare', [[10, 14]], 'Northmoor has 4 places to spare in number, not always where they are needed.'],
    [
      'as many',
      [[10, 10]],
      'Northmoor has as many usable places as children who need one in number, not always where they are needed.',
    ],
  ] as const)('%s', (_, [numbers], sentence) => {
    const block = gapBlock(
      { sufficiency: tableOf([row(oldham, 'FOSTERING', numbers)]), nearHome: null, ...nothing },
      scope,
    );
    expect(block.answer(shownOf(block))).toBe(sentence);
  });

  it('says how many councils have not sent their facts', () => {
    expect(gapBlock({ sufficiency: tableOf([], 1), nearHome: null, ...nothing }, scope).notLoaded).toBe(
      '1 council has not sent both children and homes: load their SSDA903 files and lists of homes.',
    );
  });
});

describe('the near-home part', () => {
  const counts = (children: number, achieved: number): NearHomeCounts => ({
    ...{
      children: countOf(children),
      achieved: countOf(achieved),
      lowerBound: countOf(achieved),
      placing: null,
      farToday: null,
    },
    reasons: [
      { reason: 'FULL', label: '', children: countOf(achieved - 1) },
      { reason: 'NONE_IN_REACH', label: '', children: countOf(1) },
    ],
  });
  const rows = [oldham, tameside].map((localAuthority, at) => {
    return { localAuthority, placementType: null, ageBand: null, cohort: null, ...counts(50, at === 0 ? 4 : 2) };
  });
  const nearHome = { rows, total: counts(100, 6), question: { withinMiles: 20 } } as unknown as NearHomeTable;

  it('counts who could and who could not, and why, each adding up', () => {
    const block = gapBlock({ sufficiency: short, nearHome: nearHome, ...nothing }, scope);
    expect(rowOf(block, 'nearHome', oldham)).toEqual([50, 46, 4, 'SHARE']);
    expect(rowOf(block, 'reasons', 'FULL')).toEqual([5]);
    expect(sumsThatDoNotHold(block)).toEqual([]);
    expect(block.answer(shownOf(block))).toContain(
      '6 of 100 children (6%) could not be given a place within 20 miles of home.',
    );
  });

  it('is of the councils in their order', () => {
    expect(nearHomeNumbers(nearHome, scope).tables[0]?.rows.map(({ label }) => label)).toEqual(['Oldham', 'Tameside']);
  });
});
