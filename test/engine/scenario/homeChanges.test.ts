import { describe, expect, it } from 'vitest';
import { changeAccepts } from '../../../server/engine/scenario/changeAccepts.ts';
import { holdsLessBy, homeFault, placesFault, withPlaces } from '../../../server/engine/scenario/changedHomes.ts';
import { closeHome } from '../../../server/engine/scenario/closeHome.ts';
import { convertHeldPlaces } from '../../../server/engine/scenario/convertHeldPlaces.ts';
import { homeThatOpens } from '../../../server/engine/scenario/homeThatOpens.ts';
import { liftHolds } from '../../../server/engine/scenario/liftHolds.ts';
import { ownerLeaves } from '../../../server/engine/scenario/ownerLeaves.ts';
import { reclaimPlaces } from '../../../server/engine/scenario/reclaimPlaces.ts';
import { resizeHome } from '../../../server/engine/scenario/resizeHome.ts';
import type { ScenarioChangeFacts } from '../../../server/engine/scenario/scenario.ts';
import { buildHome, kent, oldham, tameside } from '../factsBuilders.ts';
import {
  anyChild,
  buildFacts,
  childrensHome,
  fieldsAtFault,
  homeOf,
  inChildrensHomes,
  own,
  said,
  shortIn,
  under,
} from './scenarioFacts.ts';

/** Six children, and homes of three and two places. */
const facts = inChildrensHomes(buildFacts(6, { homes: [childrensHome('a', 3), childrensHome('b', 2)] }));
const held = inChildrensHomes(
  buildFacts(6, {
    homes: [
      childrensHome('a', 4, {
        onHoldPlaces: 3,
        holds: [
          { reason: 'STAFFING', places: 2, until: null },
          { reason: 'BUILDING', places: 1, until: null },
        ],
      }),
      childrensHome('b', 2, { onHoldPlaces: 1, hostAuthority: tameside }),
    ],
  }),
);
const closing = (homeId: string): ScenarioChangeFacts => ({ ...own, kind: 'CLOSE_HOME', homeId });
const resizing = (homeId: string, places: number): ScenarioChangeFacts => ({
  ...own,
  kind: 'RESIZE_HOME',
  homeId,
  places,
});
const lifting = { localAuthority: null, homeId: null, placementTypes: null, holdReasons: null, sharePercent: 100 };

describe('a home closes', () => {
  it('and its three places are gone', () => {
    expect([shortIn(facts), shortIn(under(facts, closing('a')))]).toEqual([1, 4]);
    expect(homeOf(under(facts, closing('a')), 'a')?.vacantPlaces).toBe(0);
  });

  it('once only, of this region, and while it is open', () => {
    expect(fieldsAtFault(under(facts, closing('a')), closing('a'))).toEqual(['homeId']);
    expect(fieldsAtFault(facts, closing('none'))).toEqual(['homeId']);
    const elsewhere = { ...facts, homes: [childrensHome('k', 2, { hostAuthority: kent })] };
    expect(fieldsAtFault(elsewhere, closing('k'))).toEqual(['homeId']);
  });

  it('says whether it was closed already or by this scenario', () => {
    const shut = { ...facts, homes: [childrensHome('a', 3, { status: 'CLOSED' })] };
    expect(homeFault(shut, 'a', shut)?.sentence).toContain('is closed already');
    expect(homeFault(under(facts, closing('a')), 'a', facts)?.sentence).toContain('by an earlier change');
    expect(
      closeHome.explain(
        { ...own, kind: 'CLOSE_HOME', homeId: 'a' },
        { homeOf: () => 'A', authorityOf: String, ownerOf: String },
      ),
    ).toBe('Closes A from 31 March 2025');
  });
});

describe('a home has other places', () => {
  it('one more houses one child more; one place left houses one', () => {
    expect(shortIn(under(facts, resizing('a', 4)))).toBe(0);
    expect(shortIn(under(facts, resizing('a', 1)))).toBe(3);
  });

  it('those on hold stay so as far as there are places', () => {
    const small = homeOf(under(held, resizing('a', 2)), 'a');
    expect(small).toMatchObject({ registeredPlaces: 2, onHoldPlaces: 2, vacantPlaces: 0 });
    expect(small?.holds).toEqual([{ reason: 'STAFFING', places: 2, until: null }]);
  });

  it.each([0, -1, 2.5, 201, 3])('not %s', (places) => {
    expect(fieldsAtFault(facts, resizing('a', places))).toEqual(['places']);
    expect(
      resizeHome.faults({ ...own, kind: 'RESIZE_HOME', homeId: 'a', places: 5 }, facts, {
        base: facts,
        asOf: own.fromDate,
      }),
    ).toEqual([]);
  });

  it('a foster household three at most, unless somebody is exempted by name', () => {
    expect(placesFault(buildHome(), 4, 'places')?.sentence).toContain('three children at most');
    expect(placesFault(buildHome({ exemptSiblingGroupIds: ['siblings'] }), 4, 'places')).toBeNull();
  });
});

