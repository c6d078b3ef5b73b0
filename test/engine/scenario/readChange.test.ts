import { describe, expect, it } from 'vitest';
import { type ChangeAsked, partFaults } from '../../../server/engine/scenario/changeFields.ts';
import { memberFaults, shareFaults } from '../../../server/engine/scenario/memberFaults.ts';
import { readChange } from '../../../server/engine/scenario/readChange.ts';
import { type KnownGround, readPlace } from '../../../server/engine/scenario/readPlace.ts';
import {
  agedText,
  aKindText,
  forText,
  fromText,
  inText,
  kindText,
  ofText,
  percentText,
  takesText,
  typesText,
} from '../../../server/engine/scenario/sayChange.ts';
import { agesFaults } from '../../../server/engine/scenario/takesFault.ts';
import { kent, oldham, tameside } from '../factsBuilders.ts';
import { anyChild, buildFacts, names } from './scenarioFacts.ts';

const ground: KnownGround = {
  memberAt: ({ lat }) => (lat > 53 ? oldham : null),
  townOf: (name) => (name.toLowerCase() === 'shaw' ? { lat: 53.57, lng: -2.09 } : null),
  middleOf: (code) => (code === oldham ? { lat: 53.54, lng: -2.1 } : null),
};
const reading = { id: 'c9', unlessSaid: '2028-03-31', ground };
const read = (asked: Partial<ChangeAsked>) => readChange({ kind: 'CLOSE_HOME', reason: 'Because.', ...asked }, reading);
const faultsOf = (asked: Partial<ChangeAsked>) => {
  const answer = read(asked);
  return Array.isArray(answer) ? answer.map(({ field }) => field) : [];
};

describe('a change that was typed', () => {
  it('is filled in with what was not said', () => {
    expect(read({ kind: 'OPEN_HOME', placementType: 'CHILDRENS_HOME', places: 4, townName: ' Shaw ' })).toEqual({
      ...{ id: 'c9', kind: 'OPEN_HOME', reason: 'Because.', fromDate: '2028-03-31', ...anyChild },
      ...{ homeKind: 'CHILDRENS_HOME', localAuthority: oldham, latitude: 53.57, longitude: -2.09 },
      ...{ areaId: null, townName: 'Shaw', places: 4 },
    });
    expect(read({ kind: 'RECRUIT_FOSTER', localAuthority: tameside, households: 3 })).toMatchObject({
      placesEach: 2,
      homeKind: 'IN_HOUSE_FOSTER',
    });
    expect(read({ kind: 'LIFT_HOLDS', placementTypes: [] })).toMatchObject({
      sharePercent: 100,
      placementTypes: null,
      holdReasons: null,
    });
    expect(read({ kind: 'RETAIN_FOSTER', sharePercent: 20 })).toMatchObject({
      yearlyLossPercent: 11.1,
      households: null,
    });
    expect(read({ kind: 'OPEN_HOME', homeKind: 'SUPPORTED_ACCOMMODATION', places: 4, townName: 'Shaw' })).toMatchObject(
      { ageFrom: 16 },
    );
    expect(read({ kind: 'CHANGE_ACCEPTS', homeId: 'a', offers: ['SOLO', 'BABY', 'SOLO'] })).toMatchObject({
      offers: ['BABY', 'SOLO'],
    });
  });

  it.each([
    [{ kind: 'CLOSE_HOME' }, ['homeId']],
    [{ kind: 'CLOSE_HOME', homeId: 'a', reason: '  ' }, ['reason']],
    [{ kind: 'CLOSE_HOME', homeId: 'a', reason: 'x'.repeat(501) }, ['reason']],
    [{ kind: 'RESIZE_HOME', homeId: 'a', households: 3, offers: [] }, ['places', 'households', 'offers']],
    [{ kind: 'OPEN_HOME', townName: 'Shaw', reason: '' }, ['reason', 'places', 'homeKind']],
    [{ kind: 'OPEN_HOME', homeKind: 'KINSHIP', places: 1 }, ['homeKind', 'areaId']],
    [{ kind: 'CONVERT_HELD_PLACES', homeId: 'a' }, ['homeKind']],
    [{ kind: 'KINSHIP_SHARE' }, ['sharePercent']],
    [{ kind: 'OWNER_LEAVES', ownerGroup: '' }, ['ownerGroup']],
  ] as const)('%j has every fault told at once', (asked, fields) => {
    expect(faultsOf(asked as Partial<ChangeAsked>)).toEqual(fields);
  });

  it('says what to do about a part it does not read', () => {
    const [fault] = partFaults({ kind: 'CLOSE_HOME', reason: 'x', homeId: 'a', places: 0 });
    expect(fault?.sentence).toBe('This change does not read a number of places: leave it empty.');
  });
});

