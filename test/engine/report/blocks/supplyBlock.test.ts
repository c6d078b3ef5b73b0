import { describe, expect, it } from 'vitest';
import { placingMeasures } from '../../../../server/engine/decision/placingMeasures.ts';
import { placementLocationOf } from '../../../../server/engine/location.ts';
import { marketShares } from '../../../../server/engine/market/marketShares.ts';
import { costBlock } from '../../../../server/engine/report/blocks/costBlock.ts';
import { findingBlock } from '../../../../server/engine/report/blocks/findingBlock.ts';
import { supplyBlock } from '../../../../server/engine/report/blocks/supplyBlock.ts';
import { dutyBlock, methodBlock } from '../../../../server/engine/report/blocks/wordBlocks.ts';
import { everyCouncil } from '../../../../server/engine/report/councilTable.ts';
import { asOf, buildHome, buildRegion, oldham, tameside } from '../../factsBuilders.ts';
import { rowOf, scope, shownOf, sumsThatDoNotHold } from './shownBlock.ts';

const region = buildRegion();
const nothing = { inspections: null, publishedAreas: null };

describe('supplyBlock', () => {
  it('counts registered, usable and held places by type, and the largest owners', () => {
    const homes = [
      buildHome({
        ...{ id: 'a', registeredPlaces: 3, onHoldPlaces: 1, filledPlaces: 1, ownerGroupId: 'acme', sector: 'PRIVATE' },
        holds: [{ reason: 'STAFFING', places: 1, until: null }],
      }),
      buildHome({ id: 'b', kind: 'CHILDRENS_HOME', registeredPlaces: 4, filledPlaces: 6, hostAuthority: tameside }),
      buildHome({ id: 'c', registeredPlaces: 9, hostAuthority: 'E10000016' }),
    ];
    const shares = marketShares(homes, {
      region,
      question: { placementType: null },
      ownerNames: new Map([['acme', 'Acme Care']]),
    });
    const block = supplyBlock({ homes, shares, ...nothing }, scope);
    expect(rowOf(block, 'places', 'IN_HOUSE_FOSTER')).toEqual([1, 3, 1, 2, 1, 1, 'SHARE']);
    expect(rowOf(block, 'places', 'CHILDRENS_HOME')).toEqual([1, 4, 0, 4, 6, -2, 'SHARE']);
    expect(rowOf(block, 'supply', tameside)).toEqual([1, 4, 0, 4, 6, -2, 'SHARE']);
    expect(rowOf(block, 'places', everyCouncil)).toEqual(rowOf(block, 'supply', everyCouncil));
    expect(rowOf(block, 'owners', 'acme')).toEqual([1, 3, 'SHARE']);
    expect(rowOf(block, 'sectors', 'sector PRIVATE')).toEqual([1, 3, 'SHARE']);
    expect(rowOf(block, 'holds', 'STAFFING')).toEqual([1]);
    expect(rowOf(block, 'holds', 'NOT_SAID')).toEqual([0]);
    expect(sumsThatDoNotHold(block)).toEqual([]);
    expect(block.answer(shownOf(block))).toBe('Homes in Northmoor have 6 usable places of 7 registered: 1 is on hold.');
    expect(block.notLoaded).toBeNull();
  });

  it('says what to load where there are no homes', () => {
    const shares = marketShares([], { region, question: { placementType: null }, ownerNames: new Map() });
    expect(supplyBlock({ homes: [], shares, ...nothing }, scope).notLoaded).toContain('load a list of homes');
  });
});

describe('findingBlock', () => {
  const question = { asOf, ageBands: null, placementTypes: null };
  const location = placementLocationOf({
    region,
    children: [],
    placements: [],
    authoritiesWithData: [oldham, tameside],
    question,
  });
  const need = (localAuthority: string, days: number) => ({
    ...{ localAuthority, openedOn: '2025-03-01', decidedOn: `2025-03-${String(1 + days).padStart(2, '0')}` },
    calls: [
      { homeId: 'a', outcome: 'DECLINED', declineReason: 'NO_PLACE' },
      { homeId: 'b', outcome: 'OFFERED', declineReason: null },
    ] as const,
  });

  it('counts homes found, offers and refusals with their reasons, and says the middle time of ten or more', () => {
    const needs = Array.from({ length: 11 }, (_, at) => need(at < 6 ? oldham : tameside, at));
    const block = findingBlock({ placing: placingMeasures(needs, [oldham, tameside]), location, waiting: [] }, scope);
    expect(rowOf(block, 'finding', oldham)).toEqual([6, 'AVERAGE', 6, 6]);
    expect(rowOf(block, 'finding', everyCouncil)).toEqual([11, 'AVERAGE', 11, 11]);
    expect(rowOf(block, 'declines', 'NO_PLACE')).toEqual([11]);
    expect(sumsThatDoNotHold(block)).toEqual([]);
    expect(block.answer(shownOf(block))).toBe(
      'Half of the homes found took 5 days or fewer; no child is recorded in an unregistered home.',
    );
  });

  it('says so where nothing is recorded yet', () => {
    const block = findingBlock({ placing: placingMeasures([], [oldham, tameside]), location, waiting: [] }, scope);
    expect(block.notLoaded).toContain('How long it takes to find a home is not known yet');
    expect(block.answer(shownOf(block))).toContain('No home is recorded as found');
  });
});

describe('costBlock', () => {
  const cost = (placements: number) => [
    {
      placementType: 'CHILDRENS_HOME' as const,
      placements,
      lowerQuartile: 4_000,
      median: 5_500.4,
      upperQuartile: 7_000,
    },
  ];

  it('says the middle cost of ten placements or more', () => {
    const block = costBlock({ costs: cost(12), spend: null }, scope);
    expect(rowOf(block, 'costs', 'CHILDRENS_HOME')).toEqual([12, 'AVERAGE', 'AVERAGE', 'AVERAGE']);
    expect(block.answer(shownOf(block))).toBe('Half of the children’s home placements cost £5,500 a week or more.');
  });

  it('says no cost of fewer, and what to load where none is known', () => {
    const few = costBlock({ costs: cost(9), spend: null }, scope);
    expect(few.answer(shownOf(few))).toBe('Too few costs are known to say what a placement costs.');
    expect(costBlock({ costs: null, spend: null }, scope).notLoaded).toContain('load the Placements North West census');
  });
});

describe('blocks of words', () => {
  it('name the duty, the day and who has sent facts', () => {
    const block = dutyBlock({ withData: 1, of: 2 }, scope);
    expect(block.answer(() => ({ value: null, marker: 'NOT_AVAILABLE' }))).toContain('section 22G');
    expect(block.notes).toEqual(['Facts as of 31 March 2025. 1 of 2 councils have sent both children and homes.']);
    expect(dutyBlock({ withData: 0, of: 2 }, scope).notes[0]).toContain('No council has sent');
    expect(dutyBlock({ withData: 1, of: 1 }, scope).notes[0]).toContain('The council has sent');
    expect(dutyBlock({ withData: 2, of: 2 }, scope).notes[0]).toContain('All 2 councils have sent');
  });

  it('say how small numbers are hidden', () => {
    expect(methodBlock(scope, 5).notes).toContain('A share is said only of ten children or more.');
  });
});
