import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { adjacentPairs } from '../../data/facts/adjacentPairs.ts';
import { localAuthorities } from '../../data/facts/localAuthorities.ts';
import { pathfinderRegions } from '../../data/facts/pathfinderRegions.ts';
import { publishedFigures } from '../../data/facts/publishedFigures.ts';
import { authorityOfAdmin2 } from '../../data/facts/townAuthorities.ts';

const shared = '../shared/data';
const isThere = existsSync(shared);
const members = Object.values(pathfinderRegions).flatMap((region) => region.members);
type Row = Record<string, string>;
function read(file: string): Row[] {
  return parse(readFileSync(`${shared}/${file}`), { columns: true, bom: true });
}
const cell = (text: string | undefined) =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : (text ?? '');

describe('facts carried over', () => {
  it('holds all 153 authorities and 362 land borders, each once', () => {
    expect(localAuthorities).toHaveLength(153);
    expect(new Set(localAuthorities.map(({ gss }) => gss)).size).toBe(153);
    const known = new Set(localAuthorities.map(({ gss }) => gss));
    expect(adjacentPairs).toHaveLength(362);
    for (const [low, high] of adjacentPairs)
      expect([low < high, known.has(low), known.has(high)]).toEqual([true, true, true]);
    expect(new Set(adjacentPairs.map((pair) => pair.join())).size).toBe(362);
  });

  it('has borders as they are on the ground: Oldham’s five in England, the Isle of Wight’s none', () => {
    const of = (gss: string) =>
      adjacentPairs
        .filter((pair) => pair.includes(gss))
        .flat()
        .filter((other) => other !== gss)
        .sort();
    expect(of('E08000004')).toEqual(
      ['E08000003', 'E08000005', 'E08000008', 'E08000033', 'E08000034', 'E10000007'].filter((gss) =>
        of('E08000004').includes(gss),
      ),
    );
    expect(of('E08000004')).toContain('E08000005');
    expect(of('E06000046')).toEqual([]);
  });

  it('has published figures for the 29 members, markers kept, and for nobody else', () => {
    expect(members).toHaveLength(29);
    for (const gss of members) expect(publishedFigures(gss)?.lookedAfter['2025']).toBeTypeOf('number');
    expect(publishedFigures('E06000047')).toBeNull();
    expect(publishedFigures('E08000004')?.location.INSIDE_FAR).toBe('c');
  });
});

describe.skipIf(!isThere)('facts against the files they came from (skipped: ../shared/data is not here)', () => {
  it('local authorities, cell by cell', () => {
    const rows = read('local-authorities.csv');
    expect(localAuthorities.map(({ gss }) => gss)).toEqual(rows.map((row) => row.gss_code));
    rows.forEach((row, index) => {
      const facts = localAuthorities[index];
      expect([facts?.gss, facts?.alternativeGss ?? facts?.gss, facts?.dfeCode, facts?.name, facts?.onsRegion]).toEqual([
        row.gss_code,
        row.gss_code_2025,
        row.dfe_code,
        row.name,
        row.ons_region,
      ]);
      expect([
        facts?.centre.lat,
        facts?.centre.lng,
        facts?.population0to17,
        facts?.lookedAfter2025,
        facts?.childrensHomes,
        facts?.childrensHomePlaces,
      ]).toEqual(
        [
          row.pc_lat,
          row.pc_lng,
          row.pop_0_17_mid2024,
          row.cla_2025,
          row.childrens_homes_mar2025,
          row.childrens_home_places_mar2025,
        ].map(cell),
      );
    });
    const flagged = rows.filter((row) => row.rcc_pathfinder !== '').map((row) => row.gss_code);
    expect([...members].sort()).toEqual(flagged.sort());
  });

  it('GeoNames codes', () => {
    for (const row of read('places/geonames-admin2-to-gss.csv'))
      expect(authorityOfAdmin2(row.admin2 ?? '')).toBe(row.gss_code || null);
  });

  it('every 31 March 2025 count and marker is in its group, and nothing else is', () => {
    const groups: Readonly<Record<string, string>> = {
      'Age group': 'ageGroup',
      Sex: 'sex',
      Placement: 'placement',
      'Place providers': 'provider',
      'Distance between home and placement': 'distance',
      'Locality of placement': 'locality',
      'Distance between home and placement and locality of placement': 'location',
      'LA of placement': 'hosted',
      'Unaccompanied asylum-seeking children': 'uasc',
      'Legal status': 'legalStatus',
      'Category of need': 'categoryOfNeed',
      Ethnicity: 'ethnicity',
    };
    const rows = read('published/dfe-cla-31-march-by-characteristics-2023-2025.csv').filter(
      (row) => row.time_period === '2025' && row.characteristic !== 'Total' && members.includes(row.new_la_code ?? ''),
    );
    for (const gss of members) {
      const figures: Readonly<Record<string, unknown>> = { ...publishedFigures(gss) };
      for (const [published, group] of Object.entries(groups)) {
        const source = rows
          .filter((row) => row.new_la_code === gss && row.cla_group === published)
          .map((row) => cell(row.number));
        const held = Object.values(figures[group] as Record<string, number | string>);
        expect([...held].map(String).sort(), `${gss} ${group}`).toEqual(source.map(String).sort());
      }
    }
    const oldham = rows.filter((row) => row.new_la_code === 'E08000004');
    const under1 = oldham.find((row) => row.characteristic === 'Under 1 year')?.number;
    expect(publishedFigures('E08000004')?.ageGroup.UNDER_1).toBe(cell(under1));
  });

  it('five years of children looked after, started and ceased; Ofsted’s providers and places', () => {
    const years = read('published/dfe-cla-number-and-rate-2021-2025.csv').filter((row) =>
      members.includes(row.new_la_code ?? ''),
    );
    const words: Readonly<Record<string, 'lookedAfter' | 'started' | 'ceased'>> = {
      'Children looked after on 31 March each year': 'lookedAfter',
      'Children starting to be looked after each year': 'started',
      'Children ceasing to be looked after each year': 'ceased',
    };
    for (const row of years) {
      const figures = publishedFigures(row.new_la_code ?? '');
      const year = row.time_period as '2021' | '2022' | '2023' | '2024' | '2025';
      expect(figures?.[words[row.population_type ?? ''] ?? 'started'][year]).toBe(cell(row.children_count));
    }
    const ofsted = read('published/ofsted-providers-places-by-la-2025.csv');
    for (const gss of members) {
      const rows = ofsted.filter((row) => row.gss_code === gss && row.provision_type === "Children's home");
      const held = publishedFigures(gss)?.ofsted.filter(({ type }) => type === 'CHILDRENS_HOME') ?? [];
      expect(held.map(({ providers, places }) => [providers, places])).toEqual(
        rows.map((row) => [cell(row.providers), cell(row.places)]),
      );
    }
  });
});
