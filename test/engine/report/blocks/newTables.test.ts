import { describe, expect, it } from 'vitest';
import { countOf } from '../../../../server/engine/count.ts';
import type { SufficiencyTable } from '../../../../server/engine/gap.ts';
import { placementLocationOf } from '../../../../server/engine/location.ts';
import { marketShares } from '../../../../server/engine/market/marketShares.ts';
import { characteristicsNumbers } from '../../../../server/engine/report/blocks/characteristicsPart.ts';
import { ageNumbers, cohortNumbers } from '../../../../server/engine/report/blocks/cohortsPart.ts';
import { flowNumbers } from '../../../../server/engine/report/blocks/flowsPart.ts';
import { holdsTable, inspectionsTable, ownersTable } from '../../../../server/engine/report/blocks/marketPart.ts';
import { countedHomes, placesIn, placesNumbers } from '../../../../server/engine/report/blocks/placesPart.ts';
import { providerNumbers } from '../../../../server/engine/report/blocks/providerPart.ts';
import { waitingNumbers } from '../../../../server/engine/report/blocks/waitingPart.ts';
import { everyCouncil, keyOf } from '../../../../server/engine/report/councilTable.ts';
import type { ReportBlock } from '../../../../server/engine/report/reportBlock.ts';
import type { ReportNumbers } from '../../../../server/engine/report/reportTable.ts';
import {
  asOf,
  buildChild,
  buildHome,
  buildPlacement,
  buildRegion,
  kent,
  oldham,
  tameside,
} from '../../factsBuilders.ts';
import { rowOf, scope, sumsThatDoNotHold } from './shownBlock.ts';

const region = buildRegion();
const asBlock = (numbers: ReportNumbers): ReportBlock => {
  return { id: 'GAP', numbers, answer: () => '', picture: null, notLoaded: null, notes: [] };
};

/** Children by whose they are and where they live. */
function locationOf(rows: readonly (readonly [from: string, to: string | null])[], withData = [oldham, tameside]) {
  const children = rows.map(([responsibleAuthority], at) => buildChild({ id: `c${at}`, responsibleAuthority }));
  const placements = rows.map(([responsibleAuthority, hostAuthority], at) =>
    buildPlacement({ id: `p${at}`, childId: `c${at}`, responsibleAuthority, hostAuthority }),
  );
  const question = { asOf, ageBands: null, placementTypes: null };
  return placementLocationOf({ region, children, placements, authoritiesWithData: withData, question });
}

describe('flows between councils', () => {
  const derbyshire = 'E10000007';
  const adjacency = new Map([...region.adjacency, [oldham, new Set([tameside, derbyshire])]]);
  const rows = [
    ...[oldham, oldham, tameside, derbyshire, kent, null].map((to) => [oldham, to] as const),
    ...[tameside, oldham].map((to) => [tameside, to] as const),
  ];
  const block = asBlock(flowNumbers({ location: locationOf(rows), adjacency }, scope));

  it('go to the councils of the region, to those beyond that adjoin, and farther', () => {
    expect(rowOf(block, 'flows', oldham)).toEqual([2, 1, 1, 1, 1]);
    expect(rowOf(block, 'flows', tameside)).toEqual([1, 1, 0, 0, 0]);
    expect(rowOf(block, 'flows', everyCouncil)).toEqual([3, 2, 1, 1, 1]);
  });

  it('are what each takes from the others and sends to them', () => {
    expect(rowOf(block, 'exchange', oldham)).toEqual([1, 1]);
    expect(rowOf(block, 'exchange', everyCouncil)).toEqual([2, 2]);
  });

  it('hang together with the table of distances', () => {
    const totals = block.numbers.sums.map(({ total }) => total);
    for (const measure of ['placed', 'location.inside', 'location.atADistance'])
      expect(totals).toContain(keyOf(measure, oldham));
    const distant = block.numbers.sums.find(({ total }) => total === keyOf('location.atADistance', oldham));
    expect(distant?.parts).toEqual([keyOf('flow.FARTHER', oldham)]);
  });

  it('of a council that has sent nobody are not available, and where none has, there is no table', () => {
    const part = asBlock(flowNumbers({ location: locationOf([[oldham, oldham]], [oldham]), adjacency }, scope));
    expect(rowOf(part, 'flows', tameside)).toEqual(Array(5).fill('NOT_AVAILABLE'));
    expect(rowOf(part, 'exchange', everyCouncil)).toEqual([0, 'NOT_AVAILABLE']);
    expect(flowNumbers({ location: locationOf([], []), adjacency }, scope).tables).toEqual([]);
  });

  it('of one council alone are a row, without an exchange', () => {
    const alone = { ...scope, councils: scope.councils.slice(0, 1) };
    const { tables } = flowNumbers({ location: locationOf(rows), adjacency }, alone);
    expect(tables.map(({ id }) => id)).toEqual(['flows']);
  });
});

