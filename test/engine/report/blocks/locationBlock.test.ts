import { describe, expect, it } from 'vitest';
import { type LocationTable, placementLocationOf } from '../../../../server/engine/location.ts';
import { locationBlock } from '../../../../server/engine/report/blocks/locationBlock.ts';
import { siblingsBlock } from '../../../../server/engine/report/blocks/siblingsBlock.ts';
import { everyCouncil, keyOf } from '../../../../server/engine/report/councilTable.ts';
import type { FarReason } from '../../../../server/engine/whyFar.ts';
import { asOf, buildChild, buildPlacement, buildRegion, kent, oldham, tameside } from '../../factsBuilders.ts';
import { rowOf, scope, shownOf, sumsThatDoNotHold } from './shownBlock.ts';

/** Children of Oldham by host and miles; in pairs of brothers and sisters where a home is named. */
function tableOf(rows: readonly (readonly [host: string, miles: number | null, home?: string])[]) {
  const children = rows.map(([, , home], at) =>
    buildChild({
      id: `c${at}`,
      siblingGroupId: home ? `group-${Math.floor(at / 2)}` : null,
      siblingPlan: home ? 'TOGETHER' : null,
    }),
  );
  const placements = rows.map(([hostAuthority, ssda903DistanceMiles, homeId = null], at) =>
    buildPlacement({ id: `p${at}`, childId: `c${at}`, hostAuthority, ssda903DistanceMiles, homeId }),
  );
  const question = { asOf, ageBands: null, placementTypes: null };
  return placementLocationOf({
    region: buildRegion(),
    children,
    placements,
    authoritiesWithData: [oldham, tameside],
    question,
  });
}

const near = Array.from({ length: 8 }, () => [oldham, 3] as const);

const blockOf = (location: LocationTable, farReasons: readonly FarReason[] | null = null) =>
  locationBlock({ location, adjacency: buildRegion().adjacency, farReasons, publishedAreas: null }, scope);

describe('locationBlock', () => {
  const block = blockOf(tableOf([...near, [oldham, 20.1], [tameside, 20], [kent, 200], [kent, null]]));

  it('counts the six cells, those over 20 miles whichever side, and those in a council not adjoining', () => {
    expect(rowOf(block, 'location', oldham)).toEqual([12, 8, 1, 0, 1, 1, 1, 2, 'SHARE', 2]);
    expect(rowOf(block, 'location', tameside)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 'SHARE', 0]);
    expect(sumsThatDoNotHold(block)).toEqual([]);
  });

  it('says the share of ten or more children, and of fewer only how many', () => {
    expect(block.answer(shownOf(block))).toBe('17% of Northmoor’s children live over 20 miles from home: 2 of 12.');
    const few = blockOf(tableOf([[kent, 200]]));
    expect(few.answer(shownOf(few))).toBe('In Northmoor, 1 child lives over 20 miles from home.');
  });

  it('says no hidden number', () => {
    const hidden = shownOf(block, [keyOf('location.far', everyCouncil)]);
    expect(block.answer(hidden)).toBe(
      'How many of Northmoor’s children live over 20 miles from home is hidden to protect children.',
    );
  });

  it('says which file to load where a council has sent nobody', () => {
    const question = { asOf, ageBands: null, placementTypes: null };
    const none = placementLocationOf({ region: buildRegion(), children: [], placements: [], question });
    const empty = blockOf(none);
    expect(rowOf(empty, 'location', oldham)[0]).toBe('NOT_AVAILABLE');
    expect(empty.notLoaded).toContain('SSDA903');
  });
});

describe('siblingsBlock', () => {
  it('counts those who live with all their brothers and sisters among those whose plan it is', () => {
    const together = Array.from({ length: 10 }, (_, at) => [oldham, 3, `home-${Math.floor(at / 2)}`] as const);
    const block = siblingsBlock(tableOf([...together, [oldham, 3, 'a'], [oldham, 3, 'b']]), scope);
    expect(rowOf(block, 'siblings', oldham)).toEqual([12, 10, 2, 0, 'SHARE']);
    expect(sumsThatDoNotHold(block)).toEqual([]);
    expect(block.answer(shownOf(block))).toBe(
      '83% of Northmoor’s children whose plan is to live with their brothers and sisters do: 10 of 12.',
    );
  });

  it('says so where nobody has such a plan', () => {
    const block = siblingsBlock(tableOf(near), scope);
    expect(block.answer(shownOf(block))).toBe(
      'No child of Northmoor has a recorded plan to live with brothers and sisters in care.',
    );
  });
});
