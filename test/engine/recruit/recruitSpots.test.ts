import { describe, expect, it } from 'vitest';
import { recruitSpotsOf } from '../../../server/engine/recruit/recruitSpots.ts';
import { at, buildChild, buildHome, buildNeed, milesNorth, oldham, tameside } from '../factsBuilders.ts';
import { factsOf, royton, towns } from './recruitWorlds.ts';

const shaw = { id: 'shaw', name: 'Shaw', point: milesNorth(4), localAuthority: oldham, boundary: null };
const carer = (id: string, miles: number) => buildHome({ id, location: at(milesNorth(miles)) });
const sharesOf = (homes: ReturnType<typeof carer>[], areas = [...towns, shaw]) =>
  recruitSpotsOf(factsOf([], { homes }), areas).map(({ name, share }) => [name, share]);

describe('where carers live', () => {
  it('counts each household for the nearest town of its own council', () => {
    expect(sharesOf([carer('a', 1), carer('b', 1.5), carer('c', 5), carer('d', 7)])).toEqual([
      ['Royton', 0.5],
      ['Shaw', 0.5],
    ]);
  });

  it('leaves out towns where none live, and councils of which nothing is known', () => {
    expect(sharesOf([carer('a', 1)])).toEqual([['Royton', 1]]);
    expect(sharesOf([])).toEqual([]);
  });

  it('keeps to the councils that were asked about', () => {
    const homes = [carer('a', 1), buildHome({ id: 'b', hostAuthority: tameside, location: at(milesNorth(7)) })];
    const spots = recruitSpotsOf(factsOf([], { homes }), towns, [tameside]);
    expect(spots.map(({ name }) => name)).toEqual(['Mossley']);
  });

  it('of a council without carers goes by its other homes, then by its children', () => {
    const home = { ...carer('a', 4), kind: 'CHILDRENS_HOME' as const };
    expect(sharesOf([home])).toEqual([['Shaw', 1]]);
    const spots = recruitSpotsOf(factsOf([buildNeed({ children: [buildChild()] })]), [...towns, shaw]);
    expect(spots.map(({ name }) => name)).toEqual(['Royton']);
  });

  it('of a council without a town on the map is one place: the middle of where they live', () => {
    const spots = recruitSpotsOf(factsOf([], { homes: [carer('a', 0), carer('b', 2)] }), []);
    expect(spots).toHaveLength(1);
    expect(spots[0]).toMatchObject({ name: 'Where carers live', share: 1, localAuthority: oldham });
    expect(spots[0]?.point.lat).toBeCloseTo(royton.point.lat, 6);
  });
});