describe('who provides', () => {
  const counts = { PR1: 1, PR2: 0, PR3: 0, PR4: 1, PR5: 0, REST: 0 };
  const rows = [
    { localAuthority: oldham, counts },
    { localAuthority: tameside, counts: null },
  ];
  it('adds up to the children placed, only where they are as many', () => {
    const two = asBlock(
      providerNumbers(
        {
          providers: rows,
          location: locationOf([
            [oldham, oldham],
            [oldham, kent],
          ]),
        },
        scope,
      ),
    );
    expect(rowOf(two, 'providers', oldham)).toEqual([1, 0, 0, 1, 0, 0]);
    expect(rowOf(two, 'providers', tameside)[0]).toBe('NOT_AVAILABLE');
    expect(two.numbers.sums.map(({ total }) => total)).toEqual([keyOf('placed', oldham)]);
    const three = providerNumbers({ providers: rows, location: locationOf([[oldham, oldham]]) }, scope);
    expect(three.sums).toEqual([]);
  });
});

describe('places', () => {
  const homes = [
    buildHome({ id: 'a', registeredPlaces: 3, onHoldPlaces: 1, filledPlaces: 1, reservedPlaces: 1 }),
    buildHome({ id: 'shut', status: 'CLOSED' }),
    buildHome({ id: 'breaks', isShortBreakOnly: true }),
    buildHome({ id: 'adults', ageFrom: 18, ageTo: 25 }),
    buildHome({ id: 'beyond', hostAuthority: kent }),
  ];
  it('are of open homes of the region to live in that take children', () => {
    expect(countedHomes(homes, scope).map(({ id }) => id)).toEqual(['a']);
    expect(placesIn(countedHomes(homes, scope))).toEqual({
      homes: 1,
      registered: 3,
      usable: 2,
      onHold: 1,
      taken: 2,
      free: 0,
    });
  });
  it('are taken or free, which everybody can subtract', () => {
    const numbers = placesNumbers(countedHomes(homes, scope), scope);
    expect(sumsThatDoNotHold(asBlock(numbers))).toEqual([]);
    expect(numbers.sums).toContainEqual({
      total: `places.usable ${oldham}`,
      parts: [`places.taken ${oldham}`, `places.free ${oldham}`],
    });
    expect(placesNumbers([], scope).tables).toEqual([]);
  });
});

