import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { datedZip } from '../../server/report/datedZip.ts';
import { csvTableIds, reportCsv } from '../../server/report/reportCsv.ts';
import { editionFor, type ReportEdition } from '../../server/report/reportEdition.ts';
import { reportGeoJson } from '../../server/report/reportGeoJson.ts';
import { tablesOf } from '../../server/report/reportTables.ts';
import { rowsOf } from '../../server/report/reportWords.ts';
import { reportXlsx } from '../../server/report/reportXlsx.ts';
import { areas, board, eastmoor, everybody, northmoor, westmoor } from './northmoor.ts';
import { csvRows, openedWorkbook, readCell, toldOf } from './readReport.ts';
import { seededEdition } from './seededEdition.ts';

const editions = [
  ['a report written by hand', editionFor(northmoor(), board)],
  ['the same for the public', editionFor(northmoor(), everybody)],
  ['one council of it', editionFor(northmoor(), { audience: 'BOARD', council: westmoor })],
  ['a seeded region', seededEdition()],
] as const;

/** Every number of every table, as the edition has it: label and what may be told. */
function toldTables(edition: ReportEdition) {
  return tablesOf(edition).map((table) => ({
    id: table.id,
    caption: table.caption,
    rows: rowsOf(table).map(({ id, label, cells }) => [
      id,
      label,
      ...cells.map((cell, at) => toldOf(cell, table.columns[at]?.unit ?? 'children')),
    ]),
  }));
}

const readRow = ([id = '', label = '', ...cells]: readonly string[]) => [id, label, ...cells.map(readCell)];

describe('CSV', () => {
  it.each(editions)('has each table alone with names of fields, the same rows in the same order: %s', (_, edition) => {
    for (const { id, rows } of toldTables(edition)) {
      const [fields = [], ...read] = csvRows(reportCsv(edition, id));
      expect(fields.every((field) => /^[a-z][a-z0-9_]*$/.test(field))).toBe(true);
      expect(new Set(fields).size).toBe(fields.length);
      expect(read.map(readRow)).toEqual(rows);
    }
  });

  it.each(editions)('has them all one after another, behind lines on what they are about: %s', (_, edition) => {
    const lines = csvRows(reportCsv(edition));
    expect(lines[0]?.[0]).toBe('Report');
    for (const { caption, rows } of toldTables(edition)) {
      const at = lines.findIndex(([first, ...rest]) => first === caption && rest.length === 0);
      expect(at).toBeGreaterThan(0);
      expect(lines.slice(at + 2, at + 2 + rows.length).map(readRow)).toEqual(rows);
    }
  });

  it('says beside one table what it is about', () => {
    const about = new Map(
      csvRows(reportCsv(editionFor(northmoor(), everybody), 'about')).map(([name = '', said]) => [name, said]),
    );
    expect(about.get('Facts as of')).toBe('2025-03-31');
    expect(about.get('Fingerprint of the facts')).toBe('7f3a91c2aa');
    expect(about.get('[c]')).toBe('hidden to protect children');
    expect(about.get('Table first')).toBe('Where we are short, all types and ages');
  });

  it('is null for a table that the report does not have, and names those it has', () => {
    const edition = editionFor(northmoor(), board);
    expect(reportCsv(edition, 'nothing')).toBeNull();
    for (const id of csvTableIds(edition)) expect(reportCsv(edition, id)).not.toBeNull();
  });

  it('runs nothing that people typed in a spreadsheet, and keeps a minus a number', () => {
    const actions = [{ what: '=1+1', owner: '@SUM(A1)', due: '2025-09-01', rating: 'RED' }] as const;
    const csv = csvRows(reportCsv(editionFor(northmoor({ actions }), board), 'actions'));
    expect(csv[1]).toEqual(["'=1+1", "'@SUM(A1)", '2025-09-01', 'Red: not on course']);
    expect(reportCsv(editionFor(northmoor(), board), 'first')).toContain(',16,-26,');
  });

  it('has no owners of actions for the public', () => {
    expect(csvRows(reportCsv(editionFor(northmoor(), everybody), 'actions'))[0]).toEqual([
      'action',
      'due',
      'how_it_stands',
    ]);
  });
});

