import { describe, expect, it } from 'vitest';
import { alikeHomes } from '../../server/engine/alike.ts';
import type { HomeFacts } from '../../server/engine/facts.ts';
import { at, buildHome, kent, milesNorth, oldham } from './factsBuilders.ts';

const areAlike = (changes: Partial<HomeFacts>) => alikeHomes([buildHome(), buildHome(changes)]).kinds === 1;

describe('alikeHomes', () => {
  it.each<[string, Partial<HomeFacts>]>([
    ['its id', { id: 'another' }],
    ['where it stands', { location: at(milesNorth(9)) }],
    ['council', { hostAuthority: kent }],
    ['when it was confirmed', { confirmedOn: '2020-01-01' }],
    ['a fact that is not given', { adaptedPlaces: undefined }],
  ])('homes that differ in %s are alike', (_, changes) => {
    expect(areAlike(changes)).toBe(true);
  });

  it.each<[string, Partial<HomeFacts>]>([
    ['kind', { kind: 'KINSHIP' }],
    ['status', { status: 'SUSPENDED' }],
    ['lowest age', { ageFrom: null }],
    ['places filled', { filledPlaces: 3 }],
    ['holds', { holds: [{ places: 1, reason: 'STAFFING', until: '2025-04-01' }] }],
    ['offers', { offers: ['SOLO'] }],
    ['adapted places', { adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 1 }] }],
    ['children named', { namedChildIds: ['child-1'] }],
    ['brothers and sisters there', { residentSiblingGroupId: 'g' }],
  ])('homes that differ in %s are not', (_, changes) => {
    expect(areAlike(changes)).toBe(false);
  });

  it('numbers their councils apart', () => {
    const { councilOf, councils } = alikeHomes([buildHome(), buildHome({ hostAuthority: kent }), buildHome()]);
    expect([...councilOf]).toEqual([0, 1, 0]);
    expect([...councils]).toEqual([
      [oldham, 0],
      [kent, 1],
    ]);
  });

  it('a fact that homes come to have later sets them apart too', () => {
    const later = { ...buildHome(), isPilot: true };
    expect(alikeHomes([buildHome(), later]).kinds).toBe(2);
  });
});
