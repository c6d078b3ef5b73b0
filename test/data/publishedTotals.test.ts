import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { localAuthorities } from '../../data/facts/localAuthorities.ts';
import { pathfinderRegions } from '../../data/facts/pathfinderRegions.ts';
import { publishedFigures } from '../../data/facts/publishedFigures.ts';
import {
  detailedYears,
  publishedRegionTotals,
  publishedTotals,
  publishedYears,
} from '../../data/facts/publishedTotals.ts';
import { childFigures, type Figure, homeFigures } from '../../schema/codes/reconciledFigures.ts';

const shared = '../shared/data/published';
const isThere = existsSync(shared);
type Row = Record<string, string>;
const read = (file: string): Row[] => parse(readFileSync(`${shared}/${file}`), { columns: true, bom: true });
const cell = (text: string | undefined) => (text !== undefined && /^\d+$/.test(text) ? Number(text) : text);
const codes = localAuthorities.map(({ gss }) => gss);

describe('published totals', () => {
  it('hold every figure of every English authority for the years with detail, and the number of children before them', () => {
    expect(codes).toHaveLength(153);
    for (const year of publishedYears) {
      const expected = detailedYears.includes(year) ? Object.keys(childFigures) : ['CHILDREN'];
      const more = year === 2025 ? Object.keys(homeFigures) : [];
      for (const gss of codes) expect(Object.keys(publishedTotals(gss, year))).toEqual([...expected, ...more]);
    }
    expect(publishedTotals('E08000004', 2019)).toEqual({});
    expect(publishedTotals('W06000001', 2025)).toEqual({});
  });

  it('keep markers as markers', () => {
    const cells = codes.flatMap((gss) => detailedYears.flatMap((year) => Object.values(publishedTotals(gss, year))));
    expect(new Set(cells.filter((one) => typeof one !== 'number'))).toEqual(new Set(['c', 'z']));
    for (const one of cells) if (typeof one === 'number') expect(Number.isInteger(one) && one >= 0).toBe(true);
  });

  it('know an authority by either of its codes', () => {
    expect(publishedTotals('E08000038', 2025)).toEqual(publishedTotals('E08000016', 2025));
  });

  it('agree with the figures the demo regions are made from', () => {
    for (const gss of Object.values(pathfinderRegions).flatMap(({ members }) => members)) {
      const [totals, figures] = [publishedTotals(gss, 2025), publishedFigures(gss)];
      expect([totals.CHILDREN, totals.UASC, totals.INSIDE, totals.OVER_20]).toEqual([
        figures?.lookedAfter['2025'],
        figures?.uasc.UASC,
        figures?.locality.INSIDE,
        figures?.distance.FAR,
      ]);
      expect([totals.AGE_16_17, totals.OUTSIDE_OVER_20]).toEqual([
        figures?.ageGroup.AGE_16_17,
        figures?.location.OUTSIDE_FAR,
      ]);
    }
  });

  it('of a region are those of exactly its authorities', () => {
    const southEast = pathfinderRegions['south-east'].members;
    expect(publishedRegionTotals(southEast, 2025).CHILDREN).toBe(11050);
    expect(publishedRegionTotals(southEast.slice(1), 2025)).toEqual({});
    expect(publishedRegionTotals(pathfinderRegions['greater-manchester'].members, 2025)).toEqual({});
    expect(publishedRegionTotals(codes, 2025).CHILDREN).toBe(81770);
    const london = localAuthorities.filter(({ onsRegion }) => onsRegion === 'London').map(({ gss }) => gss);
    expect(publishedRegionTotals(london, 2025).CHILDREN).toBeTypeOf('number');
    expect(publishedRegionTotals([], 2025)).toEqual({});
  });
});

