import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAtADistance,
  type LocationTable,
  locationCells,
  locationColumns,
  placementLocationOf,
} from '../../server/engine/location.ts';
import { suppressLocation } from '../../server/engine/suppressLocation.ts';
import { cellsWorkedOut } from './attacker.ts';
import { saidOfRegion } from './disclose/saidOfRegion.ts';
import { asOf } from './factsBuilders.ts';
import { someRegion } from './someRegion.ts';

const question = { asOf, ageBands: null, placementTypes: null };
const width = locationColumns.length;

/** Some regions in which brothers and sisters are to live together, in homes that are known or not. */
const withSiblings = someRegion.map((facts) => ({
  ...facts,
  children: facts.children.map((child) => ({ ...child, siblingPlan: 'TOGETHER' as const })),
  placements: facts.placements.map((one, at) => ({ ...one, homeId: [null, 'own-0', 'own-1'][at % 3] ?? null })),
  homes: facts.homes.map((home) => (home.id === 'own-1' ? { ...home, status: 'UNREGISTERED' as const } : home)),
}));

/** All an attacker knows: the sums every reader can make, flows and adjacency included; flows left out are taken to be unknown. */
function workedOutFrom(exact: LocationTable, shown: LocationTable, adjacency: Parameters<typeof isAtADistance>[0]) {
  const counts = [...shown.rows, shown.total];
  const column = (row: number, name: (typeof locationColumns)[number]) => row * width + locationColumns.indexOf(name);
  const flowCell = (flow: number) => counts.length * width + flow;
  const hiddenFlows = exact.flows.map(
    ({ from, to }) => !shown.flows.some((flow) => flow.from === from && flow.to === to),
  );
  const hidden = [
    ...counts.flatMap((row) => locationColumns.map((name) => row[name].value === null)),
    ...hiddenFlows,
    false,
  ];
  const nothing = hidden.length - 1;
  const relations: { total: number; parts: number[] }[] = counts.map((_, row) => ({
    total: column(row, 'children'),
    parts: locationCells.map((cell) => column(row, cell)),
  }));
  for (const name of locationColumns) {
    relations.push({ total: column(shown.rows.length, name), parts: shown.rows.map((_, row) => column(row, name)) });
  }
  for (const [row, { localAuthority }] of shown.rows.entries()) {
    const flows = exact.flows.flatMap((flow, place) => (flow.from === localAuthority ? [{ ...flow, place }] : []));
    const far = flows.filter(({ from, to }) => isAtADistance(adjacency, from, to));
    relations.push({ total: column(row, 'atADistance'), parts: far.map(({ place }) => flowCell(place)) });
    relations.push({
      total: column(row, 'children'),
      parts: [column(row, 'hostNotKnown'), ...flows.map(({ place }) => flowCell(place))],
    });
    const here = exact.flows.flatMap(({ from, to }, place) => (to === localAuthority && from !== to ? [place] : []));
    relations.push({ total: column(row, 'placedHere'), parts: here.map(flowCell) });
    const own = flows.filter(({ to }) => to === localAuthority).map(({ place }) => flowCell(place));
    const inside = (['insideWithin20', 'insideOver20', 'insideNotKnown'] as const).map((cell) => column(row, cell));
    // Σ inside cells = the flow to itself; coefficients of unknown cells are ±1 whichever side they stand on.
    if (own.length === 1) relations.push({ total: own[0] ?? nothing, parts: inside });
  }
  return cellsWorkedOut(hidden, relations);
}

describe('suppressLocation', () => {
  it('shows no count from 1 to 5 and lets none that is hidden be worked out', () => {
    fc.assert(
      fc.property(withSiblings, (facts) => {
        const exact = placementLocationOf({ ...facts, question });
        const shown = suppressLocation(exact, {
          region: facts.region,
          said: saidOfRegion(facts),
          largestSmallCount: 5,
        });
        const counts = [...shown.rows, shown.total].flatMap((row) =>
          locationColumns.map((column) => row[column].value),
        );
        for (const count of [...counts, ...shown.flows.map((flow) => flow.children.value)]) {
          expect([1, 2, 3, 4, 5]).not.toContain(count);
        }
        expect(workedOutFrom(exact, shown, facts.region.adjacency)).toEqual([]);
      }),
      { seed: 21, numRuns: 80 },
    );
  });

  it('changes nothing it shows', () => {
    fc.assert(
      fc.property(withSiblings, (facts) => {
        const exact = placementLocationOf({ ...facts, question });
        const shown = suppressLocation(exact, {
          region: facts.region,
          said: saidOfRegion(facts),
          largestSmallCount: 5,
        });
        for (const [row, counts] of shown.rows.entries()) {
          for (const column of locationColumns) {
            if (counts[column].value !== null) expect(counts[column]).toEqual(exact.rows[row]?.[column]);
          }
        }
      }),
      { seed: 22, numRuns: 50 },
    );
  });

  it('shows no mean or median of few children, nor any that gives one away', () => {
    fc.assert(
      fc.property(withSiblings, (facts) => {
        const exact = placementLocationOf({ ...facts, question });
        const { rows, total } = suppressLocation(exact, {
          region: facts.region,
          said: saidOfRegion(facts),
          largestSmallCount: 5,
        });
        const withheld = rows.filter((row, at) => row.miles === null && exact.rows[at]?.miles?.known !== 0);
        for (const { miles } of [...rows, total]) {
          if (miles !== null && miles.known !== 0) expect(miles.known).toBeGreaterThanOrEqual(10);
        }
        if (withheld.length > 0) expect(total.miles).toBeNull();
      }),
      { seed: 24, numRuns: 80 },
    );
  });

  it('hides a table by age or type whole', () => {
    fc.assert(
      fc.property(someRegion, (facts) => {
        const exact = placementLocationOf({ ...facts, question: { ...question, ageBands: ['AGE_10_15'] } });
        const shown = suppressLocation(exact, {
          region: facts.region,
          said: saidOfRegion(facts),
          largestSmallCount: 5,
        });
        expect(shown.total.children.marker).toBe('SUPPRESSED');
        expect(shown.flows).toEqual([]);
        expect(shown.headline).toBe('Greater Manchester: where children live is partly hidden to protect them.');
      }),
      { seed: 23, numRuns: 5 },
    );
  });
});
