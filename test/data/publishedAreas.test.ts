import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { localAuthorities } from '../../data/facts/localAuthorities.ts';
import { publishedAreasOf } from '../../data/facts/publishedAreas.ts';

const shared = '../shared/data/published';
const oldham = 'E08000004';
type Row = Record<string, string>;
const read = (file: string): Row[] => parse(readFileSync(`${shared}/${file}`), { columns: true, bom: true });
const numberOr = (text: string | undefined) => (/^\d+$/.test(text ?? '') ? Number(text) : null);

describe('publishedAreasOf', () => {
  it('has five years of a council, its region, England, and ten councils like it', () => {
    const areas = publishedAreasOf([oldham]);
    const area = areas?.councils.get(oldham);
    expect(area?.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(area?.years.map(({ started }) => started)).toEqual([191, 174, 191, 240, 197]);
    expect(areas?.region?.name).toBe('the North West');
    expect(areas?.england?.years.at(-1)).toMatchObject({ started: 32_270, threePlacements: 8_500 });
    expect(areas?.neighbours.get(oldham)).toHaveLength(10);
    expect(areas?.neighbours.get(oldham)?.map(({ name }) => name)).not.toContain('Oldham');
  });

  it('knows a council by its code of 1 April 2025 too', () => {
    const [old, later] = [publishedAreasOf(['E08000016']), publishedAreasOf(['E08000038'])];
    expect(later?.councils.get('E08000038')).toEqual(old?.councils.get('E08000016'));
    expect(later?.neighbours.get('E08000038')).toEqual(old?.neighbours.get('E08000016'));
  });

  it('takes a publisher’s marker for no number, and never for 0', () => {
    const scilly = publishedAreasOf(['E06000053'])?.councils.get('E06000053');
    expect(scilly?.years.map(({ started, counts }) => [started, counts.CHILDREN ?? null])).toEqual(
      Array.from({ length: 5 }, () => [null, null]),
    );
  });

  it('has no region where councils stand in two, and nothing where they are none of England', () => {
    expect(publishedAreasOf([oldham, 'E10000016'])?.region).toBeNull();
    expect(publishedAreasOf(['W06000001'])).toBeNull();
    expect(publishedAreasOf([oldham, 'W06000001'])?.councils.size).toBe(1);
  });
});

describe.skipIf(!existsSync(shared))('published areas against the files (skipped: ../shared/data is not here)', () => {
  const byCode = new Map(localAuthorities.map(({ gss }) => [gss, publishedAreasOf([gss])?.councils.get(gss)] as const));
  const yearOf = ({ new_la_code: gss = '', time_period }: Row) =>
    byCode.get(gss)?.years.find(({ year }) => year === Number(time_period));

  it('children who started and ceased, cell by cell', () => {
    const fields = {
      'Children starting to be looked after each year': 'started',
      'Children ceasing to be looked after each year': 'ceased',
    } as const;
    let cells = 0;
    for (const row of read('dfe-cla-number-and-rate-2021-2025.csv')) {
      const field = fields[row.population_type as keyof typeof fields];
      const year = yearOf(row);
      if (field === undefined || year === undefined) continue;
      expect(year[field]).toBe(numberOr(row.children_count));
      cells++;
    }
    expect(cells).toBe(153 * 5 * 2);
  });

  it('stability, cell by cell', () => {
    const fields: Readonly<Record<string, 'threePlacements' | 'sameCarerTwoYears'>> = {
      'With 3 or more placements during the year': 'threePlacements',
      'Living with the same carer for at least 2 years': 'sameCarerTwoYears',
    };
    let cells = 0;
    for (const row of read('dfe-cla-placement-stability-2024-2025.csv')) {
      const field = fields[row.placement_stability ?? ''];
      const year = yearOf(row);
      if (field === undefined || year === undefined) continue;
      expect(year[field]).toBe(numberOr(row.children_count));
      cells++;
    }
    expect(cells).toBe(153 * 2 * 2);
  });

  it('statistical neighbours, by their order', () => {
    const byDfe = new Map(localAuthorities.map(({ dfeCode, gss, name }) => [dfeCode, { gss, name }]));
    for (const row of read('dfe-statistical-neighbours-2025.csv')) {
      const gss = byDfe.get(row.old_la_code ?? '')?.gss ?? '';
      const expected = Array.from({ length: 10 }, (_, at) => byDfe.get(row[`SN_${at + 1}`] ?? '')?.name);
      expect(
        publishedAreasOf([gss])
          ?.neighbours.get(gss)
          ?.map(({ name }) => name),
      ).toEqual(expected);
    }
  });
});
