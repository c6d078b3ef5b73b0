import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBandOrder } from '../../../server/engine/age.ts';
import type { HomeFacts } from '../../../server/engine/facts.ts';
import { sufficiencyOf } from '../../../server/engine/gap.ts';
import type { NearHomeFacts, NearHomeQuestion } from '../../../server/engine/nearHome/nearHomeQuestion.ts';
import { isProblem, settingOf } from '../../../server/engine/nearHome/nearHomeQuestion.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeTable, nearHomeTable } from '../../../server/engine/nearHome/nearHomeTable.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { cohortOrder, typesNeedingPlaces } from '../../../server/engine/typeOrder.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildPlace,
  buildPlacement,
  buildRegion,
  milesNorth,
  oldham,
  tameside,
} from '../factsBuilders.ts';
import { smallWorld } from './smallWorld.ts';

const solver = nearHomeSolver();

function ask(facts: NearHomeFacts, question: Partial<NearHomeQuestion> = {}): NearHomeTable {
  const asked = { asOf, withinMiles: 5, ...question };
  const setting = settingOf(facts, asked);
  if (isProblem(setting)) throw new Error(setting.sentence);
  return nearHomeTable(nearHomeWorld(facts, setting, solver), asked);
}

/** Fostered children of Oldham who come from `familyMiles`, beside one home of three places a mile away; Tameside has a child and a home. */
function region(count: number, home: Partial<HomeFacts> = {}): NearHomeFacts {
  const children = [
    ...Array.from({ length: count }, (_, n) => buildChild({ id: `o${n}` })),
    buildChild({
      id: 't',
      responsibleAuthority: tameside,
      importantPlaces: [buildPlace({ location: at(milesNorth(40)) })],
    }),
  ];
  return {
    region: buildRegion(),
    children,
    placements: children.map(({ id, responsibleAuthority }) =>
      buildPlacement({ id, childId: id, responsibleAuthority }),
    ),
    needs: [],
    homes: [
      buildHome(home),
      buildHome({ id: 'home-2', hostAuthority: tameside, registeredPlaces: 1, location: at(milesNorth(41)) }),
    ],
  };
}

describe('nearHomeTable: headline', () => {
  it.each<[number, Partial<NearHomeQuestion>, string]>([
    [2, {}, 'Greater Manchester could give all 3 children a suitable place near home.'],
    [5, {}, 'Greater Manchester could give 4 of 6 children a suitable place near home: 2 short.'],
    [
      5,
      { ageBands: ['AGE_10_15'] },
      'Greater Manchester could give 4 of 6 children aged 10 to 15 a suitable place near home: 2 short.',
    ],
    [
      5,
      { placementTypes: ['CHILDRENS_HOME'] },
      'Greater Manchester has no children who need: children’s home to find a place for.',
    ],
    [
      5,
      { reading: 'WAITING_OR_BADLY_FAR' },
      'Greater Manchester has no children waiting or far for want of a place to find a place for.',
    ],
    [
      5,
      { cohorts: ['DISABLED', 'UASC'] },
      'Greater Manchester could give every child of these groups a suitable place near home.',
    ],
  ])('%i children in Oldham, %o', (count, question, headline) => {
    expect(ask(region(count), question).headline).toBe(headline);
  });
});

describe('nearHomeTable: bad input', () => {
  it.each([0, -1, 201, 5_000, Number.NaN, Infinity])('refuses %s miles with a sentence', (withinMiles) => {
    const setting = settingOf(region(1), { asOf, withinMiles });
    expect(setting).toEqual({ kind: 'BAD_LIMIT', sentence: 'Enter a distance between 1 and 200 miles.' });
  });

  it('takes the region’s own limit where none is given', () => {
    expect(settingOf(region(1), { asOf })).toMatchObject({ withinMiles: 20, reading: 'EVERYONE' });
  });

  it('marks an authority without a return, and the total that would miss it, never 0', () => {
    const facts = region(5);
    const table = ask({ ...facts, homes: facts.homes.slice(0, 1) });
    expect(table.rows.map((row) => [row.localAuthority, row.achieved.value, row.achieved.marker])).toEqual([
      [oldham, 2, null],
      [tameside, null, 'NOT_AVAILABLE'],
    ]);
    expect(table.total.achieved.marker).toBe('NOT_AVAILABLE');
    expect(table.total.lowerBound.marker).toBe('NOT_AVAILABLE');
    expect(table.headline).toContain('is not known');
    expect(table.notes.join(' ')).toContain('1 council has sent no homes');
  });

  it('nothing loaded: no wrong number', () => {
    const table = ask({ region: buildRegion(), children: [], placements: [], needs: [], homes: [] });
    expect(table.rows.every((row) => row.achieved.marker === 'NOT_AVAILABLE')).toBe(true);
    expect(table.notes[0]).toBe('Nothing is recorded of children on 31 March 2025.');
  });

  it('no home has a place on the map: everyone is short, and the places are said to be counted in the numbers only', () => {
    const table = ask(region(2, { location: null }));
    expect(table.rows[0]?.achieved.value).toBe(2);
    expect(table.notes).toContain(
      '1 home with 3 usable places can be near nobody, for where it stands is not recorded; the number of places counts them.',
    );
  });

  it('absurd places are no places', () => {
    expect(ask(region(2, { registeredPlaces: -2, vacantPlaces: 0 })).rows[0]?.achieved.value).toBe(2);
  });

  it('a child without an address is counted apart, neither near nor short', () => {
    const facts = region(3);
    const children = facts.children.map((child) => (child.id === 'o0' ? { ...child, importantPlaces: [] } : child));
    const table = ask({ ...facts, children });
    expect(table.total.children.value).toBe(3);
    expect(table.apart).toEqual([
      {
        reason: 'NO_PLACE_TO_MEASURE_FROM',
        label: 'No family or community address to measure from',
        children: { value: 1, marker: null },
      },
    ]);
  });
});

