import * as turf from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { emptyRegion } from '../../data/demo/emptyRegion.ts';
import { pathfinderRegions } from '../../data/facts/pathfinderRegions.ts';
import { approximateAreas } from '../../data/geography/approximateAreas.ts';
import { dissolveCells } from '../../data/geography/dissolveCells.ts';
import { gridReference } from '../../data/geography/gridReference.ts';
import { towns } from '../../data/geography/towns.ts';

describe.each(['greater-manchester', 'south-east'] as const)('approximate areas of %s', (name) => {
  const { members } = pathfinderRegions[name];
  const { areas, neighbours, land } = approximateAreas(members);

  it('gives every member and neighbour a drawable polygon, members first', () => {
    expect(areas.slice(0, members.length).map(({ localAuthority }) => localAuthority)).toEqual(members);
    expect(areas.slice(members.length).map(({ localAuthority }) => localAuthority)).toEqual(neighbours);
    for (const { geometry, name: authority } of areas) {
      expect(turf.area(geometry), authority).toBeGreaterThan(1_000_000);
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const ring of polygons.flat()) expect(ring[0]).toEqual(ring.at(-1));
      for (const [lng = 0, lat = 0] of polygons.flat(2)) expect(lng > -7 && lng < 3 && lat > 49 && lat < 57).toBe(true);
    }
  });

  it('holds every labelled town of a member in the member’s own area', () => {
    const found = towns(members);
    expect(new Set(found.map(({ localAuthority }) => localAuthority)).size).toBe(members.length);
    const byCode = new Map(areas.map((area) => [area.localAuthority, area.geometry]));
    const astray = found.filter(({ localAuthority, point }) => {
      const area = byCode.get(localAuthority);
      return !area || !turf.booleanPointInPolygon([point.lng, point.lat], area);
    });
    expect(astray).toEqual([]);
  });

  it('leaves no gap and no overlap between members', () => {
    const own = areas.slice(0, members.length).map(({ geometry }) => turf.feature(geometry));
    const joined = turf.union(turf.featureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>(own));
    const sum = own.reduce((total, area) => total + turf.area(area), 0);
    expect(joined && Math.abs(turf.area(joined) / sum - 1)).toBeLessThan(0.0005);
    expect(land.coordinates.length).toBeGreaterThan(0);
  });
});

describe('cells joined', () => {
  const square = (x: number, y: number) => [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
  it('two squares side by side have one outline of six corners', () => {
    const { coordinates } = dissolveCells([square(0, 0), square(1, 0)]);
    expect(coordinates).toHaveLength(1);
    expect(coordinates[0]?.[0]).toHaveLength(7);
  });
  it('eight squares round a gap have an outline and a hole; a square apart is a polygon of its own', () => {
    const ring = [0, 1, 2].flatMap((x) => [0, 1, 2].filter((y) => x !== 1 || y !== 1).map((y) => square(x, y)));
    expect(dissolveCells(ring).coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(dissolveCells([...ring, square(9, 9)]).coordinates).toHaveLength(2);
  });
});

describe('grid references', () => {
  it('are within five metres of the Ordnance Survey’s', () => {
    const { easting, northing } = gridReference({ lng: 1.716073973, lat: 52.65800783 });
    expect(Math.abs(easting - 651_409.8)).toBeLessThan(5);
    expect(Math.abs(northing - 313_177.3)).toBeLessThan(5);
  });
});

describe('a region of one’s own', () => {
  it('has authorities, borders and approximate areas, and nobody in it', () => {
    const region = emptyRegion({
      name: 'White Rose',
      members: [{ gss: 'E08000035' }, { gss: 'E08000032' }],
      nearHomeMiles: 15,
    });
    expect(region.region).toEqual({
      id: 'white-rose',
      name: 'White Rose',
      nearHomeMiles: 15,
      dataDate: '2025-03-31',
      isSynthetic: false,
    });
    expect(region.areas.slice(0, 2).map(({ name }) => name)).toEqual(['Leeds', 'Bradford']);
    expect([region.children, region.homes, region.needs, region.episodes].map((rows) => rows.length)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(region.membership).toHaveLength(2);
  });
  it('takes an authority outside the national list by its own code and name', () => {
    const region = emptyRegion({
      name: 'Northland',
      members: [{ gss: 'X01', name: 'New Council' }],
      nearHomeMiles: 20,
    });
    expect(region.authorities.at(-1)).toMatchObject({ gss: 'X01', name: 'New Council', dfeCode: null });
    expect(region.areas).toEqual([]);
  });
});
