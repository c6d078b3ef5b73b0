import { describe, expect, it } from 'vitest';
import { openedHomeId, openHome } from '../../../server/engine/scenario/openHome.ts';
import type { OpenHome } from '../../../server/engine/scenario/scenario.ts';
import { familyPoint, kent, oldham } from '../factsBuilders.ts';
import {
  anyChild,
  buildFacts,
  fieldsAtFault,
  homeOf,
  inChildrensHomes,
  own,
  said,
  shortIn,
  under,
} from './scenarioFacts.ts';

function opening(changes: Partial<OpenHome> = {}): OpenHome {
  const where = {
    latitude: familyPoint.lat,
    longitude: familyPoint.lng,
    localAuthority: oldham,
    areaId: null,
    townName: null,
  };
  return { ...own, ...anyChild, ...where, kind: 'OPEN_HOME', homeKind: 'CHILDRENS_HOME', places: 4, ...changes };
}

describe('a home opens', () => {
  const facts = inChildrensHomes(buildFacts(6));

  it('four of six children who had nowhere near home live in it', () => {
    expect([shortIn(facts), shortIn(under(facts, opening()))]).toEqual([6, 2]);
  });

  it('takes nobody of other ages, and nobody who needs another type', () => {
    expect(shortIn(under(facts, opening({ ageFrom: 11 })))).toBe(6);
    expect(shortIn(under(facts, opening({ homeKind: 'IN_HOUSE_FOSTER', places: 3 })))).toBe(6);
  });

  it('offers everything unless said, and nothing where nothing is said', () => {
    expect(homeOf(under(facts, opening()), openedHomeId(own))?.offers).toContain('THERAPEUTIC');
    expect(homeOf(under(facts, opening({ offers: [] })), openedHomeId(own))?.offers).toEqual([]);
  });

  it.each([
    ['no place', { places: 0 }, ['places']],
    ['half a place', { places: 1.5 }, ['places']],
    ['four foster places', { homeKind: 'IN_HOUSE_FOSTER' as const }, ['places']],
    ['outside the region', { localAuthority: kent }, ['localAuthority']],
    ['nowhere', { latitude: Number.NaN }, ['areaId']],
    ['under 16 in supported accommodation', { homeKind: 'SUPPORTED_ACCOMMODATION' as const, ageFrom: 15 }, ['ageFrom']],
    [
      'everything at once',
      { places: 0, localAuthority: kent, ageFrom: 15, ageTo: 10 },
      ['localAuthority', 'places', 'ageTo'],
    ],
  ])('is refused with %s', (_, changes, fields) => {
    expect(fieldsAtFault(facts, opening(changes))).toEqual(fields);
  });

  it('is refused twice', () => {
    expect(fieldsAtFault(under(facts, opening()), opening())).toEqual(['homeId']);
    expect(openHome.faults(opening(), facts, { base: facts, asOf: own.fromDate })).toEqual([]);
  });

  it('is said with its kind, places, council, day and ages', () => {
    expect(said(opening({ ageFrom: 10, ageTo: 15, fromDate: '2027-04-01' }))).toBe(
      'Opens a children’s home of 4 places in Oldham from 1 April 2027, for ages 10 to 15',
    );
    expect(said(opening({ townName: 'Shaw', places: 1, sexAccepted: 'F', offers: ['SOLO'] }))).toBe(
      'Opens a children’s home of 1 place in Shaw from 31 March 2025, for girls only; offers: solo',
    );
  });
});