describe('the market', () => {
  const owned = (id: string, owner: string | null) => {
    return buildHome({ id, kind: 'CHILDRENS_HOME', ownerGroupId: owner, registeredPlaces: 2 });
  };
  const homes = [...Array.from({ length: 12 }, (_, at) => owned(`h${at}`, `owner-${at}`)), owned('none', null)];
  it('names the ten largest owners, and those without one together', () => {
    const shares = marketShares(homes, { region, question: { placementType: null }, ownerNames: new Map() });
    const block = asBlock(ownersTable(shares));
    expect(block.numbers.tables[0]?.rows).toHaveLength(11);
    expect(rowOf(block, 'owners', 'none')).toEqual([1, 2, 'SHARE']);
    expect(block.numbers.links).toEqual([{ key: 'market places', value: 26, role: 'PUBLIC' }]);
  });
  it('counts places on hold by reason, those without one apart', () => {
    const held = [{ ...owned('a', null), holds: [{ reason: 'STAFFING' as const, places: 2, until: null }] }];
    const block = asBlock(holdsTable(held, 5));
    expect(rowOf(block, 'holds', 'STAFFING')).toEqual([2]);
    expect(rowOf(block, 'holds', 'NOT_SAID')).toEqual([3]);
  });
  it('counts what inspectors found of homes that are inspected', () => {
    const inspected = [owned('a', null), owned('b', null), buildHome({ id: 'foster' })];
    const block = asBlock(
      inspectionsTable(
        inspected,
        new Map([
          ['a', 'GOOD'],
          ['foster', 'GOOD'],
        ]),
      ),
    );
    expect(rowOf(block, 'inspections', 'GOOD')).toEqual([1, 2]);
    expect(rowOf(block, 'inspections', 'NONE')).toEqual([1, 2]);
  });
});

describe('who the children are', () => {
  const groups = (children: number) => [{ id: 'F', label: 'Girls', children }];
  const all = { SEX: groups(12), ETHNICITY: groups(12), LEGAL: groups(12), NEED: groups(12), DISABILITY: groups(11) };
  it('is said of each group that adds up to the children placed', () => {
    const numbers = characteristicsNumbers(all, 12, scope);
    expect(numbers.tables.map(({ id }) => id)).toEqual(['by-SEX', 'by-ETHNICITY', 'by-LEGAL', 'by-NEED']);
    expect(rowOf(asBlock(numbers), 'by-SEX', 'F')).toEqual([12, 'SHARE']);
    expect(sumsThatDoNotHold(asBlock(numbers))).toEqual([]);
    expect(characteristicsNumbers(all, null, scope).tables).toEqual([]);
  });
});

describe('who waits', () => {
  it('adds up to all who wait; a council that has sent nobody is not available', () => {
    const waiting = { SAME_DAY: 2, WITHIN_5_DAYS: 1, PLANNED: 7 };
    const block = asBlock(waitingNumbers([{ localAuthority: oldham, waiting, deprivedOfLiberty: 3 }], scope));
    expect(rowOf(block, 'waiting', oldham)).toEqual([10, 2, 1, 7, 3]);
    expect(rowOf(block, 'waiting', tameside)).toEqual(Array(5).fill('NOT_AVAILABLE'));
    expect(rowOf(block, 'waiting', everyCouncil)).toEqual(Array(5).fill('NOT_AVAILABLE'));
    expect(sumsThatDoNotHold(block)).toEqual([]);
  });
});

describe('shortage groups and ages', () => {
  const row = (ageBand: 'AGE_5_9' | null, cohort: 'BABY' | null, demand: number) => ({
    ...{ localAuthority: oldham, placementType: null, ageBand, cohort, registeredPlaces: countOf(9) },
    ...{ demand: countOf(demand), usablePlaces: countOf(9), numericalGap: countOf(demand - 9) },
  });
  const table = (rows: SufficiencyTable['rows']) => ({ rows }) as SufficiencyTable;
  it('have children, places and the gap between them', () => {
    const block = asBlock(cohortNumbers(table([row(null, 'BABY', 12), row(null, 'BABY', 4)])));
    expect(rowOf(block, 'gap-cohorts', 'BABY')).toEqual([16, 18, -2]);
    expect(sumsThatDoNotHold(block).filter((text) => text.includes('BABY'))).toEqual([]);
  });
  it('add up to all who need a place, by age alone and where they are as many', () => {
    const ages = (['UNDER_1', 'AGE_1_4', 'AGE_5_9', 'AGE_10_15', 'AGE_16_17'] as const).map((ageBand) => {
      return { ...row('AGE_5_9', null, 10), ageBand };
    });
    const all = { key: 'demand.ANY ALL', value: 50 };
    expect(ageNumbers(table(ages), all).sums.map(({ total }) => total)).toContain(all.key);
    expect(ageNumbers(table(ages), { ...all, value: 51 }).sums.map(({ total }) => total)).not.toContain(all.key);
  });
});
