import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacingArcs, placingArcs } from '../../../server/engine/nearHome/placingArcs.ts';
import { arcsToHomes, arcsWithHomes } from '../../../server/engine/plan/arcsWithHomes.ts';
import { plannedHomes, planWorlds } from './planWorlds.ts';

/** Each arc of a group as text, in an order of its own. */
function arcsOf({ arcStart, arcHome, arcCost, arcPlaces, arcWholeMiles }: PlacingArcs, group: number): string[] {
  const arcs: string[] = [];
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++)
    arcs.push([arcHome[arc], arcCost[arc], arcPlaces[arc], arcWholeMiles[arc]].join(' '));
  return arcs.sort();
}

describe('arcs with new homes', () => {
  it('are those of searching every home again', () => {
    fc.assert(
      fc.property(planWorlds, plannedHomes, (world, homes) => {
        const { arcs, rooms } = arcsWithHomes(world, homes);
        const again = placingArcs(world.standing.groups, rooms, world.setting.withinMiles);
        expect(rooms).toHaveLength(world.rooms.length + homes.length);
        for (const group of world.standing.groups.keys()) expect(arcsOf(arcs, group)).toEqual(arcsOf(again, group));
        expect(arcs.adaptedNeeds).toEqual(again.adaptedNeeds);
      }),
      { seed: 711, numRuns: 100 },
    );
  });

  it('leave out whoever a kind is not for, and nobody’s adapted places', () => {
    fc.assert(
      fc.property(planWorlds, plannedHomes, (world, homes) => {
        const forTeenagers = homes.map((home) => ({ ...home, kind: { ...home.kind, cohorts: ['TEENAGER'] as const } }));
        const arcs = arcsToHomes(world, forTeenagers);
        for (const [group, { cases }] of world.standing.groups.entries()) {
          const isForAll = cases.every(({ demand }) => demand.cohorts.has('TEENAGER'));
          if (!isForAll) expect(arcs.arcStart[group + 1]).toBe(arcs.arcStart[group]);
        }
        expect(arcsWithHomes(world, forTeenagers).arcs.adaptedNeeds).toEqual(world.arcs.adaptedNeeds);
      }),
      { seed: 712, numRuns: 60 },
    );
  });
});