describe('a home takes other children', () => {
  const accepting = (changes: object): ScenarioChangeFacts => ({
    ...own,
    ...anyChild,
    kind: 'CHANGE_ACCEPTS',
    homeId: 'a',
    ...changes,
  });

  it('girls of 10 no longer', () => {
    expect(shortIn(under(facts, accepting({ ageFrom: 12 })))).toBe(4);
    expect(shortIn(under(facts, accepting({ sexAccepted: 'M' })))).toBe(4);
    expect(shortIn(under(facts, accepting({ sexAccepted: 'F' })))).toBe(1);
  });

  it('and says what; nothing, or ages the wrong way round with those it has, is no change', () => {
    expect(said(accepting({ ageFrom: 12, sexAccepted: 'M' }))).toBe(
      'Home a takes ages 12 and over; boys only from 31 March 2025',
    );
    expect(fieldsAtFault(facts, accepting({}))).toEqual(['ageFrom']);
    expect(fieldsAtFault(facts, accepting({ ageFrom: 18 }))).toEqual(['ageTo']);
    expect(
      changeAccepts.faults({ ...own, ...anyChild, kind: 'CHANGE_ACCEPTS', homeId: 'x', ageFrom: 1 }, facts, {
        base: facts,
        asOf: own.fromDate,
      }),
    ).toHaveLength(1);
  });
});

describe('places on hold come into use', () => {
  it.each([
    ['all four of them', {}, 0],
    ['two without staff', { holdReasons: ['STAFFING'] as const }, 2],
    ['one whose reason is not said', { holdReasons: ['OTHER'] as const }, 3],
    ['of Tameside, one', { localAuthority: tameside }, 3],
    ['of one home, three', { homeId: 'a' }, 1],
    ['half of them', { sharePercent: 50 }, 2],
  ])('%s', (_, changes, short) => {
    const change: ScenarioChangeFacts = { ...own, ...lifting, kind: 'LIFT_HOLDS', ...changes };
    expect(shortIn(held)).toBe(4);
    expect(shortIn(under(held, change))).toBe(short);
  });

  it('and the holds that are left add up to the places on hold', () => {
    const after = homeOf(under(held, { ...own, ...lifting, kind: 'LIFT_HOLDS', holdReasons: ['STAFFING'] }), 'a');
    expect(after).toMatchObject({
      onHoldPlaces: 1,
      vacantPlaces: 3,
      holds: [{ reason: 'BUILDING', places: 1, until: null }],
    });
  });

  it('is no change where none is on hold', () => {
    expect(fieldsAtFault(facts, { ...own, ...lifting, kind: 'LIFT_HOLDS' })).toEqual(['holdReasons']);
    expect(
      fieldsAtFault(held, { ...own, ...lifting, kind: 'LIFT_HOLDS', sharePercent: 0, localAuthority: kent }),
    ).toEqual(['localAuthority', 'sharePercent']);
    expect(
      liftHolds.explain(
        { ...own, ...lifting, kind: 'LIFT_HOLDS', holdReasons: ['STAFFING'] },
        { homeOf: String, authorityOf: String, ownerOf: String },
      ),
    ).toBe('Brings all places on hold (not staffed) in the whole region into use from 31 March 2025');
  });
});

