import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { memberAt, type PlanGround, planAreasOf } from '../../../server/engine/plan/planAreas.ts';

/** A rectangle so many degrees wide and high, its south-west corner given. */
function box([west, south]: [number, number], [wide, high]: [number, number]): GeoJSON.Polygon {
  const [east, north] = [west + wide, south + high];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
const [westley, eastham, tiny] = ['E00000001', 'E00000002', 'E00000003'];
const ground: PlanGround = {
  areas: [
    { localAuthority: westley, geometry: box([-2.4, 53.4], [0.2, 0.2]) },
    { localAuthority: eastham, geometry: box([-2.2, 53.4], [0.2, 0.2]) },
    { localAuthority: tiny, geometry: box([-2.01, 53.61], [0.004, 0.003]) },
  ],
  towns: [
    { name: 'Westley', point: { lng: -2.3, lat: 53.5 }, localAuthority: westley },
    { name: 'Eastham', point: { lng: -2.1, lat: 53.5 }, localAuthority: eastham },
    { name: 'Newtown', point: { lng: -2.15, lat: 53.45 }, localAuthority: eastham },
    { name: 'Newtown', point: { lng: -2.05, lat: 53.55 }, localAuthority: eastham },
  ],
};
const hexagons = planAreasOf(ground, 'HEXAGONS');

describe('hexagons where a home could stand', () => {
  it('have their middle in the ground of the member they are of', () => {
    expect(hexagons.length).toBeGreaterThan(50);
    for (const { point, localAuthority } of hexagons) {
      const own = ground.areas.find((area) => area.localAuthority === localAuthority);
      expect(own && booleanPointInPolygon([point.lng, point.lat], own.geometry)).toBe(true);
      expect(memberAt(ground, point)).toBe(localAuthority);
    }
  });

  it('give every member one, however small it is', () => {
    expect(new Set(hexagons.map(({ localAuthority }) => localAuthority))).toEqual(new Set([westley, eastham, tiny]));
    expect(hexagons.filter(({ localAuthority }) => localAuthority === tiny)).toHaveLength(1);
  });

  it('are named by the nearest town of their member, each by a name of its own', () => {
    const names = hexagons.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Westley');
    const north = hexagons.find(({ name }) => /^\d+ miles? north of Westley/.test(name));
    expect(north?.point.lat).toBeGreaterThan(53.5);
    for (const { name, localAuthority } of hexagons) {
      if (localAuthority === westley) expect(name).toContain('Westley');
      if (localAuthority === eastham) expect(name).toMatch(/Eastham|Newtown/);
    }
  });

  it('are larger in a larger region, and never more than can be weighed', () => {
    const wide = { ...ground, areas: [{ localAuthority: westley, geometry: box([-2.4, 52], [2.5, 1.5]) }] };
    const large = planAreasOf(wide, 'HEXAGONS');
    expect(large.length).toBeGreaterThan(100);
    expect(large.length).toBeLessThanOrEqual(600);
  });

  it('are the same whatever order the ground comes in', () => {
    const turned = { areas: ground.areas.toReversed(), towns: ground.towns.toReversed() };
    expect(planAreasOf(turned, 'HEXAGONS')).toEqual(hexagons);
    expect(planAreasOf(turned, 'TOWNS').map(({ id }) => id)).toEqual(planAreasOf(ground, 'TOWNS').map(({ id }) => id));
  });

  it('are none where no ground is known', () => {
    expect(planAreasOf({ areas: [], towns: ground.towns }, 'HEXAGONS')).toEqual([]);
  });
});

describe('towns where a home could stand', () => {
  it('are those of the members, two of one name told apart', () => {
    const elsewhere = { name: 'Faraway', point: { lng: 0, lat: 51 }, localAuthority: 'E00000009' };
    const towns = planAreasOf({ ...ground, towns: [...ground.towns, elsewhere] }, 'TOWNS');
    expect(towns.map(({ id, name }) => [id, name])).toEqual([
      ['town-E00000001-westley', 'Westley'],
      ['town-E00000002-eastham', 'Eastham'],
      ['town-E00000002-newtown', 'Newtown'],
      ['town-E00000002-newtown-2', 'Newtown (2)'],
    ]);
    expect(towns.every(({ boundary }) => boundary === null)).toBe(true);
  });
});

it('a point outside every member is in none', () => {
  expect(memberAt(ground, { lng: 0, lat: 51 })).toBeNull();
});