describe('nearHomeTable: what must be known beside it', () => {
  it('says when the limit is too wide to tell places apart', () => {
    const wide = ask(region(2), { withinMiles: 60 });
    expect(wide.limitNotice).toBe(
      'Within 60 miles the average child reaches 100% of all homes in Greater Manchester, so this limit hardly tells places apart. Ask with fewer miles to see where places are missing.',
    );
    expect(ask(region(2)).limitNotice).toBeNull();
  });

  it('says what was assumed and released', () => {
    const facts = region(2);
    const children = facts.children.map((child) => ({
      ...child,
      importantPlaces: [buildPlace({ visitsPerWeek: null })],
    }));
    const table = ask({ ...facts, children }, { releasePlacesOfOtherRegions: true });
    expect(table.notes).toContain(
      'Family visits are not recorded for 3 children: one a week is taken, only to choose between places that are equally good.',
    );
    expect(table.notes).toContain('What if: places filled by children of other regions are counted as free.');
    expect(table.proof.weeklyMiles).toBeNull();
  });

  it('gives the weekly miles of those placed where all visits are recorded', () => {
    const { proof } = ask(region(2));
    expect(proof).toMatchObject({ achieved: 0, lowerBound: 0, status: 'OPTIMAL' });
    expect(proof.weeklyMiles).toBeCloseTo(2 * (2 + 5) * 2 + 2 * 2, 0);
    expect(proof.weeklyMilesLowerBound).toBe(proof.weeklyMiles);
  });
});

describe('nearHomeTable: what always holds', () => {
  const grouping = fc.record({
    placementTypes: fc.constantFrom(null, typesNeedingPlaces),
    ageBands: fc.constantFrom(null, ageBandOrder),
    cohorts: fc.constantFrom(null, cohortOrder),
  });

  it('rows add up, reasons add up, bounds stay below, in the order of the numerical table', () => {
    fc.assert(
      fc.property(smallWorld, grouping, ({ facts, setting }, groups) => {
        const authoritiesWithData = facts.region.members;
        const homes = [
          ...facts.homes,
          ...authoritiesWithData.map((hostAuthority) =>
            buildHome({ id: `far ${hostAuthority}`, hostAuthority, location: at(milesNorth(90)) }),
          ),
        ];
        const whole = { ...facts, homes, authoritiesWithData };
        const world = nearHomeWorld(whole, setting, solver);
        const table = nearHomeTable(world, { ...setting, ...groups });
        const numerical = sufficiencyOf({ ...whole, question: { asOf, ...groups } });
        expect(table.rows.map((row) => [row.localAuthority, row.placementType, row.ageBand, row.cohort])).toEqual(
          numerical.rows.map((row) => [row.localAuthority, row.placementType, row.ageBand, row.cohort]),
        );
        const sum = (of: (row: NearHomeTable['rows'][number]) => number | null) =>
          table.rows.reduce((total, row) => total + (of(row) ?? Number.NaN), 0);
        expect(sum((row) => row.achieved.value)).toBe(table.total.achieved.value);
        expect(sum((row) => row.children.value)).toBe(table.total.children.value);
        expect(sum((row) => row.lowerBound.value)).toBeLessThanOrEqual(table.total.lowerBound.value ?? -1);
        for (const row of [...table.rows, table.total]) {
          expect(row.lowerBound.value).toBeLessThanOrEqual(row.achieved.value ?? -1);
          const isWhole = groups.placementTypes === null && groups.ageBands === null && groups.cohorts === null;
          expect(row.placing !== null).toBe(isWhole);
          expect(row.reasons.reduce((total, { children }) => total + (children.value ?? 0), 0)).toBe(
            row.achieved.value,
          );
        }
        if (groups.cohorts === null) expect(table.total.achieved.value).toBe(world.placing.unmetChildren);
        const demand = numerical.total.demand.value ?? 0;
        const apart = table.apart.reduce((total, { children }) => total + (children.value ?? 0), 0);
        if (groups.cohorts === null) expect((table.total.children.value ?? 0) + apart).toBe(demand);
      }),
      { seed: 21, numRuns: 80 },
    );
  });

  it('a filter chooses which rows are shown, never who competes', () => {
    fc.assert(
      fc.property(smallWorld, ({ facts, setting }) => {
        const whole = { ...facts, authoritiesWithData: facts.region.members };
        const world = nearHomeWorld(whole, setting, solver);
        const all = nearHomeTable(world, { ...setting, placementTypes: typesNeedingPlaces, ageBands: ageBandOrder });
        const some = nearHomeTable(world, { ...setting, placementTypes: ['FOSTERING'], ageBands: ['AGE_10_15'] });
        const same = all.rows.filter(
          ({ placementType, ageBand }) => placementType === 'FOSTERING' && ageBand === 'AGE_10_15',
        );
        expect(some.rows).toEqual(same);
      }),
      { seed: 22, numRuns: 40 },
    );
  });
});
