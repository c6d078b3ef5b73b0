import { expect, it } from 'vitest';
import type { KindToOpen } from '../../../server/engine/plan/planQuestion.ts';
import { roomToOpen } from '../../../server/engine/plan/roomToOpen.ts';

const spot = { id: 'spot', point: { lat: 53.5, lng: -2.1 }, localAuthority: 'E08000004' };
const kindOf = (placementType: KindToOpen['placementType']): KindToOpen => ({
  ...{ id: 'kind', placementType, ageFrom: 10, ageTo: 15, sizes: [4] },
  ...{ weeklyCostPounds: 1_000, capitalPoundsPerHome: 0, capitalPoundsPerPlace: 0 },
});

it.each([
  ['CHILDRENS_HOME', 4, 'a home has all its places for anybody'],
  ['FOSTERING', 3, 'a household of four takes three who are not brothers and sisters'],
] as const)('%s: %s ordinary places, for %s', (type, ordinary, _) => {
  const room = roomToOpen({ spot, kind: kindOf(type), places: 4 });
  expect(room).toMatchObject({ usable: 4, held: 0, free: 4, ordinary });
  expect(room?.home).toMatchObject({ id: 'spot kind 4', ageFrom: 10, ageTo: 15, hostAuthority: 'E08000004' });
});

it('of kin there is none to open', () => {
  expect(roomToOpen({ spot, kind: kindOf('KINSHIP'), places: 2 })).toBeNull();
});