describe('places on hold become another kind', () => {
  const converting = (changes: object): ScenarioChangeFacts => ({
    ...own,
    ...anyChild,
    kind: 'CONVERT_HELD_PLACES',
    homeId: 'a',
    homeKind: 'CHILDRENS_HOME',
    places: null,
    ...changes,
  });

  it('three more children live in the new home of the same building', () => {
    const after = under(held, converting({}));
    expect(shortIn(after)).toBe(1);
    expect(homeOf(after, 'a')).toMatchObject({ registeredPlaces: 1, onHoldPlaces: 0, holds: [] });
    expect(homeOf(after, 'converted-c1')).toMatchObject({ registeredPlaces: 3, hostAuthority: oldham });
  });

  it('two of them leave one on hold', () => {
    expect(homeOf(under(held, converting({ places: 2 })), 'a')).toMatchObject({ registeredPlaces: 2, onHoldPlaces: 1 });
    expect(holdsLessBy([{ reason: 'STAFFING', places: 2, until: null }], 1)).toEqual([
      { reason: 'STAFFING', places: 1, until: null },
    ]);
  });

  it('never more than are on hold, none where there are none, and no foster household', () => {
    expect(fieldsAtFault(held, converting({ places: 4 }))).toEqual(['places']);
    expect(fieldsAtFault(facts, converting({}))).toEqual(['places']);
    expect(fieldsAtFault(held, converting({ homeKind: 'IN_HOUSE_FOSTER' }))).toEqual(['homeKind']);
    const asked = {
      ...own,
      ...anyChild,
      kind: 'CONVERT_HELD_PLACES',
      homeId: 'a',
      homeKind: 'SUPPORTED_ACCOMMODATION',
      places: 2,
    } as const;
    expect(convertHeldPlaces.explain(asked, { homeOf: () => 'A House', authorityOf: String, ownerOf: String })).toBe(
      'Turns 2 places on hold of A House into a supported accommodation home from 31 March 2025',
    );
  });
});

describe('an owner leaves', () => {
  const owned = { ...facts, homes: [childrensHome('a', 3, { ownerGroupId: 'big' }), childrensHome('b', 2)] };

  it('and takes three of five places', () => {
    expect([shortIn(owned), shortIn(under(owned, { ...own, kind: 'OWNER_LEAVES', ownerGroup: 'big' }))]).toEqual([
      1, 4,
    ]);
  });

  it('once, and only who has a home open', () => {
    const leaving = { ...own, kind: 'OWNER_LEAVES', ownerGroup: 'big' } as const;
    expect(
      ownerLeaves.faults(leaving, under(owned, leaving), { base: owned, asOf: own.fromDate })[0]?.sentence,
    ).toContain('closed already by then');
    expect(fieldsAtFault(owned, { ...leaving, ownerGroup: 'small' })).toEqual(['ownerGroup']);
    expect(said(leaving)).toBe('Owner big leaves and closes all its homes from 31 March 2025');
  });
});

describe('places used by other regions are won back', () => {
  /** Seven places filled; six children of Oldham live nobody knows in which of them, so one is another region's. */
  const full = inChildrensHomes(
    buildFacts(6, { homes: [childrensHome('a', 4, { filledPlaces: 4 }), childrensHome('b', 3, { filledPlaces: 3 })] }),
  );
  const far = { ...full, placements: full.placements.slice(0, 2) };
  const reclaiming = {
    ...own,
    kind: 'RECLAIM_PLACES',
    localAuthority: null,
    placementTypes: null,
    sharePercent: 100,
  } as const;

  it('all five are, where two of the seven are Oldham’s', () => {
    const alone = { ...far, children: full.children, needs: [] };
    const after = under(alone, reclaiming);
    expect(after.homes.map(({ filledPlaces }) => filledPlaces)).toEqual([2, 0]);
  });

  it('the one of seven that is another region’s comes free', () => {
    expect(under(full, reclaiming).homes.map(({ filledPlaces }) => filledPlaces)).toEqual([4, 2]);
    expect(fieldsAtFault(under(full, reclaiming), reclaiming)).toEqual(['localAuthority']);
  });

  it('half of five is three: half is rounded up', () => {
    const after = under(far, { ...reclaiming, sharePercent: 50 });
    expect(after.homes.reduce((sum, { filledPlaces }) => sum + filledPlaces, 0)).toBe(4);
    expect(
      reclaimPlaces.explain(
        { ...reclaiming, sharePercent: 50 },
        { homeOf: String, authorityOf: String, ownerOf: String },
      ),
    ).toBe('Wins back 50 % of the places in the whole region that children of other regions use, from 31 March 2025');
  });
});

describe('the places of a changed home', () => {
  it('are never fewer than none free', () => {
    expect(withPlaces(buildHome({ filledPlaces: 3 }), { registeredPlaces: 1 }).vacantPlaces).toBe(0);
  });

  it('of one that opens are all free, wherever it stands', () => {
    const home = homeThatOpens({
      ...anyChild,
      id: 'x',
      kind: 'CHILDRENS_HOME',
      localAuthority: oldham,
      places: 2,
      location: null,
    });
    expect(home).toMatchObject({ location: null, vacantPlaces: 2, sexAccepted: 'ANY', status: 'OPEN' });
  });
});
