import { describe, expect, it } from 'vitest';
import { anchorOf, anchorsOf, importantPlacesOf } from '../../server/engine/importantPlaces.ts';
import { at, buildChild, buildNeed, buildPlace, buildSchool, milesNorth } from './factsBuilders.ts';

describe('importantPlacesOf', () => {
  it('counts a place two children share once, with the larger number of visits', () => {
    const first = buildChild({ importantPlaces: [buildPlace({ id: 'b', visitsPerWeek: 1 })] });
    const second = buildChild({ id: 'child-2', importantPlaces: [buildPlace({ id: 'a', visitsPerWeek: 3 })] });
    const places = importantPlacesOf(buildNeed({ children: [first, second] }));
    expect(places).toEqual([buildPlace({ id: 'a', visitsPerWeek: 3 })]);
    expect(importantPlacesOf(buildNeed({ children: [second, first] }))).toEqual(places);
  });

  it('takes the visits that are known where the other child’s are not', () => {
    const visits = [null, 2].map((visitsPerWeek, n) =>
      buildChild({ id: `child-${n}`, importantPlaces: [buildPlace({ id: `p${n}`, visitsPerWeek })] }),
    );
    expect(importantPlacesOf(buildNeed({ children: visits }))[0]?.visitsPerWeek).toBe(2);
  });

  it('keeps places of another kind at the same point, and orders by kind', () => {
    const child = buildChild({ importantPlaces: [buildSchool(), buildPlace()] });
    expect(importantPlacesOf(buildNeed({ children: [child] })).map((place) => place.kind)).toEqual([
      'FAMILY',
      'SCHOOL',
    ]);
  });
});

describe('anchorOf', () => {
  const community = buildPlace({ id: 'c', kind: 'COMMUNITY', isFamilyHome: false, label: 'Mosque' });
  const grandmother = buildPlace({ id: 'a', isFamilyHome: false, location: at(milesNorth(2)) });

  it.each([
    ['the family home before another family place', [grandmother, buildPlace({ id: 'z' }), community], 'z'],
    ['the first family place without a family home', [buildPlace({ id: 'z', isFamilyHome: false }), grandmother], 'a'],
    ['a community place without family', [community, buildSchool()], 'c'],
    ['another place where the family home has no location', [buildPlace({ location: null }), community], 'c'],
  ])('is %s', (_, importantPlaces, id) => {
    expect(anchorOf(buildChild({ importantPlaces }))?.id).toBe(id);
  });

  it('is nothing where only a school is known', () => {
    expect(anchorOf(buildChild({ importantPlaces: [buildSchool()] }))).toBeNull();
  });
});

describe('anchorsOf', () => {
  it('gives each different anchor once and counts the children without', () => {
    const elsewhere = buildPlace({ id: 'other', location: at(milesNorth(3)) });
    const children = [
      buildChild({ id: 'a' }),
      buildChild({ id: 'b' }),
      buildChild({ id: 'c', importantPlaces: [elsewhere] }),
      buildChild({ id: 'd', importantPlaces: [] }),
    ];
    const anchors = anchorsOf(buildNeed({ children }));
    expect(anchors.places.map((place) => place.id)).toEqual(['other', 'place-family']);
    expect(anchors.childrenWithout).toBe(1);
  });
});