describe('where a home would stand', () => {
  it.each([
    ['a point', { latitude: 53.5, longitude: -2.1 }, { point: { lat: 53.5, lng: -2.1 }, localAuthority: oldham }],
    [
      'a point of a council that is said',
      { latitude: 53.5, longitude: -2.1, localAuthority: tameside },
      { localAuthority: tameside },
    ],
    ['a town, in any case', { townName: 'SHAW' }, { point: { lat: 53.57, lng: -2.09 } }],
    ['the middle of a council', { localAuthority: oldham }, { point: { lat: 53.54, lng: -2.1 } }],
    ['half a point', { latitude: 53.5 }, { field: 'longitude' }],
    ['a point off the earth', { latitude: 91, longitude: 0 }, { field: 'longitude' }],
    ['no area', { areaId: '__proto__' }, { field: 'areaId' }],
    ['an unknown town', { townName: 'Atlantis' }, { field: 'townName' }],
    [
      'outside the region',
      { latitude: 51, longitude: 0 },
      { field: 'areaId', sentence: 'This is outside the region: choose a place in one of its councils.' },
    ],
    ['nothing', {}, { field: 'areaId' }],
  ])('%s', (_, asked, found) => {
    expect(readPlace(asked, ground)).toMatchObject(found);
  });

  it('the middle of an area of the map', () => {
    const found = readPlace(
      { areaId: '871942d9affffff', localAuthority: oldham },
      { ...ground, memberAt: () => undefined },
    );
    expect(found).toMatchObject({ localAuthority: oldham });
    expect(readPlace({ areaId: '871942d9affffff' }, { ...ground, memberAt: () => undefined })).toMatchObject({
      field: 'localAuthority',
    });
  });
});

describe('the parts of a change', () => {
  it('are put in words', () => {
    expect([kindText('IN_HOUSE_FOSTER'), aKindText('AGENCY_FOSTER'), aKindText('FAMILY_CENTRE')]).toEqual([
      'in-house foster household',
      'an agency foster household',
      'a family centre',
    ]);
    expect([inText(null, names), inText(oldham, names), ofText(oldham, names), fromText('2027-04-01')]).toEqual([
      'in the whole region',
      'in Oldham',
      'of Oldham',
      'from 1 April 2027',
    ]);
    expect(forText(anyChild)).toBe('');
    expect(takesText({ ...anyChild, ageFrom: 5, ageTo: 5, offers: [], adaptations: ['HOIST'] })).toBe(
      'age 5; no offers; adaptations: hoist',
    );
    expect(takesText({ ...anyChild, ageTo: 9, sexAccepted: 'ANY' })).toBe('ages up to 9; boys and girls');
    expect([agedText(['AGE_16_17', 'UNDER_1']), typesText(['FOSTERING']), percentText(12.345)]).toEqual([
      ' aged under 1 and 16 and 17',
      ' in fostering',
      '12.35 %',
    ]);
  });

  it('have limits', () => {
    expect(memberFaults(kent, buildFacts(0))).toHaveLength(1);
    expect([memberFaults(null, buildFacts(0)), memberFaults(oldham, buildFacts(0))]).toEqual([[], []]);
    expect([0, 100.1, Number.NaN, -1].map((share) => shareFaults(share).length)).toEqual([1, 1, 1, 1]);
    expect(shareFaults(0.5)).toEqual([]);
    expect(agesFaults({ ageFrom: -1, ageTo: 26 }, 'CHILDRENS_HOME').map(({ field }) => field)).toEqual([
      'ageFrom',
      'ageTo',
    ]);
  });
});
