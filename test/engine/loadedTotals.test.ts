import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childFigures, type FigureGroup, figures, placementFigureOf } from '../../schema/codes/reconciledFigures.ts';
import { placeCodes } from '../../schema/ssda903Codes.ts';
import type { ChildFacts, HomeFacts, PlacementFacts } from '../../server/engine/facts.ts';
import { type LoadedTotalsInput, loadedTotalsOf } from '../../server/engine/loadedTotals.ts';
import { asOf, buildChild, buildHome, buildPlacement, kent, oldham, tameside } from './factsBuilders.ts';
import { someRegion } from './someRegion.ts';

const totalsOf = (changes: Partial<LoadedTotalsInput>) =>
  loadedTotalsOf({
    authorities: [oldham, tameside],
    asOf,
    children: [],
    placements: [],
    homes: [],
    authoritiesWithData: [oldham],
    clues: new Map(),
    ...changes,
  });

const countedAs = (placement: Partial<PlacementFacts>, child: Partial<ChildFacts> = {}) => {
  const [totals] = totalsOf({ children: [buildChild(child)], placements: [buildPlacement(placement)] });
  return Object.entries(totals?.counts ?? {}).flatMap(([figure, count]) => (count === 1 ? [figure] : []));
};
const near = ['INSIDE_WITHIN_20', 'WITHIN_20', 'INSIDE'];

describe('loadedTotalsOf: one child is counted once in each breakdown', () => {
  it.each([
    ['a girl of 10 fostered near home', {}, {}, ['CHILDREN', 'AGE_10_15', 'FOSTERING', ...near]],
    [
      'a baby placed for adoption',
      { placeCode: 'A5' },
      { dateOfBirth: '2024-06-01' },
      ['CHILDREN', 'UNDER_1', 'ADOPTION', ...near],
    ],
    [
      'an unaccompanied boy, whose distance is never known',
      { placeCode: 'K3' },
      { dateOfBirth: '2008-01-01', isUasc: true },
      ['CHILDREN', 'AGE_16_17', 'SUPPORTED', 'INSIDE_NOT_KNOWN', 'DISTANCE_NOT_KNOWN', 'INSIDE', 'UASC'],
    ],
    [
      'a child over 20 miles away in another area',
      { placeCode: 'K1', hostAuthority: kent, ssda903DistanceMiles: 20.1 },
      {},
      ['CHILDREN', 'AGE_10_15', 'HOMES', 'OUTSIDE_OVER_20', 'OVER_20', 'OUTSIDE'],
    ],
    ['a short break', { legalStatus: 'V3' }, {}, []],
    ['a short break under an agreement', { legalStatus: 'V4' }, {}, []],
    ['a placement that ended on the day', { end: asOf }, {}, []],
    ['a placement that begins the day after', { start: '2025-04-01' }, {}, []],
    ['a person of 18', {}, { dateOfBirth: '2007-03-31' }, []],
  ])('%s', (_, placement, child, expected) => {
    expect(countedAs(placement, child)).toEqual(expect.arrayContaining(expected));
    expect(countedAs(placement, child)).toHaveLength(expected.length);
  });

  it('knows every code of the national list, and takes a new one for another placement', () => {
    const groups = new Set(Object.keys(placeCodes).map(placementFigureOf));
    expect(groups).toEqual(
      new Set(Object.entries(childFigures).flatMap(([figure, { group }]) => (group === 'PLACEMENT' ? [figure] : []))),
    );
    expect(placementFigureOf('Q9')).toBe('OTHER');
  });

  it('every breakdown adds up to all children', () => {
    const breakdowns: readonly FigureGroup[] = ['AGE', 'PLACEMENT', 'LOCATION', 'DISTANCE', 'AREA'];
    fc.assert(
      fc.property(someRegion, (facts) => {
        const members = facts.region.members;
        const totals = totalsOf({ ...facts, authorities: members, authoritiesWithData: members });
        for (const { counts } of totals) {
          for (const group of breakdowns) {
            const parts = Object.entries(counts).filter(
              ([figure]) => figures[figure as keyof typeof counts].group === group,
            );
            expect(parts.reduce((sum, [, count]) => sum + count, 0)).toBe(counts.CHILDREN);
          }
        }
      }),
      { seed: 31, numRuns: 100 },
    );
  });
});

describe('loadedTotalsOf: homes, and what was not loaded', () => {
  const homeCount = (changes: Partial<HomeFacts>) =>
    totalsOf({ homes: [buildHome({ kind: 'CHILDRENS_HOME', registeredPlaces: 4, ...changes })] })[0]?.counts;

  it.each([
    ['open', {}, [1, 4]],
    ['suspended, which is registered still', { status: 'SUSPENDED' }, [1, 4]],
    ['for short breaks only, which Ofsted counts too', { isShortBreakOnly: true }, [1, 4]],
    ['closed', { status: 'CLOSED' }, [0, 0]],
    ['unregistered', { status: 'UNREGISTERED' }, [0, 0]],
    ['a foster household, which Ofsted does not list', { kind: 'AGENCY_FOSTER' }, [0, 0]],
  ] as const)('a home that is %s', (_, changes, expected) => {
    const counts = homeCount(changes);
    expect([counts?.CHILDRENS_HOMES, counts?.CHILDRENS_HOME_PLACES]).toEqual(expected);
  });

  it('an authority that sent nothing has no figure, one that sent children of other days has 0', () => {
    const [sent, notSent] = totalsOf({});
    expect(sent?.counts.CHILDREN).toBe(0);
    expect(sent?.counts.CHILDRENS_HOMES).toBeUndefined();
    expect(notSent?.counts).toEqual({});
  });

  it('gathers what may explain a difference', () => {
    const children = [buildChild({ id: 'a' }), buildChild({ id: 'b', dateOfBirth: '2000-01-01' })];
    const placements = [
      buildPlacement({ id: 'a', childId: 'a', start: '2024-02-01' }),
      buildPlacement({ id: 'b', childId: 'b', start: '2023-02-01' }),
    ];
    const clues = new Map([[oldham, { childrenWithoutEpisodes: 2, rowsSetAside: 3, rowsWaitingForChild: 1 }]]);
    expect(totalsOf({ children, placements, clues })[0]?.clues).toEqual({
      childrenWithoutEpisodes: 2,
      rowsSetAside: 3,
      rowsWaitingForChild: 1,
      adultsStillPlaced: 1,
      latestStart: '2024-02-01',
    });
  });
});
