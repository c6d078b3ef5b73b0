import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildFacts, PlacementFacts } from '../../server/engine/facts.ts';
import { locationCells, locationColumns, placementLocationOf } from '../../server/engine/location.ts';
import { asOf, buildChild, buildPlacement, buildRegion, kent, oldham, tameside } from './factsBuilders.ts';
import { someRegion } from './someRegion.ts';

const question = { asOf, ageBands: null, placementTypes: null };
const locate = (children: readonly ChildFacts[], placements: readonly PlacementFacts[], asked = question) =>
  placementLocationOf({ region: buildRegion(), children, placements, question: asked });
const rowFor = (placement: Partial<PlacementFacts>, child: Partial<ChildFacts> = {}) => {
  const row = locate([buildChild(child)], [buildPlacement(placement)]).rows[0];
  return locationColumns.filter((column) => row?.[column].value === 1);
};

describe('placementLocationOf: one child', () => {
  it.each([
    ['inside, near', {}, {}, ['insideWithin20']],
    ['inside, 20.0 miles', { ssda903DistanceMiles: 20 }, {}, ['insideWithin20']],
    ['inside, 20.1 miles', { ssda903DistanceMiles: 20.1 }, {}, ['insideOver20']],
    ['inside, not known', { ssda903DistanceMiles: null }, {}, ['insideNotKnown']],
    ['inside, unaccompanied', {}, { isUasc: true }, ['insideNotKnown']],
    ['adjoining', { hostAuthority: tameside }, {}, ['outsideWithin20']],
    ['at a distance', { hostAuthority: kent, ssda903DistanceMiles: 210 }, {}, ['outsideOver20', 'atADistance']],
    ['in Wales', { hostAuthority: 'W06000001', ssda903DistanceMiles: 70 }, {}, ['outsideOver20', 'atADistance']],
    ['host not known', { hostAuthority: null, ssda903DistanceMiles: null }, {}, ['outsideNotKnown', 'hostNotKnown']],
    ['host not known, distance recorded', { hostAuthority: null }, {}, ['outsideWithin20', 'hostNotKnown']],
    ['return’s code for no postcode', { ssda903DistanceMiles: 999.9 }, {}, ['insideNotKnown']],
  ])('%s', (_, placement, child, columns) => {
    expect(rowFor(placement, child)).toEqual(['children', ...columns]);
  });

  it.each([
    ['a short break', { legalStatus: 'V4' }, {}],
    ['a placement that is over', { end: asOf }, {}],
    ['a person of 18', {}, { dateOfBirth: '2007-03-31' }],
  ])('leaves out %s', (_, placement, child) => {
    expect(rowFor(placement, child)).toEqual([]);
  });
});

describe('placementLocationOf', () => {
  const children = ['a', 'b', 'c', 'd'].map((id) => buildChild({ id }));
  const hosts = [oldham, tameside, tameside, null];
  const placements = children.map(({ id }, n) => buildPlacement({ id, childId: id, hostAuthority: hosts[n] ?? null }));

  it('tells both measures in one sentence, and the flows', () => {
    const tamesideChild = buildChild({ id: 't', responsibleAuthority: tameside });
    const table = locate(
      [...children, tamesideChild],
      [...placements, buildPlacement({ id: 't', childId: 't', ssda903DistanceMiles: 31 })],
    );
    expect(table.headline).toBe(
      '1 of 5 children of Greater Manchester (20%) lives in their own council’s area. 1 (20%) lives over 20 miles from home; for 0 the distance is not known.',
    );
    expect(table.flows.map(({ from, to, children: count }) => [from, to, count.value])).toEqual([
      [oldham, tameside, 2],
      [oldham, oldham, 1],
      [tameside, oldham, 1],
    ]);
    expect(table.notes).toContain('The area lived in is not known for 1 child, counted here as outside.');
  });

  it('counts others’ children where they live, and says how far its own live', () => {
    const tamesideChild = buildChild({ id: 't', responsibleAuthority: tameside });
    const far = buildPlacement({ id: 't', childId: 't', ssda903DistanceMiles: 31 });
    const { rows, total } = locate([...children, tamesideChild], [...placements, far]);
    expect(rows.map((row) => row.placedHere.value)).toEqual([1, 2]);
    expect(rows.map((row) => row.miles)).toEqual([
      { known: 4, mean: 3.2, median: 3.2 },
      { known: 1, mean: 31, median: 31 },
    ]);
    expect([total.placedHere.value, total.miles]).toEqual([3, { known: 5, mean: 8.8, median: 3.2 }]);
  });

  it('counts only the ages and types asked for', () => {
    const mixed = placements.map((placement, n) =>
      n === 0 ? { ...placement, placementType: 'KINSHIP' as const } : placement,
    );
    const asked = (changes: object) => locate(children, mixed, { ...question, ...changes }).rows[0]?.children.value;
    expect(asked({ placementTypes: ['KINSHIP'] })).toBe(1);
    expect(asked({ ageBands: ['AGE_10_15'] })).toBe(4);
    expect(asked({ ageBands: ['UNDER_1'] })).toBe(0);
    expect(asked({ ageBands: [] })).toBe(4);
  });

  it('marks an authority that has sent no children', () => {
    const table = locate(children, placements);
    expect(table.rows[1]?.children.marker).toBe('NOT_AVAILABLE');
    expect([table.rows[1]?.miles, table.total.miles]).toEqual([null, null]);
    expect(table.rows[1]?.placedHere).toEqual({ value: 2, marker: null });
    expect(table.headline).toBe('Not every council’s children are loaded for Greater Manchester.');
  });

  it('six cells make the children, rows make the total, and flows make those whose host is known', () => {
    fc.assert(
      fc.property(someRegion, (facts) => {
        const { rows, total, flows } = placementLocationOf({ ...facts, question });
        for (const row of rows) {
          expect(locationCells.reduce((sum, cell) => sum + (row[cell].value ?? 0), 0)).toBe(row.children.value);
        }
        for (const column of locationColumns) {
          expect(rows.reduce((sum, row) => sum + (row[column].value ?? 0), 0)).toBe(total[column].value);
        }
        const flowing = flows.reduce((sum, flow) => sum + (flow.children.value ?? 0), 0);
        expect(flowing + (total.hostNotKnown.value ?? 0)).toBe(total.children.value);
      }),
      { seed: 14, numRuns: 100 },
    );
  });
});

describe('placementLocationOf: who has sent children', () => {
  it('an authority whose children were all placed on other days shows 0, which is not the same as not sent', () => {
    const region = buildRegion();
    const input = { region, children: [], placements: [], question };
    expect(placementLocationOf(input).total.children.marker).toBe('NOT_AVAILABLE');
    const { total } = placementLocationOf({ ...input, authoritiesWithData: region.members });
    expect(total.children).toEqual({ value: 0, marker: null });
  });
});
