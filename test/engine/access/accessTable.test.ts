import { describe, expect, it } from 'vitest';
import { type AccessInput, accessTable } from '../../../server/engine/access/accessTable.ts';
import { hexagonOf } from '../../../server/engine/access/hexagons.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildPlace,
  buildPlacement,
  buildRegion,
  familyPoint,
  kent,
  milesNorth,
  tameside,
} from '../factsBuilders.ts';

const question = { asOf, ageBands: null, placementTypes: null, cohorts: null, method: 'E2SFCA' as const };

function ask(changes: Partial<AccessInput> = {}) {
  const children = changes.children ?? [buildChild()];
  const placements = changes.placements ?? children.map(({ id }) => buildPlacement({ id, childId: id }));
  return accessTable({
    region: buildRegion(),
    needs: [],
    homes: [buildHome()],
    question,
    ...changes,
    children,
    placements,
  });
}

const accessWith = (home: object, child: object = {}, placement: object = {}) =>
  ask({
    children: [buildChild(child)],
    placements: [buildPlacement(placement)],
    homes: [buildHome(home)],
  }).hexagons[0]?.access;

describe('which places count for a child', () => {
  it.each([
    ['a household a mile away with three places', {}, {}, {}, 3],
    ['one 8 miles away: nobody else has a share of it', { location: at(milesNorth(8)) }, {}, {}, 3],
    ['one beyond 20 miles', { location: at(milesNorth(21)) }, {}, {}, 0],
    ['one that is not on the map', { location: null }, {}, {}, 0],
    ['places on hold', { onHoldPlaces: 2 }, {}, {}, 1],
    ['a closed home', { status: 'CLOSED' }, {}, {}, 0],
    ['one that takes only older children', { ageFrom: 12 }, {}, {}, 0],
    ['one that takes only younger children', { ageTo: 9 }, {}, {}, 0],
    ['one for boys', { sexAccepted: 'M' }, {}, {}, 0],
    ['one for short breaks only', { isShortBreakOnly: true }, {}, {}, 0],
    ['a children’s home, for a fostered child', { kind: 'CHILDRENS_HOME' }, {}, {}, 0],
    [
      'a children’s home, for a child who lives in one',
      { kind: 'CHILDRENS_HOME' },
      {},
      { placementType: 'CHILDRENS_HOME' },
      3,
    ],
    [
      'kin approved for the child',
      { kind: 'KINSHIP', namedChildIds: ['child-1'] },
      {},
      { placementType: 'KINSHIP' },
      3,
    ],
    ['kin approved for another', { kind: 'KINSHIP', namedChildIds: ['other'] }, {}, { placementType: 'KINSHIP' }, 0],
    ['a home outside the region', { hostAuthority: kent }, {}, {}, 0],
    ['minus one place', { registeredPlaces: -1 }, {}, {}, 0],
  ])('%s', (_case, home, child, placement, access) => {
    expect(accessWith(home, child, placement)).toBeCloseTo(access, 12);
  });
});

describe('the map', () => {
  const children = [
    buildChild({ id: 'a' }),
    buildChild({ id: 'b' }),
    buildChild({ id: 'c', responsibleAuthority: tameside }),
    buildChild({ id: 'd', importantPlaces: [buildPlace({ location: at(milesNorth(12)) })] }),
    buildChild({ id: 'e', importantPlaces: [] }),
  ];

  it('has the hexagons children’s homes are in, with their mean access; children × access is the places in reach', () => {
    const table = ask({ children });
    expect(table.hexagons.map(({ demand }) => demand.value).toSorted()).toEqual([1, 3]);
    const here = table.hexagons.find(({ id }) => id === hexagonOf(familyPoint, 7));
    expect(here?.localAuthority).toBe(children[0]?.responsibleAuthority);
    expect(here?.access).toBeCloseTo(3 / (3 + 0.22), 12);
    expect(here?.boundary).toHaveLength(7);
    expect(table.placesInReach).toBe(3);
    expect(table.demandTimesAccess).toBeCloseTo(3, 9);
    expect(table.headline).toBe(
      '4 of 4 children of Greater Manchester who need a place have fewer than one suitable place each within reach.',
    );
    expect(table.notes.join(' ')).toContain('1 child has no family or community place to measure from');
  });

  it('plain weights count every place within 20 miles alike', () => {
    const { hexagons } = ask({ children, question: { ...question, method: 'TWO_STEP' } });
    expect(hexagons.map(({ access }) => access?.toFixed(12))).toEqual(['0.750000000000', '0.750000000000']);
  });

  it('counts only those asked for', () => {
    const count = (changes: object) => ask({ children, question: { ...question, ...changes } }).hexagons.length;
    expect(count({ ageBands: ['UNDER_1'] })).toBe(0);
    expect(count({ placementTypes: ['CHILDRENS_HOME'] })).toBe(0);
    expect(count({ cohorts: ['UASC'] })).toBe(0);
    expect(count({ ageBands: ['AGE_10_15'], placementTypes: ['FOSTERING'] })).toBe(2);
  });

  it.each([
    [
      'no children',
      { children: [], placements: [] },
      'No child of Greater Manchester who needs a place can be put on the map.',
    ],
    [
      'no homes',
      { homes: [] },
      '1 of 1 child of Greater Manchester who need a place has fewer than one suitable place each within reach.',
    ],
  ])('a region with %s is no error', (_case, changes, headline) => {
    expect(ask(changes).headline).toBe(headline);
  });
});
