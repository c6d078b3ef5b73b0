import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOn } from '../../../server/engine/demand.ts';
import { curveChildrenOn, curvesOf } from '../../../server/engine/nearHome/distanceCurve.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { suppressCurves } from '../../../server/engine/nearHome/suppressCurve.ts';
import { saidOfCurves } from '../disclose/saidOfRegion.ts';
import { asOf } from '../factsBuilders.ts';
import { someRegion } from '../someRegion.ts';

const solver = nearHomeSolver({ isCostAsked: false });
const someCurves = someRegion.map((facts) => {
  const placements = facts.placements.map((one, at) => ({
    ...one,
    homeId: [null, 'own-0', 'own-1', 'own-2'][at % 4] ?? null,
  }));
  const own = { ...facts, placements };
  return { facts: own, children: curveChildrenOn({ facts: own, asOf }, solver) ?? [] };
});
const isSmall = (value: number) => value >= 1 && value <= 5;

describe('suppressCurves', () => {
  it('no small number of children lies between two distances shown, beyond the last, or outside the curve', () => {
    fc.assert(
      fc.property(someCurves, ({ facts, children }) => {
        const exact = curvesOf(facts, children, { asOf });
        const { curves } = suppressCurves(exact, { facts, localAuthority: null, said: saidOfCurves(facts, exact) });
        const demand = demandOn(facts, asOf).children.filter(
          ({ isStay, placementType }) => isStay && !['WITH_PARENTS', 'OTHER'].includes(placementType),
        );
        for (const line of curves) {
          const all = line.children.value;
          if (all === null) {
            expect(
              line.points.every(({ today, best, todayShare, bestShare }) =>
                [today.value, best.value, todayShare, bestShare].every((one) => one === null),
              ),
            ).toBe(true);
            continue;
          }
          const needing = demand.filter(
            (child) => line.localAuthority === null || child.responsibleAuthority === line.localAuthority,
          ).length;
          expect(isSmall(needing - all) || isSmall(all)).toBe(false);
          for (const which of ['today', 'best'] as const) {
            const shown = line.points.flatMap((point) => point[which].value ?? []);
            for (const [at, value] of [...shown, all].entries())
              expect(isSmall(value - (at === 0 ? 0 : (shown[at - 1] ?? 0)))).toBe(false);
          }
        }
      }),
      { seed: 91, numRuns: 30 },
    );
  }, 60_000);

  it('the same distances are shown of every line, and no council is left out alone of those that make the region', () => {
    fc.assert(
      fc.property(someCurves, ({ facts, children }) => {
        const exact = curvesOf(facts, children, { asOf });
        const { curves } = suppressCurves(exact, { facts, localAuthority: null, said: saidOfCurves(facts, exact) });
        const shown = curves.filter((line) => line.children.value !== null);
        const miles = shown.map(({ points }) =>
          points
            .filter(({ today }) => today.value !== null)
            .map((point) => point.miles)
            .join(),
        );
        expect(new Set(miles).size).toBeLessThanOrEqual(1);
        const hidden = curves.filter((line) => line.localAuthority !== null && line.children.value === null);
        if (hidden.length > 0) expect(curves.find((line) => line.localAuthority === null)?.children.value).toBeNull();
      }),
      { seed: 92, numRuns: 20 },
    );
  }, 60_000);

  it('one council’s line is the line it has among all; a curve of some children only is hidden whole', () => {
    fc.assert(
      fc.property(someCurves, ({ facts, children }) => {
        const [code = ''] = facts.region.members;
        const whole = curvesOf(facts, children, { asOf });
        const said = saidOfCurves(facts, whole);
        const all = suppressCurves(whole, { facts, localAuthority: null, said });
        const one = suppressCurves(whole, { facts, localAuthority: code, said });
        expect(one.curves).toEqual(all.curves.filter((line) => line.localAuthority === code));
        const some = suppressCurves(curvesOf(facts, children, { asOf, ageBands: ['AGE_10_15'] }), {
          facts,
          localAuthority: null,
          said,
        });
        expect(some.curves.every((line) => line.children.marker === 'SUPPRESSED')).toBe(true);
        expect(some.headline).toContain('hidden to protect');
      }),
      { seed: 93, numRuns: 10 },
    );
  }, 60_000);
});
