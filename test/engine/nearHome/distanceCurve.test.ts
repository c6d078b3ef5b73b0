import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HomeFacts } from '../../../server/engine/facts.ts';
import {
  curveChildrenOn,
  curvesOf,
  type DistanceCurves,
  mostCurveMiles,
} from '../../../server/engine/nearHome/distanceCurve.ts';
import type { NearHomeFacts } from '../../../server/engine/nearHome/nearHomeQuestion.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildPlace,
  buildPlacement,
  buildRegion,
  kent,
  milesNorth,
  oldham,
  tameside,
} from '../factsBuilders.ts';
import { fewestShort } from './nearHomeOracle.ts';
import { smallWorld } from './smallWorld.ts';

const solver = nearHomeSolver({ isCostAsked: false });

function curves(facts: NearHomeFacts, question = {}): DistanceCurves {
  const children = curveChildrenOn({ facts, asOf }, solver);
  if (!children) throw new Error('Stopped.');
  return curvesOf(facts, children, { asOf, ...question });
}

/** One child of Oldham who lives 12 miles away though there is a place 3 miles away, and one of Tameside without a record of where. */
function region(home: Partial<HomeFacts> = {}): NearHomeFacts {
  const children = [buildChild({ id: 'o' }), buildChild({ id: 't', responsibleAuthority: tameside })];
  const homes = [
    buildHome({ id: 'far', location: at(milesNorth(11.5)), registeredPlaces: 1, filledPlaces: 1 }),
    buildHome({ id: 'near', location: at(milesNorth(2.5)), registeredPlaces: 1, ...home }),
    buildHome({ id: 'tameside', hostAuthority: tameside, location: at(milesNorth(20.5)) }),
  ];
  const placements = [
    buildPlacement({ id: 'o', childId: 'o', homeId: 'far', ssda903DistanceMiles: 1 }),
    buildPlacement({
      id: 't',
      childId: 't',
      responsibleAuthority: tameside,
      hostAuthority: kent,
      ssda903DistanceMiles: null,
    }),
  ];
  return { region: buildRegion({ nearHomeMiles: 5 }), children, placements, needs: [], homes };
}

describe('distance curves', () => {
  it('draws where children live today beside the best the places allow', () => {
    const { curves: lines, headline, notes } = curves(region());
    expect(lines.map((line) => line.localAuthority)).toEqual([null, oldham, tameside]);
    const at12 = lines.map(({ points }) => [points[11]?.today.value, points[11]?.best.value]);
    expect(at12).toEqual([
      [1, 2],
      [1, 1],
      [0, 1],
    ]);
    expect(lines[0]?.points.map(({ best }) => best.value).slice(0, 12)).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
    expect(lines[0]?.points[2]).toMatchObject({ miles: 3, todayShare: 0, bestShare: 0.5 });
    expect(headline).toBe(
      'Within 5 miles of home: 0 of 2 children of Greater Manchester today, 1 at best with the region’s places.',
    );
    expect(notes).toContain(
      'How far from home is not known today for 1 child, who are counted as beyond every distance today.',
    );
  });

  it('is the near-home gap at every whole limit, and both lines rise', () => {
    fc.assert(
      fc.property(smallWorld, ({ facts, setting }) => {
        const whole = {
          ...facts,
          authoritiesWithData: facts.region.members,
          homes: [
            ...facts.homes,
            ...facts.region.members.map((hostAuthority) =>
              buildHome({ id: `far ${hostAuthority}`, hostAuthority, location: at(milesNorth(90)) }),
            ),
          ],
        };
        const everyone = { ...setting, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
        const { curves: lines } = curves(whole);
        for (const { points } of lines) {
          for (const [n, { today, best }] of points.entries()) {
            expect(today.value).toBeGreaterThanOrEqual(points[n - 1]?.today.value ?? 0);
            expect(best.value).toBeGreaterThanOrEqual(points[n - 1]?.best.value ?? 0);
          }
        }
        for (const miles of [1, 3, 5, 12]) {
          const { measured, unmet } = fewestShort(whole, { ...everyone, withinMiles: miles });
          expect(lines[0]?.points[miles - 1]?.best.value).toBe(measured - unmet);
        }
      }),
      { seed: 31, numRuns: 60 },
    );
  });

  it('shows fewer today than at best where everyone lives in a usable place of the region that suits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), { maxLength: 6 }), (pairs) => {
        const children = pairs.map(([miles], n) =>
          buildChild({ id: `c${n}`, importantPlaces: [buildPlace({ location: at(milesNorth(miles)) })] }),
        );
        const homes = pairs.map(([, miles], n) =>
          buildHome({ id: `h${n}`, registeredPlaces: 1, filledPlaces: 1, location: at(milesNorth(miles)) }),
        );
        const placements = children.map(({ id }, n) => buildPlacement({ id, childId: id, homeId: `h${n}` }));
        const facts = { region: buildRegion({ members: [oldham] }), children, placements, needs: [], homes };
        for (const { points } of curves(facts).curves) {
          for (const { today, best } of points) expect(today.value ?? 0).toBeLessThanOrEqual(best.value ?? 0);
        }
      }),
      { seed: 32, numRuns: 60 },
    );
  });

  it('filters choose whose line is drawn', () => {
    const { curves: lines } = curves(region(), { localAuthority: tameside, ageBands: ['AGE_16_17'] });
    expect(lines.map((line) => [line.localAuthority, line.children.value])).toEqual([[tameside, 0]]);
    expect(lines[0]?.points[0]).toMatchObject({ today: { value: 0 }, todayShare: null, bestShare: null });
  });

  it('marks an authority without a return, and the region', () => {
    const facts = region();
    const { curves: lines, headline } = curves({
      ...facts,
      homes: facts.homes.filter((home) => home.hostAuthority === oldham),
    });
    expect(lines.map((line) => line.children.marker)).toEqual(['NOT_AVAILABLE', null, 'NOT_AVAILABLE']);
    expect(headline).toContain('is not known');
  });

  it('stops when told to', () => {
    const seen: number[] = [];
    const stopAt3 = (miles: number) => {
      seen.push(miles);
      return miles === 3 ? ('STOP' as const) : ('GO_ON' as const);
    };
    expect(curveChildrenOn({ facts: region(), asOf }, solver, stopAt3)).toBeNull();
    expect(seen).toEqual([1, 2, 3]);
    expect(mostCurveMiles).toBe(30);
  });
});
