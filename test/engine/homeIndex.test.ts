import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withinMiles } from '../../server/engine/grid.ts';
import { indexHomes } from '../../server/engine/homeIndex.ts';
import { familyPoint } from './factsBuilders.ts';
import { manyHomes } from './manyHomes.ts';

it('has every home once, where its point and its id say, in an order of its own', () => {
  fc.assert(
    fc.property(manyHomes, ({ homes }) => {
      const index = indexHomes(homes);
      const idsOf = (some: typeof homes) => some.map(({ id }) => id);
      expect(idsOf(index.homes).toSorted()).toEqual(idsOf(homes).toSorted());
      expect(idsOf(indexHomes(homes.toReversed()).homes)).toEqual(idsOf(index.homes));
      for (const [at, home] of index.homes.entries()) {
        expect(index.positionOf.get(home.id)).toBe(at);
        expect([index.lng[at], index.lat[at]]).toEqual(
          home.location === null ? [Number.NaN, Number.NaN] : [home.location.point.lng, home.location.point.lat],
        );
      }
      const found = withinMiles(index.points, familyPoint, 100).map(({ index: at }) => index.homes[at]?.id ?? '');
      expect(found.toSorted()).toEqual(idsOf(homes.filter(({ location }) => location !== null)).toSorted());
      expect(index.homesWithoutLocation).toBe(homes.length - found.length);
    }),
    { seed: 20, numRuns: 200 },
  );
});

it('finds homes by whom they know: kin by each child they name, any home by the brothers and sisters there or exempted', () => {
  const nobody = { namedChildIds: [], exemptSiblingGroupIds: [], residentSiblingGroupId: null };
  fc.assert(
    fc.property(manyHomes, ({ homes }) => {
      const index = indexHomes(homes);
      const idsAt = (positions: readonly number[] = []) => positions.map((at) => index.homes[at]?.id).toSorted();
      const knowing = (knows: (home: (typeof homes)[number]) => boolean) =>
        homes
          .filter(knows)
          .map(({ id }) => id)
          .toSorted();
      expect(idsAt(index.kinshipOf.get('child-0'))).toEqual(
        knowing(({ kind, namedChildIds }) => kind === 'KINSHIP' && namedChildIds.includes('child-0')),
      );
      expect(idsAt(index.homesOfGroup.get('group'))).toEqual(
        knowing(({ residentSiblingGroupId }) => residentSiblingGroupId === 'group'),
      );
      for (const { examples } of Object.values(index.alike.kinds))
        for (const example of examples) expect(example).toMatchObject(nobody);
    }),
    { seed: 21, numRuns: 200 },
  );
});