describe.skipIf(!isThere)(
  'published totals against the files they came from (skipped: ../shared/data is not here)',
  () => {
    const named: Readonly<Record<string, Figure>> = {
      'Under 1 year': 'UNDER_1',
      '1 to 4 years': 'AGE_1_4',
      '5 to 9 years': 'AGE_5_9',
      '10 to 15 years': 'AGE_10_15',
      '16 years and over': 'AGE_16_17',
      'Foster placements': 'FOSTERING',
      "Secure homes and children's homes": 'HOMES',
      'Independent and semi-independent living arrangements/supported accommodation': 'SUPPORTED',
      'Placed with parents or other person with parental responsibility': 'WITH_PARENTS',
      'Placed for adoption': 'ADOPTION',
      'Residential schools': 'RESIDENTIAL_SCHOOL',
      'Other residential settings': 'OTHER_RESIDENTIAL',
      'Other placements': 'OTHER',
      '1. Placed inside the LA boundary, 20 miles or less from home': 'INSIDE_WITHIN_20',
      '2. Placed outside the LA boundary, 20 miles or less from home': 'OUTSIDE_WITHIN_20',
      '3. Placed inside the LA boundary, more than 20 miles from home': 'INSIDE_OVER_20',
      '4. Placed outside the LA boundary, more than 20 miles from home': 'OUTSIDE_OVER_20',
      '5. Placed inside the LA boundary, distance not known or not recorded': 'INSIDE_NOT_KNOWN',
      '6. Placed outside the LA boundary, distance not known or not recorded': 'OUTSIDE_NOT_KNOWN',
      'Placed 20 miles or less from home': 'WITHIN_20',
      'Placed more than 20 miles from home': 'OVER_20',
      'Distance not known or not recorded': 'DISTANCE_NOT_KNOWN',
      'Placed inside the local authority boundary': 'INSIDE',
      'Placed outside the local authority boundary': 'OUTSIDE',
      UASC: 'UASC',
    };

    it('children by characteristic, every cell of every authority and region', () => {
      let compared = 0;
      for (const row of read('dfe-cla-31-march-by-characteristics-2023-2025.csv')) {
        const figure = named[row.characteristic ?? ''];
        const isAuthority = row.geographic_level === 'Local authority';
        if (figure === undefined || (!isAuthority && row.geographic_level !== 'National')) continue;
        const totals = isAuthority
          ? publishedTotals(row.new_la_code ?? '', Number(row.time_period))
          : publishedRegionTotals(codes, Number(row.time_period));
        expect(totals[figure], `${row.la_name} ${row.time_period} ${figure}`).toBe(cell(row.number));
        compared += 1;
      }
      expect(compared).toBe(3 * 25 * 154);
    });

    it('children looked after on 31 March of five years', () => {
      const rows = read('dfe-cla-number-and-rate-2021-2025.csv').filter(
        (row) =>
          row.population_type === 'Children looked after on 31 March each year' &&
          codes.includes(row.new_la_code ?? ''),
      );
      expect(rows).toHaveLength(5 * 153);
      for (const row of rows) {
        expect(publishedTotals(row.new_la_code ?? '', Number(row.time_period)).CHILDREN).toBe(cell(row.children_count));
      }
    });

    it('Ofsted’s homes and places', () => {
      const types: Readonly<Record<string, readonly [Figure, Figure]>> = {
        "Children's home": ['CHILDRENS_HOMES', 'CHILDRENS_HOME_PLACES'],
        "Secure children's home": ['SECURE_HOMES', 'SECURE_HOME_PLACES'],
        'Supported Accommodation': ['SUPPORTED_PREMISES', 'SUPPORTED_PLACES'],
        'Residential Family Centre': ['FAMILY_CENTRES', 'FAMILY_CENTRE_PLACES'],
        'Residential Special School': ['RESIDENTIAL_SCHOOLS', 'RESIDENTIAL_SCHOOL_PLACES'],
        "Residential special school (registered as a children's home)": [
          'RESIDENTIAL_SCHOOLS',
          'RESIDENTIAL_SCHOOL_PLACES',
        ],
      };
      const expected = new Map<string, number>();
      const add = (key: string, value: number) => expected.set(key, (expected.get(key) ?? 0) + value);
      for (const row of read('ofsted-providers-places-by-la-2025.csv')) {
        const [homes, places] = types[row.provision_type ?? ''] ?? [];
        const count = row.provision_type === 'Supported Accommodation' ? row.sa_premises : row.providers;
        if (homes !== undefined) add(`${row.gss_code} ${homes}`, Number(count));
        if (places !== undefined) add(`${row.gss_code} ${places}`, Number(row.places));
      }
      for (const gss of codes) {
        const totals = publishedTotals(gss, 2025);
        for (const figure of Object.keys(homeFigures) as Figure[])
          expect(totals[figure], `${gss} ${figure}`).toBe(expected.get(`${gss} ${figure}`) ?? 0);
      }
    });
  },
);
