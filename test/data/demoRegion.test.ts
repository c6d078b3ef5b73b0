import { createHash } from 'node:crypto';
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { generateRegion } from '../../data/demo/generateRegion.ts';
import { weeklyUnitCostPounds } from '../../data/facts/nationalShares.ts';
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import {
  categoryOfNeedCodes,
  collectionYearOf,
  episodeCeasedCodes,
  ethnicCodes,
  legalStatusCodes,
  newEpisodeCodes,
  placeChangeCodes,
  placeCodes,
  providerCodes,
  type Ssda903CodeList,
} from '../../schema/ssda903Codes.ts';
import { ageOn } from '../../server/engine/age.ts';
import { isRealDate } from '../../server/engine/calendar.ts';
import { ssda903DistanceMiles } from '../../server/engine/ssda903Distance.ts';
import { groupBy, keyOf, lookedAfterIn } from './countedFromRows.ts';

function digest(region: RegionToLoad): string {
  return createHash('sha256').update(JSON.stringify(region)).digest('hex');
}

/** Codes that are unknown, or used in a year the return did not take them. */
function wrongCodes(
  rows: readonly (readonly [code: string | null, day: string])[],
  list: Ssda903CodeList,
): readonly string[] {
  const isWrong = ([code, day]: readonly [string | null, string]) => {
    if (code === null) return false;
    const known = list[code];
    const year = collectionYearOf(day);
    return !known || (known.lastYear !== null && year > known.lastYear);
  };
  return [...new Set(rows.filter(isWrong).map(([code, day]) => `${code} in ${day}`))].slice(0, 5);
}

