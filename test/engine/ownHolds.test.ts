import { describe, expect, it } from 'vitest';
import { indexHomes } from '../../server/engine/homeIndex.ts';
import { asOfferedTo, ownHomes } from '../../server/engine/ownHolds.ts';
import { askHomes, buildHome, buildNeed, buildSiblings } from './factsBuilders.ts';

describe('a home as it is offered to a need that holds places of it', () => {
  const home = buildHome({ registeredPlaces: 2, reservedPlaces: 2 });

  it('has them free for that need, and stays the same object for any other', () => {
    const need = buildNeed({ heldPlaces: [{ homeId: home.id, places: 2 }] });
    expect(asOfferedTo(need, home)).toMatchObject({ reservedPlaces: 0, vacantPlaces: 2 });
    expect(asOfferedTo(buildNeed(), home)).toBe(home);
    expect(asOfferedTo(buildNeed({ heldPlaces: [{ homeId: 'elsewhere', places: 1 }] }), home)).toBe(home);
  });

  it('has the adapted places it holds free for that need, and no others', () => {
    const adaptedPlaces = [
      { adaptation: 'HOIST' as const, places: 2, taken: 2 },
      { adaptation: 'SENSORY' as const, places: 1, taken: 1 },
    ];
    const adapted = { ...home, adaptedPlaces };
    const held = [{ homeId: home.id, places: 2 }];
    const need = buildNeed({ requiredAdaptations: ['HOIST'], heldPlaces: held });
    expect(asOfferedTo(need, adapted).adaptedPlaces).toEqual([
      { adaptation: 'HOIST', places: 2, taken: 1 },
      { adaptation: 'SENSORY', places: 1, taken: 1 },
    ]);
    expect(asOfferedTo(need, home)).not.toHaveProperty('adaptedPlaces');
  });

  it('is matched to that need only', () => {
    const need = buildNeed({ heldPlaces: [{ homeId: home.id, places: 1 }] });
    expect(askHomes([home]).matchCount).toBe(0);
    expect(askHomes([home], { need }).matchCount).toBe(1);
  });

  it('has the places that some of its children fill free for all of them, never more than are filled', () => {
    const full = buildHome({ registeredPlaces: 2, filledPlaces: 2 });
    const living = (childIds: string[], children = 4) =>
      buildNeed({ children: buildSiblings(children), livingAt: [{ homeId: full.id, childIds }] });
    expect(asOfferedTo(living(['a']), full)).toMatchObject({ filledPlaces: 1, vacantPlaces: 1 });
    expect(asOfferedTo(living(['a', 'b', 'c']), full)).toMatchObject({ filledPlaces: 0, vacantPlaces: 2 });
  });

  it('is no other home for those who all live there: full, and nobody beside them', () => {
    const full = buildHome({ registeredPlaces: 1, filledPlaces: 1 });
    const need = buildNeed({ livingAt: [{ homeId: full.id, childIds: ['child-1'] }] });
    expect(asOfferedTo(need, full)).toMatchObject({ filledPlaces: 0, vacantPlaces: 0 });
    expect(askHomes([full], { need }).matchCount).toBe(0);
  });

  it('is found in an index by its id; homes that are not there are left out', () => {
    const homes = ['d', 'b', 'a', 'c'].map((id) => buildHome({ id, registeredPlaces: 2, reservedPlaces: 1 }));
    const heldPlaces = ['a', 'd', 'zz', ''].map((homeId) => ({ homeId, places: 1 }));
    const index = indexHomes(homes);
    const own = ownHomes(buildNeed({ heldPlaces }), index);
    expect([...own].map(([at, { reservedPlaces }]) => [index.homes[at]?.id, reservedPlaces])).toEqual([
      ['a', 0],
      ['d', 0],
    ]);
  });
});
