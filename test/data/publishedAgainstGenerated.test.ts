import { describe, expect, it } from 'vitest';
import { generateRegion } from '../../data/demo/generateRegion.ts';
import { localAuthorityFacts } from '../../data/facts/localAuthorities.ts';
import { fosterPlaceShares } from '../../data/facts/nationalShares.ts';
import { type PublishedFigures, publishedFigures } from '../../data/facts/publishedFigures.ts';
import type { LoadedHome } from '../../server/engine/loadedFacts.ts';
import {
  ageGroupOf,
  countBy,
  isStayHome,
  keyOf,
  type LookedAfter,
  locationClassOf,
  lookedAfterIn,
  placementGroupOf,
  placementsInYear,
  providerGroupOf,
  sumOf,
} from './countedFromRows.ts';

type Cells = Readonly<Record<string, number | string>>;
const homeTypes = {
  CHILDRENS_HOME: 'CHILDRENS_HOME',
  SECURE_CHILDRENS_HOME: 'SECURE_CHILDRENS_HOME',
  FAMILY_CENTRE: 'FAMILY_CENTRE',
  SUPPORTED_ACCOMMODATION: 'SUPPORTED_ACCOMMODATION',
} as const;

function publishedOf(gss: string): PublishedFigures {
  const figures = publishedFigures(gss);
  if (!figures) throw new Error(`${gss} has no published figures.`);
  return figures;
}

/** Every published count equals the generated one; a hidden one is 0 to the total; what is not published must not be generated. */
function expectCells(published: Cells, generated: Readonly<Record<string, number>>, what: string): void {
  for (const [key, cell] of Object.entries(published)) {
    if (typeof cell === 'number') expect(generated[key] ?? 0, `${what} ${key}`).toBe(cell);
  }
  for (const key of Object.keys(generated)) expect(Object.keys(published), `${what} has no ${key}`).toContain(key);
}

function legalGroupOf(status: string): string {
  if (status.startsWith('J')) return 'J';
  return status.startsWith('L') ? 'L' : status;
}

