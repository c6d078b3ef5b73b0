import { describe, expect, it } from 'vitest';
import type { ChildFigure } from '../../../../schema/codes/reconciledFigures.ts';
import type { AuthorityTotals } from '../../../../server/engine/loadedTotals.ts';
import { placementLocationOf } from '../../../../server/engine/location.ts';
import { inCareBlock } from '../../../../server/engine/report/blocks/inCareBlock.ts';
import { recordedCounts } from '../../../../server/engine/report/blocks/recordedCounts.ts';
import { mixBlock, whoBlock } from '../../../../server/engine/report/blocks/whoBlock.ts';
import { everyCouncil, keyOf } from '../../../../server/engine/report/councilTable.ts';
import { asOf, buildRegion, oldham, tameside } from '../../factsBuilders.ts';
import { rowOf, scope, shownOf, sumsThatDoNotHold } from './shownBlock.ts';

const clues = {
  childrenWithoutEpisodes: 0,
  rowsSetAside: 0,
  rowsWaitingForChild: 0,
  adultsStillPlaced: 0,
  latestStart: null,
};
const figures: Readonly<Partial<Record<ChildFigure, number>>> = {
  ...{ CHILDREN: 20, UNDER_1: 2, AGE_1_4: 3, AGE_5_9: 5, AGE_10_15: 8, AGE_16_17: 2, UASC: 1 },
  ...{
    FOSTERING: 14,
    HOMES: 3,
    SUPPORTED: 1,
    WITH_PARENTS: 2,
    ADOPTION: 0,
    RESIDENTIAL_SCHOOL: 0,
    OTHER_RESIDENTIAL: 0,
    OTHER: 0,
  },
};
const of = (localAuthority: string): AuthorityTotals => ({ localAuthority, counts: figures, clues });
const both = recordedCounts([of(oldham), of(tameside)], scope);
const one = recordedCounts([of(oldham)], scope);

const question = { asOf, ageBands: null, placementTypes: null };
const nothing = {
  ...{ publishedAreas: null, providers: [], characteristics: null },
  location: placementLocationOf({ region: buildRegion(), children: [], placements: [], question }),
};

describe('counts as the national tables make them', () => {
  it('are by age and by type, each adding up to all children', () => {
    const [who, mix] = [whoBlock(both, nothing, scope), mixBlock(both, nothing, scope)];
    expect(rowOf(who, 'who', oldham)).toEqual([20, 2, 3, 5, 8, 2, 1]);
    expect(rowOf(mix, 'mix', everyCouncil)).toEqual([40, 28, 6, 2, 4, 0, 0, 0, 0]);
    expect([...sumsThatDoNotHold(who), ...sumsThatDoNotHold(mix)]).toEqual([]);
    expect(who.answer(shownOf(who))).toBe('The largest group of Northmoor’s children is aged 10 to 15: 40%.');
    expect(mix.answer(shownOf(mix))).toBe('Most of Northmoor’s children live in foster placements: 70%.');
  });

  it('are not there for a council that has sent nobody, nor for the region', () => {
    const who = whoBlock(one, nothing, scope);
    expect(rowOf(who, 'who', tameside)[0]).toBe('NOT_AVAILABLE');
    expect(rowOf(who, 'who', everyCouncil)[0]).toBe('NOT_AVAILABLE');
    expect(who.notLoaded).toBe('1 council has sent no children: load their SSDA903 files.');
    expect(who.answer(shownOf(who))).toBe('The ages of Northmoor’s children cannot be shown.');
  });

  it('are taken for the children placed where they are as many', () => {
    const placed = new Map([
      [oldham, 20],
      [tameside, 19],
      [everyCouncil, 39],
    ]);
    const sums = both.sameAs('placed', (council) => placed.get(council) ?? null);
    expect(sums).toEqual([{ total: keyOf('recorded.CHILDREN', oldham), parts: [keyOf('placed', oldham)] }]);
  });
});

describe('inCareBlock', () => {
  const facts = {
    counts: both,
    publishedAreas: null,
    populationOf: () => 50_000,
    published: [
      { year: 2021, children: 36 },
      { year: 2025, children: null },
    ],
  };

  it('gives children, their rate, and what was published of past years', () => {
    const block = inCareBlock(facts, scope);
    expect(rowOf(block, 'inCare', oldham)).toEqual([20, 'RATE']);
    expect(rowOf(block, 'trend', '2021')).toEqual([36, 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(rowOf(block, 'trend', '2025')).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(block.answer(shownOf(block))).toBe(
      '40 children are in the care of Northmoor; there were 36 on 31 March 2021.',
    );
  });

  it('gives no rate of a council whose population is not known', () => {
    const block = inCareBlock({ ...facts, populationOf: () => null }, scope);
    expect(rowOf(block, 'inCare', oldham)).toEqual([20, 'NOT_AVAILABLE']);
  });

  it('does not say a hidden number', () => {
    const block = inCareBlock(facts, scope);
    const hidden = shownOf(block, [keyOf('recorded.CHILDREN', everyCouncil)]);
    expect(block.answer(hidden)).toBe('How many children are in the care of Northmoor is hidden to protect children.');
  });
});
