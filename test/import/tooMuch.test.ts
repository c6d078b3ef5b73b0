import { describe, expect, test } from 'vitest';
import { mostProblemsKept, RowLedger } from '../../server/import/rowLedger.ts';
import { acceptedRows, bytesOf, checked, oldham, problemsOf, refusedSentence } from './importLookups.ts';

const header = 'home_reference,kind,registered_places,local_authority,latitude,longitude\n';
const home = (reference: string) => `${reference},IFA,2,Oldham,53.5,-2.1\n`;
const polygon = (ring: readonly (readonly number[])[]) => ({
  type: 'Feature',
  properties: { CTYUA23CD: oldham },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const ringAt = (lng: number) => [
  [lng, 53.5],
  [lng + 0.1, 53.5],
  [lng + 0.1, 53.6],
  [lng, 53.5],
];
const collection = (features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('more than can be held', () => {
  test('more rows than the format may have are refused before they are read', async () => {
    const sentence = await refusedSentence('homes', { 'h.csv': header + 'a\n'.repeat(100_001) });
    expect(sentence).toBe('h.csv: more than 100,000 rows were sent at once. Split them over several uploads.');
  });

  test('rows are counted over all the files of an upload, whatever ends their lines', async () => {
    const files = { 'a.csv': header + 'a\r\n'.repeat(60_000), 'b.csv': header + 'a\r'.repeat(60_000) };
    expect(await refusedSentence('homes', files)).toContain('b.csv: more than 100,000 rows');
  });

  test('blank rows, as a spreadsheet leaves them behind, are no rows to hold', async () => {
    const result = await checked('homes', { 'h.csv': header + home('H1') + ',,,,,\r\n'.repeat(150_000) });
    expect(result).toMatchObject({ rows: 150_001, blank: 150_000, setAside: 0 });
    expect(acceptedRows(result)).toBe(1);
  });

  test('every bad row is counted and kept, given away a part at a time', async () => {
    const bad = mostProblemsKept + 5000;
    const result = await checked('homes', { 'h.csv': header + home('H1') + 'x\n'.repeat(bad) });
    expect(result).toMatchObject({ rows: bad + 1, setAside: bad });
    expect(result.setAsideRows).toHaveLength(bad);
    expect(result.problems).toHaveLength(bad);
  });

  test('where nobody takes them every bad row is counted, and the first of their problems are kept', () => {
    const ledger = new RowLedger();
    const finding = { column: null, rule: 'X', sentence: 'It is wrong.', fix: 'Mend it.' };
    const bad = mostProblemsKept + 5000;
    for (let line = 2; line < bad + 2; line += 1) ledger.setAside({ file: 'h.csv', line, raw: 'x' }, [finding]);
    const { setAside, setAsideRows, problems } = ledger.summary(['h.csv']);
    expect([setAside, setAsideRows.length, problems.length]).toEqual([bad, mostProblemsKept, mostProblemsKept + 1]);
    expect(problems[0]).toMatchObject({ line: null, rule: 'MANY_PROBLEMS', severity: 'WARNING' });
    expect(problems[0]?.sentence).toBe(
      'There are more problems than are kept: 5,000 after the first 20,000 are only counted.',
    );
  });

  test('a file of more areas than there are councils is refused', async () => {
    const features = Array.from({ length: 5001 }, () => ({}));
    expect(await refusedSentence('boundaries', { 'b.geojson': collection(features) })).toBe(
      'b.geojson has more than 5,000 areas, so it is not one of councils. Send counties and unitary authorities, or local authority districts.',
    );
  });
});

describe('areas said many times', () => {
  test('the same shape again is counted as identical and used once', async () => {
    const features = Array.from({ length: 3000 }, () => polygon(ringAt(-2.2)));
    const result = await checked('boundaries', { 'b.geojson': collection(features) });
    expect(result).toMatchObject({ rows: 3000, duplicatesInFile: 2999, setAside: 0 });
    expect(result.loaded.areas[0]?.geometry).toMatchObject({ type: 'Polygon' });
  });

  test('a council in very many pieces keeps them side by side', async () => {
    const features = Array.from({ length: 400 }, (_, index) => polygon(ringAt(-3 + index / 100)));
    const result = await checked('boundaries', { 'b.geojson': collection(features) });
    expect(result.loaded.areas[0]?.geometry.coordinates).toHaveLength(400);
  });

  test('a ring that is one point, or a line there and back, is no shape', async () => {
    const point = [-2.2, 53.5];
    const line = [point, [-2.1, 53.5], point, [-2.1, 53.5], point];
    const features = [polygon([point, point, point, point]), polygon(line), polygon(ringAt(-2.2))];
    const result = await checked('boundaries', { 'b.geojson': collection(features) });
    expect(problemsOf(result)).toEqual(['1 geometry GEOMETRY SET_ASIDE', '2 geometry GEOMETRY SET_ASIDE']);
  });

  test('brackets within brackets without end are refused and nothing more', async () => {
    const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    const nested = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"CTYUA23CD":"${oldham}"},"geometry":{"type":"Polygon","coordinates":${deep(100_000)}}}]}`;
    expect(problemsOf(await checked('boundaries', { 'b.geojson': nested }))).toEqual(['1 geometry GEOMETRY SET_ASIDE']);
    expect(await refusedSentence('boundaries', { 'b.geojson': deep(500_000) })).toContain('not a GeoJSON');
  });
});

describe('cells without end', () => {
  test.each([
    ['bare', 'x'.repeat(1_000_000)],
    ['quoted', `"${'x'.repeat(1_000_000)}"`],
  ])('a %s cell of a million characters costs its own row', async (_name, cell) => {
    const row = home('H1').replace('IFA', cell);
    const result = await checked('homes', { 'h.csv': bytesOf(header + row + home('H2')) });
    expect(problemsOf(result)).toEqual(['2 - LONG_FIELD SET_ASIDE']);
    expect(acceptedRows(result)).toBe(1);
  });
});
