import { describe, expect, it } from 'vitest';
import type { HomeFacts, PlacementFacts } from '../../../server/engine/facts.ts';
import { livingInHomes } from '../../../server/engine/nearHome/livingInHomes.ts';
import type { NearHomeSetting } from '../../../server/engine/nearHome/nearHomeQuestion.ts';
import { standingOf } from '../../../server/engine/nearHome/standing.ts';
import { asOf, buildChild, buildHome, buildPlacement, buildRegion, kent } from '../factsBuilders.ts';

const everyone: NearHomeSetting = { asOf, withinMiles: 5, reading: 'EVERYONE', releasePlacesOfOtherRegions: false };

interface Lived extends Partial<PlacementFacts> {
  readonly stays?: boolean;
}

/** Known and standing children of each home, for children of whom some stay (far by choice). */
function living(homes: readonly Partial<HomeFacts>[], lived: readonly Lived[]): readonly string[] {
  const built = homes.map((home, index) => buildHome({ id: `home-${index + 1}`, registeredPlaces: 6, ...home }));
  const children = lived.map((_, index) => buildChild({ id: `child-${index + 1}` }));
  const placements = lived.map(({ stays, ...placement }, index) =>
    buildPlacement({
      id: `stay-${index + 1}`,
      childId: `child-${index + 1}`,
      homeId: null,
      hostAuthority: built[0]?.hostAuthority ?? null,
      distanceReason: stays ? 'CHOICE' : null,
      ...placement,
    }),
  );
  const facts = { region: buildRegion(), children, placements, needs: [], homes: built };
  const found = livingInHomes(built, placements, { standing: standingOf(facts, everyone), asOf });
  return built.map(({ id }) => `${found.get(id)?.known} ${found.get(id)?.standing}`);
}

describe('livingInHomes', () => {
  it.each<[string, readonly Partial<HomeFacts>[], readonly Lived[], readonly string[]]>([
    ['a home that is known is the child’s', [{ filledPlaces: 0 }], [{ homeId: 'home-1' }], ['1 1']],
    ['one that is not is among the filled places', [{ filledPlaces: 2 }], [{}], ['1 1']],
    ['never more than are filled', [{ filledPlaces: 1 }], [{}, {}, {}], ['1 1']],
    [
      'what one home has not filled, the next has',
      [{ filledPlaces: 1 }, { filledPlaces: 2 }],
      [{}, {}],
      ['1 1', '1 1'],
    ],
    ['places of children who are known come first', [{ filledPlaces: 1 }], [{ homeId: 'home-1' }, {}], ['1 1']],
    ['those who stay keep theirs', [{ filledPlaces: 2 }], [{ stays: true }, {}], ['2 1']],
    ['another authority’s home is none of them', [{ filledPlaces: 2 }], [{ hostAuthority: kent }], ['0 0']],
    ['nor one of another type', [{ filledPlaces: 2, kind: 'CHILDRENS_HOME' }], [{}], ['0 0']],
    ['nor where the authority is not known', [{ filledPlaces: 2 }], [{ hostAuthority: null }], ['0 0']],
    ['a return that cannot be read explains nobody', [{ filledPlaces: Number.NaN }], [{}], ['0 0']],
  ])('%s', (_, homes, lived, expected) => {
    expect(living(homes, lived)).toEqual(expected);
  });
});