describe.each(['greater-manchester', 'south-east'] as const)('%s against the figures of 31 March 2025', (name) => {
  const region = generateRegion(name);
  const all = lookedAfterIn(region);
  const members = region.membership.map(({ localAuthority }) => localAuthority);
  const of = (gss: string): readonly LookedAfter[] => all.filter(({ child }) => child.responsibleAuthority === gss);
  const homesOf = (gss: string): readonly LoadedHome[] =>
    region.homes.filter(({ hostAuthority }) => hostAuthority === gss);

  it('prints the comparison', () => {
    const lines = members.map((gss) => {
      const { lookedAfter, location, ofsted } = publishedOf(gss);
      const own = of(gss);
      const made = countBy(own, locationClassOf);
      const cells = Object.entries(location).map(([key, cell]) => `${cell}/${made[key] ?? 0}`);
      const homes = ofsted.filter(({ type }) => type === 'CHILDRENS_HOME');
      const madeHomes = homesOf(gss).filter(({ kind }) => kind === 'CHILDRENS_HOME');
      const homeCells = `homes ${sumOf(homes, ({ providers }) => providers)}/${madeHomes.length} places ${sumOf(homes, ({ places }) => places ?? 0)}/${sumOf(madeHomes, ({ registeredPlaces }) => registeredPlaces)}`;
      return `${localAuthorityFacts(gss).name.padEnd(24)} ${lookedAfter['2025']}/${own.length}  ${cells.join(' ')}  ${homeCells}`;
    });
    process.stdout.write(`published/generated, ${name}\n${lines.join('\n')}\n`);
    expect(lines).toHaveLength(members.length);
  });

  it.each(members)('%s: every published count of children holds at once', (gss) => {
    const published = publishedOf(gss);
    const own = of(gss);
    expect(own).toHaveLength(Number(published.lookedAfter['2025']));
    expect(new Set(own.map(({ child }) => keyOf(child))).size).toBe(own.length);
    expectCells(
      published.ageGroup,
      countBy(own, ({ age }) => ageGroupOf(age)),
      'age',
    );
    expectCells(
      published.sex,
      countBy(own, ({ child }) => child.sex),
      'sex',
    );
    expectCells(
      published.placement,
      countBy(own, ({ episode }) => placementGroupOf(episode.placeCode)),
      'placement',
    );
    expectCells(
      published.provider,
      countBy(own, ({ episode }) => providerGroupOf(episode.providerCode)),
      'provider',
    );
    expectCells(published.location, countBy(own, locationClassOf), 'location');
    expectCells(
      published.uasc,
      countBy(own, ({ child }) => (child.isUasc ? 'UASC' : 'NOT_UASC')),
      'UASC',
    );
    expectCells(
      published.legalStatus,
      countBy(own, ({ episode }) => legalGroupOf(episode.legalStatus)),
      'legal status',
    );
    expectCells(
      published.categoryOfNeed,
      countBy(own, ({ episode }) => episode.categoryOfNeed ?? ''),
      'need',
    );
    const inside = own.filter(({ episode }) => episode.hostAuthority === gss).length;
    expect(inside).toBe(published.locality.INSIDE);
    expect(inside).toBe(published.hosted.OWN);
  });

  it.each(members)('%s: registered homes and places by sector are Ofsted’s', (gss) => {
    for (const type of Object.keys(homeTypes) as (keyof typeof homeTypes)[]) {
      const rows = publishedOf(gss).ofsted.filter((row) => row.type === type);
      const homes = homesOf(gss).filter(({ kind }) => kind === homeTypes[type]);
      for (const sector of ['LOCAL_AUTHORITY', 'PRIVATE', 'VOLUNTARY'] as const) {
        const published = rows.filter((row) => row.sector === sector);
        const made = homes.filter((home) => home.sector === sector);
        const count = sumOf(published, ({ providers, premises }) => premises ?? providers);
        expect(made.length, `${type} ${sector}`).toBe(count);
        expect(
          sumOf(made, ({ registeredPlaces }) => registeredPlaces),
          `${type} ${sector} places`,
        ).toBe(sumOf(published, ({ places }) => places ?? 0));
      }
    }
  });

  it('has the published number of short-break-only homes', () => {
    const homes = region.homes.filter(({ kind, isShortBreakOnly }) => kind === 'CHILDRENS_HOME' && isShortBreakOnly);
    const expected = name === 'south-east' ? [23, 139] : [7, 37];
    expect([homes.length, sumOf(homes, ({ registeredPlaces }) => registeredPlaces)]).toEqual(expected);
  });

  it.each(members)('%s: three or more placements in the year, and entries and exits of five years', (gss) => {
    const { stability, started, ceased, lookedAfter } = publishedOf(gss);
    const counts = placementsInYear(region);
    const many = of(gss).filter(({ child }) => (counts.get(keyOf(child)) ?? 0) >= 3).length;
    if (typeof stability.threePlacements === 'number') {
      const share = (100 * stability.threePlacements) / Number(lookedAfter['2025']);
      expect(Math.abs((100 * many) / of(gss).length - share)).toBeLessThanOrEqual(2);
    }
    const own = region.episodes.filter(
      ({ responsibleAuthority, legalStatus }) => responsibleAuthority === gss && legalStatus !== 'V3',
    );
    for (const year of ['2021', '2022', '2023', '2024', '2025'] as const) {
      const [from, to] = [`${Number(year) - 1}-04-01`, `${year}-03-31`];
      const entries = own.filter(
        ({ reasonNewEpisode, start }) => reasonNewEpisode === 'S' && start >= from && start <= to,
      );
      const exits = own.filter(
        ({ reasonEnded, end }) =>
          reasonEnded !== null && reasonEnded !== 'X1' && end !== null && end >= from && end <= to,
      );
      expect([year, entries.length, exits.length]).toEqual([year, started[year], ceased[year]]);
    }
  });

  it('keeps children of other authorities hosted in each member within the published number', () => {
    for (const gss of members) {
      const published = Number(publishedOf(gss).hosted.OTHERS);
      const ours = all.filter(
        ({ child, episode }) => child.responsibleAuthority !== gss && episode.hostAuthority === gss,
      ).length;
      const hosted = homesOf(gss).filter(({ kind }) => kind !== 'KINSHIP' && kind !== 'RESIDENTIAL_SCHOOL');
      const references = new Set(hosted.map(({ homeReference }) => homeReference));
      const residents = all.filter(
        ({ episode }) => episode.homeReference !== null && references.has(episode.homeReference),
      ).length;
      const elsewhere = sumOf(hosted.filter(isStayHome), ({ filledPlaces }) => filledPlaces) - residents;
      expect(ours, gss).toBeLessThanOrEqual(published);
      expect(ours + elsewhere, gss).toBeLessThanOrEqual(published);
      expect(ours + elsewhere, gss).toBeGreaterThanOrEqual(published * 0.75 - 3);
    }
  });

  it.each(['IN_HOUSE_FOSTER', 'AGENCY_FOSTER'] as const)(
    '%s places are filled, vacant and not available as in England',
    (kind) => {
      const homes = region.homes.filter((home) => home.kind === kind && isStayHome(home));
      const approved = sumOf(homes, ({ registeredPlaces }) => registeredPlaces);
      const percent = (value: number) => (100 * value) / approved;
      const filled = sumOf(homes, ({ filledPlaces }) => filledPlaces);
      const held = sumOf(homes, ({ onHoldPlaces }) => onHoldPlaces);
      expect(Math.abs(percent(filled) - 100 * fosterPlaceShares.filled)).toBeLessThanOrEqual(2);
      expect(Math.abs(percent(held) - 100 * fosterPlaceShares.notAvailable)).toBeLessThanOrEqual(2);
      expect(Math.abs(percent(approved - filled - held) - 100 * fosterPlaceShares.vacant)).toBeLessThanOrEqual(2);
    },
  );
});
