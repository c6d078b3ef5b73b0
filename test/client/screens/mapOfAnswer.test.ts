import { describe, expect, test } from 'vitest';
import { letterOf } from '../../../client/screens/find/letterOf.ts';
import { anchorOf, placesOnMap, rankOfMarker } from '../../../client/screens/find/mapOfAnswer.ts';

const area = { __typename: 'MapPoint', lat: 53.55, lng: -2.13 } as const;
function place(kind: 'FAMILY' | 'SCHOOL' | 'COMMUNITY', label: string, where: typeof area | null = area) {
  return { __typename: 'ImportantPlace', kind, label, visitsPerWeek: 1, area: where } as const;
}

describe('places on the map', () => {
  test('stand family first, and those of one cell stand beside one another inside it', () => {
    const places = placesOnMap({ importantPlaces: [place('SCHOOL', 'School'), place('FAMILY', 'Family home')] });
    expect(places.map(({ label }) => label)).toEqual(['Family home', 'School']);
    expect(new Set(places.map((one) => `${one.area.lat} ${one.area.lng}`)).size).toBe(2);
    for (const one of places) {
      expect(Math.abs(one.area.lat - area.lat)).toBeLessThan(0.01);
      expect(Math.abs(one.area.lng - area.lng)).toBeLessThan(0.01);
    }
  });

  test('are left out where their area is not known', () => {
    expect(placesOnMap({ importantPlaces: [place('FAMILY', 'Family home', null)] })).toEqual([]);
  });

  test('are measured from the family, else from the first place there is', () => {
    const withFamily = placesOnMap({ importantPlaces: [place('SCHOOL', 'School'), place('FAMILY', 'Family home')] });
    expect(anchorOf(withFamily)?.kind).toBe('FAMILY');
    expect(anchorOf(placesOnMap({ importantPlaces: [place('COMMUNITY', 'Mosque')] }))?.label).toBe('Mosque');
    expect(anchorOf([])).toBeNull();
  });
});

test('only the mark of a home stands for a rank', () => {
  expect(['rank-12', 'near-1', 'place-0'].map(rankOfMarker)).toEqual([12, null, null]);
});

test('nearly possible homes are lettered from a', () => {
  expect([0, 1, 9].map(letterOf)).toEqual(['a', 'b', 'j']);
});