describe.each(['greater-manchester', 'south-east'] as const)('%s', (name) => {
  const region = generateRegion(name);
  const asOf = region.region.dataDate;
  const children = new Map(region.children.map((child) => [keyOf(child), child]));
  const homes = new Map(region.homes.map((home) => [home.homeReference, home]));
  const looked = lookedAfterIn(region);

  it('is the same to the byte when made again', () => {
    expect(digest(generateRegion(name))).toBe(digest(region));
  });

  it('gives every child, home, school and need a reference of its own', () => {
    expect(children.size).toBe(region.children.length);
    expect(homes.size).toBe(region.homes.length);
    expect(new Set(region.needs.map(({ reference }) => reference)).size).toBe(region.needs.length);
    expect(new Set(region.schools.map(({ urn }) => urn)).size).toBe(region.schools.length);
    const urns = region.homes.flatMap(({ urn }) => urn ?? []);
    expect(new Set(urns).size).toBe(urns.length);
    const places = region.importantPlaces.map((place) => `${keyOf(place)}|${place.kind}|${place.label}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('fills no home over its places, and puts no child in a home that is not there, not open or elsewhere', () => {
    for (const home of homes.values()) {
      const used = home.filledPlaces + home.onHoldPlaces + home.reservedPlaces;
      expect(used, home.homeReference).toBeLessThanOrEqual(home.registeredPlaces);
      expect(home.onHoldPlaces > 0, home.homeReference).toBe(home.onHoldReason !== null);
    }
    const residents = new Map<string, number>();
    for (const { episode, child, age } of looked) {
      if (episode.homeReference === null) continue;
      const home = homes.get(episode.homeReference);
      expect(home?.status).toBe('OPEN');
      expect(home?.hostAuthority).toBe(episode.hostAuthority);
      expect(home?.location).toEqual(episode.placementLocation);
      expect(age, `${keyOf(child)} in ${home?.homeReference}`).toBeGreaterThanOrEqual(home?.ageFrom ?? 0);
      expect(age).toBeLessThanOrEqual(home?.ageTo ?? 17);
      expect(['ANY', child.sex]).toContain(home?.sexAccepted);
      residents.set(episode.homeReference, (residents.get(episode.homeReference) ?? 0) + 1);
    }
    for (const [reference, count] of residents)
      expect(count).toBeLessThanOrEqual(homes.get(reference)?.filledPlaces ?? 0);
  });

  it('fosters more than three children together only where they are brothers and sisters', () => {
    const groups = new Map(
      region.siblingGroups.flatMap((group) =>
        group.childReferences.map((child) => [`${group.responsibleAuthority}|${child}`, group.reference]),
      ),
    );
    const byHome = groupBy(looked, ({ episode }) => episode.homeReference ?? '');
    for (const home of homes.values()) {
      if (!home.kind.endsWith('FOSTER') || home.filledPlaces <= 3) continue;
      const living = byHome.get(home.homeReference) ?? [];
      expect(new Set(living.map(({ child }) => groups.get(keyOf(child)))).size, home.homeReference).toBe(1);
    }
  });

  it('keeps the law: no child under 16 in supported accommodation, secure only from 10, residential school from 4', () => {
    for (const episode of region.episodes) {
      const child = children.get(keyOf(episode));
      const age = child ? ageOn(child.dateOfBirth, episode.start) : -1;
      if (['K3', 'H5'].includes(episode.placeCode))
        expect(age, `${keyOf(episode)} ${episode.start}`).toBeGreaterThanOrEqual(16);
      if (episode.placeCode === 'K1' || episode.placeCode === 'R5') expect(age).toBeGreaterThanOrEqual(10);
      if (episode.placeCode === 'S1') expect(age).toBeGreaterThanOrEqual(4);
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThan(18);
      expect(episode.placeCode === 'P1').toBe(episode.providerCode === 'PR0');
      if (episode.placeCode === 'P1') expect(episode.legalStatus, keyOf(episode)).not.toBe('V2');
    }
  });

  it('records the SSDA903 distance the grid references give, and none for unaccompanied children', () => {
    for (const episode of region.episodes) {
      const isUasc = children.get(keyOf(episode))?.isUasc ?? false;
      const home = episode.homeLocation?.grid ?? null;
      expect(ssda903DistanceMiles({ home, placement: episode.placementLocation?.grid ?? null, isUasc })).toBe(
        episode.ssda903DistanceMiles,
      );
      if (isUasc) expect(episode.homeLocation).toBeNull();
    }
  });

  it('uses real codes, in years that had them, and real dates', () => {
    const rows = region.episodes;
    expect(
      wrongCodes(
        rows.map(({ placeCode, end }) => [placeCode, end ?? asOf]),
        placeCodes,
      ),
    ).toEqual([]);
    expect(
      wrongCodes(
        rows.map(({ providerCode, start }) => [providerCode, start]),
        providerCodes,
      ),
    ).toEqual([]);
    expect(
      wrongCodes(
        rows.map(({ legalStatus, start }) => [legalStatus, start]),
        legalStatusCodes,
      ),
    ).toEqual([]);
    expect(
      wrongCodes(
        rows.map(({ reasonNewEpisode, start }) => [reasonNewEpisode, start]),
        newEpisodeCodes,
      ),
    ).toEqual([]);
    expect(
      wrongCodes(
        rows.map(({ reasonEnded, end }) => [reasonEnded, end ?? asOf]),
        episodeCeasedCodes,
      ),
    ).toEqual([]);
    expect(
      wrongCodes(
        rows.map(({ reasonPlaceChange, start }) => [reasonPlaceChange, start]),
        placeChangeCodes,
      ),
    ).toEqual([]);
    expect(
      wrongCodes(
        rows.map(({ categoryOfNeed, start }) => [categoryOfNeed, start]),
        categoryOfNeedCodes,
      ),
    ).toEqual([]);
    expect(
      wrongCodes(
        region.children.map(({ ethnicity }) => [ethnicity, asOf]),
        ethnicCodes,
      ),
    ).toEqual([]);
    const dates = [
      ...rows.flatMap(({ start, end }) => (end ? [start, end] : [start])),
      ...region.children.map(({ dateOfBirth }) => dateOfBirth),
    ];
    expect(dates.filter((date) => !isRealDate(date) || date > asOf)).toEqual([]);
  });

  it('says why each child who lives over 20 miles away does, and what bought placements cost around the published mean', () => {
    const living = lookedAfterIn(region);
    const far = living.filter(({ episode }) => (episode.ssda903DistanceMiles ?? 0) > 20);
    const bought = new Map(region.purchases.map((row) => [keyOf(row), row]));
    const of = (one: (typeof living)[number]) => bought.get(keyOf(one.child));
    expect(far.filter((one) => !of(one)?.distanceReason)).toEqual([]);
    expect(region.purchases.filter(({ distanceReason }) => distanceReason !== null)).toHaveLength(far.length);
    const costs = living
      .filter(({ episode }) => episode.placeCode === 'K2' && episode.providerCode === 'PR4')
      .map((one) => of(one)?.weeklyCostPounds ?? 0);
    const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
    expect(mean / weeklyUnitCostPounds[name].residential).toBeGreaterThan(0.95);
    expect(mean / weeklyUnitCostPounds[name].residential).toBeLessThan(1.05);
  });

  it('writes histories the return would accept: each episode begins the day the last one ended, for a real change', () => {
    for (const [key, episodes] of groupBy(region.episodes, keyOf)) {
      episodes.forEach((episode, index) => {
        const before = episodes[index - 1];
        const isShortBreak = episode.legalStatus === 'V3';
        expect(episode.end === null || episode.end > episode.start, `${key} ${episode.start}`).toBe(true);
        expect(episode.reasonEnded === null, key).toBe(episode.end === null);
        if (!before || isShortBreak) {
          expect(episode.reasonNewEpisode, key).toBe('S');
          return;
        }
        expect([key, before.end, before.reasonEnded]).toEqual([key, episode.start, 'X1']);
        if (episode.reasonNewEpisode === 'L') {
          expect(episode.legalStatus, key).not.toBe(before.legalStatus);
          expect([episode.placeCode, episode.urn, episode.providerCode]).toEqual([
            before.placeCode,
            before.urn,
            before.providerCode,
          ]);
        } else expect(episode.legalStatus, key).toBe(before.legalStatus);
      });
      const last = episodes.at(-1);
      expect(last?.reasonEnded, key).not.toBe('X1');
    }
  });

  it('puts homes and family homes inside the area of the authority they belong to', () => {
    const areas = new Map(region.areas.map((area) => [area.localAuthority, area.geometry]));
    const outside = region.homes.filter(({ hostAuthority, location }) => {
      const area = areas.get(hostAuthority);
      return !area || !location || !booleanPointInPolygon([location.point.lng, location.point.lat], area);
    });
    expect(outside.map(({ homeReference }) => homeReference)).toEqual([]);
  });
});
