import { describe, expect, it } from 'vitest';
import {
  adaptations,
  type HomeKind,
  homeKinds,
  offers,
  type PlacementType,
  placementTypes,
} from '../../../schema/vocabulary.ts';
import { kindsToOpen, newHome } from '../../../server/engine/plan/newHome.ts';
import { placesOffered } from '../../../server/engine/supply.ts';
import { oldham } from '../factsBuilders.ts';

const point = { lng: -2.1, lat: 53.5 };

describe('a home yet to open', () => {
  it('is of the type asked for, and kin are nobody’s to plan', () => {
    const types = Object.keys(placementTypes) as PlacementType[];
    for (const type of types) {
      const kind = kindsToOpen[type];
      if (kind !== undefined) expect(homeKinds[kind].placementType).toBe(type);
    }
    expect(kindsToOpen.KINSHIP).toBeUndefined();
  });

  it.each(Object.values(kindsToOpen) as HomeKind[])('%s has every place free, wherever it is said to stand', (kind) => {
    const home = newHome({ id: 'a', kind, places: 3, point, hostAuthority: oldham });
    expect(placesOffered(home).usable).toBe(3);
    expect([home.filledPlaces, home.onHoldPlaces, home.vacantPlaces]).toEqual([0, 0, 3]);
    expect(home.location?.point).toEqual(point);
    expect(home.hostAuthority).toBe(oldham);
  });

  it('turns nobody away but by type and age', () => {
    const home = newHome({ id: 'a', kind: 'CHILDRENS_HOME', places: 2, point, ageFrom: 10, ageTo: 15 });
    expect([home.ageFrom, home.ageTo, home.sexAccepted]).toEqual([10, 15, 'ANY']);
    expect(home.offers).toEqual(Object.keys(offers));
    expect(home.adaptations).toEqual(Object.keys(adaptations));
    expect(newHome({ id: 'a', kind: 'CHILDRENS_HOME', places: 2, point })).toMatchObject({
      ageFrom: null,
      ageTo: null,
    });
  });
});