describe('XLSX', () => {
  it.each(editions)('has a sheet for each table, the same rows in the same order: %s', async (_, edition) => {
    const book = await openedWorkbook(await reportXlsx(edition));
    const tables = toldTables(edition);
    const sheets = book.worksheets.slice(2, 2 + tables.length);
    for (const [at, { rows }] of tables.entries()) {
      const sheet = sheets[at];
      const read = rows.map((_row, index) => {
        const values = sheet?.getRow(index + 2).values;
        return (Array.isArray(values) ? values.slice(1) : []).map(String);
      });
      expect(read.map(readNumbers)).toEqual(rows);
    }
  });

  it('has a cover, notes, frozen headings, a named table in each sheet, and nothing hidden', async () => {
    const book = await openedWorkbook(await reportXlsx(editionFor(northmoor(), board)));
    expect(book.worksheets.slice(0, 2).map(({ name }) => name)).toEqual(['Cover', 'Notes']);
    const names = book.worksheets.slice(2).map((sheet) => {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      return Object.keys((sheet as unknown as { tables: Record<string, unknown> }).tables);
    });
    expect(names.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(names.flat()).size).toBe(names.length);
    for (const sheet of book.worksheets) {
      expect(sheet.state).toBe('visible');
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      sheet.eachRow((row) => {
        expect(row.hidden).toBe(false);
        row.eachCell((cell) => expect(cell.formula).toBeUndefined());
      });
      for (const column of sheet.columns) expect(column.hidden).toBe(false);
    }
  });

  it('says of itself nobody’s name and no day but the edition’s', async () => {
    const bytes = await reportXlsx(editionFor(northmoor(), board));
    const files = unzipped(bytes);
    const about = `${files.get('docProps/core.xml')}${files.get('docProps/app.xml')}`;
    expect(about).not.toMatch(/Cleo|Ada|Bo Nield|\/home|\\Users/);
    expect([...about.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day)).toEqual(['2025-04-20', '2025-04-20']);
    for (const [name, text] of files) expect(text, name).not.toContain('Cleo Moss');
    for (const day of zipDays(bytes)) expect(day).toBe('2025-04-20');
  });

  it('is the same bytes for the same edition', async () => {
    const edition = editionFor(northmoor(), board);
    const first = await reportXlsx(edition);
    const later = datedZip(first, '1999-01-01');
    expect(first.equals(await reportXlsx(edition))).toBe(true);
    expect(first.equals(later), 'the days inside were set').toBe(false);
  });

  it('runs nothing that people typed', async () => {
    const typed = "=cmd|'/c calc'!A1";
    const edition = editionFor(
      northmoor({
        narratives: { GAP: typed },
        actions: [{ what: typed, owner: '+1', due: '2025-09-01', rating: 'RED' }],
      }),
      board,
    );
    const book = await openedWorkbook(await reportXlsx(edition));
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat().map(String));
    expect(cells.filter((cell) => cell.endsWith(typed))).toEqual([`'${typed}`, `'${typed}`]);
    expect(cells).toContain("'+1");
  });
});

describe('GeoJSON', () => {
  it('has the area of each council with the released numbers, marks kept, and no other ground', () => {
    const edition = editionFor(northmoor(), everybody);
    const map = JSON.parse(reportGeoJson(edition));
    expect(map.features.map(({ id }: { id: string }) => id)).toEqual(areas.map(({ gss }) => gss));
    expect(map.features[1].properties).toMatchObject({
      ...{ code: westmoor, council: 'Westmoor & Vale', 'gap-ANY.demand': '[c]', 'gap-ANY.usablePlaces': 510 },
      ...{ 'gap-ANY.numericalGap': '[c]', 'location.farShare': '[c]', 'inCare.rate': 60 },
    });
    expect(map.features[2].properties).toMatchObject({ 'gap-ANY.numericalGap': -26, 'location.farShare': '[low]' });
    expect(map.columns['gap-ANY.numericalGap']).toContain('Short or spare');
    const kinds = map.features.map(({ geometry }: { geometry: { type: string } }) => geometry.type);
    expect(new Set(kinds)).toEqual(new Set(['Polygon']));
  });

  it('has rings anticlockwise, as RFC 7946 asks', () => {
    const map = JSON.parse(reportGeoJson(editionFor(northmoor(), board)));
    for (const { geometry } of map.features) {
      const ring: [number, number][] = geometry.coordinates[0];
      const twiceArea = ring.reduce((sum, [x, y], at) => {
        const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
        return sum + x * nextY - nextX * y;
      }, 0);
      expect(twiceArea).toBeGreaterThan(0);
    }
    expect(areas[0]?.geometry.coordinates[0]?.[1], 'the edition’s own ring is as it was').toEqual([-2.5, 53.2]);
  });

  it('has the one council of a council’s view', () => {
    const map = JSON.parse(reportGeoJson(editionFor(northmoor(), { audience: 'PUBLIC', council: eastmoor })));
    expect(map.features.map(({ id }: { id: string }) => id)).toEqual([eastmoor]);
  });
});

describe('no file for the public', () => {
  it.each([
    'Approve £1.2 million',
    'No manager may',
    'Ada Hartley',
    '1200000',
    '1,200,000',
    'Cleo Moss',
    'has sent no children',
  ])('says %s', async (words) => {
    const edition = editionFor(northmoor(), everybody);
    const book = unzipped(await reportXlsx(edition));
    for (const text of [
      reportCsv(edition) ?? '',
      reportGeoJson(edition),
      ...[...book].flatMap(([name, text]) => (name.startsWith('xl/theme') ? [] : [text])),
    ])
      expect(text).not.toContain(words);
  });
});

function readNumbers([id = '', label = '', ...cells]: readonly string[]) {
  return [id, label, ...cells.map(readCell)];
}

/** Start of each entry's header in the directory of a zip archive. */
function entriesOf(zip: Buffer): readonly number[] {
  const starts: number[] = [];
  let at = zip.readUInt32LE(zip.length - 6);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    starts.push(at);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return starts;
}

function unzipped(zip: Buffer): ReadonlyMap<string, string> {
  const files = entriesOf(zip).map((at): [string, string] => {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return [name, (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')];
  });
  return new Map(files);
}

function zipDays(zip: Buffer): readonly string[] {
  const dayAt = (at: number) => {
    const day = zip.readUInt16LE(at);
    const two = (value: number) => String(value).padStart(2, '0');
    return `${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)}`;
  };
  return entriesOf(zip).flatMap((at) => [dayAt(at + 14), dayAt(zip.readUInt32LE(at + 42) + 12)]);
}
