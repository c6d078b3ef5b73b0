/** The files of a plan, opened and held beside what the API says of it, row by row. */
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ageBands, cohorts, placementTypes } from '../../schema/vocabulary.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import type { Plan, PlannedHome } from './generated/answers.ts';
import { planById, startPlan, whenOver } from './planQuestions.ts';
import { planRegion } from './planWorld.ts';

/** What a spreadsheet reads of a cell: quotes taken away, as RFC 4180 has them. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < csv.length; at++) {
    const letter = csv.charAt(at);
    if (isQuoted) {
      if (letter === '"' && csv.charAt(at + 1) === '"') cell += csv.charAt(at++);
      else if (letter === '"') isQuoted = false;
      else cell += letter;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ',') endCell();
    else if (letter === '\r' && csv.charAt(at + 1) === '\n') {
      endCell();
      rows.push([]);
      at++;
    } else cell += letter;
  }
  return rows.slice(0, -1);
}

const text = (cell: unknown) => (cell === null || cell === undefined ? '' : String(cell));
/** As the screen has it, made plain where a spreadsheet would run it. */
const safe = (cell: unknown) => (typeof cell === 'string' && /^[=+\-@]/.test(cell) ? `'${cell}` : text(cell));

const hostile = '=HYPERLINK("https://evil.example","open")';

describe.each(databases)('the files of a plan, on $name', (kind) => {
  let opened: ApiOnStore;
  let commissioner: string;
  let plan: Plan;
  const get = (file: string, cookie = commissioner) => opened.api.send(`/plans/${file}`, { headers: { cookie } });
  const csv = async (table = '') =>
    cellsOf((await (await get(`${plan.id}.csv${table && `?table=${table}`}`)).text()).slice(1));
  /** The screen's rows of each table, as texts. */
  const onScreen = (): Readonly<Record<string, readonly unknown[][]>> => {
    const home = (one: PlannedHome) => [
      ...[
        one.letter,
        one.areaId,
        one.areaName,
        one.localAuthority.gssCode,
        one.localAuthority.name,
        one.centre.lat,
        one.centre.lng,
      ],
      ...[
        one.kindId,
        placementTypes[one.placementType as keyof typeof placementTypes].label,
        one.ageFrom,
        one.ageTo,
        one.places,
        one.childrenNearHome,
      ],
      ...[one.childrenLiving, one.weeklyMilesSaved, one.capitalPounds, one.yearlyPounds],
    ];
    return {
      homes: plan.homes.map(home),
      councils: plan.rows.map((one) => [
        one.localAuthority.gssCode,
        one.localAuthority.name,
        one.children,
        one.nearBefore,
        one.nearAfter,
      ]),
      children: plan.cohortRows.map((one) => [
        one.cohort && cohorts[one.cohort as keyof typeof cohorts],
        one.ageBand && ageBands[one.ageBand as keyof typeof ageBands].label,
        one.placementType && placementTypes[one.placementType as keyof typeof placementTypes].label,
        one.childrenNewlyNearHome,
      ]),
      curve: plan.curve.map((one) => [one.homes, one.shortAfter, one.bound, one.isOverBudget ? 'yes' : 'no']),
      'held-back': plan.binding.map((one) => [one.limit, one.sentence, one.needsPounds]),
      alternatives: plan.alternatives.flatMap((other, at) =>
        other.homes.map((one) => [at + 1, other.sentence, other.childrenNewlyNearHome, ...home(one)]),
      ),
      'homes-of-today': plan.existingHomes.map((one) => [
        one.home.id,
        one.home.name,
        one.childrenBefore,
        one.childrenAfter,
        one.sentence,
      ]),
      scenarios: [],
      assumptions: plan.assumptions.map((one) => [one.label, one.value, one.sentence, one.source]),
    };
  };
  beforeAll(async () => {
    opened = await startSmallRegion(kind, planRegion());
    commissioner = await opened.api.signIn('commissioner');
    const kinds = [{ id: hostile, placementType: 'CHILDRENS_HOME', sizes: [2, 4], weeklyCostPounds: 5_000 }];
    const question = { region: 'small', mostHomes: 3, kinds };
    const run = (await opened.api.ask(commissioner, startPlan, { question })).data.startPlan;
    const over = await whenOver(opened.api, commissioner, run.id);
    const { data, errors } = await opened.api.ask(commissioner, planById, { id: over.resultId });
    expect(errors).toEqual([]);
    plan = data.plan;
    expect(plan.homes.length).toBeGreaterThan(1);
  });
  afterAll(() => opened?.close());

  it('CSV: each table has the screen’s rows in the screen’s order, and no cell that runs', async () => {
    for (const [table, rows] of Object.entries(onScreen())) {
      const [columns = [], ...lines] = await csv(table);
      expect(lines.map((line) => line.slice(0, -4))).toEqual(rows.map((row) => row.map(safe)));
      expect(columns.slice(-4)).toEqual(['plan_id', 'data_date', 'as_of', 'data']);
      for (const line of lines) {
        expect(line.slice(-4)).toEqual([plan.id, plan.dataDate, plan.question.asOf, 'synthetic']);
        for (const cell of line) expect(cell).not.toMatch(/^[=+@]/);
      }
    }
    expect((await csv())[1]).toContain(`'${hostile}`);
    expect(await csv()).toEqual(await csv('homes'));
  });

  it('XLSX: a cover, notes and a sheet for each table, none hidden and no cell a formula', async () => {
    const response = await get(`${plan.id}.xlsx`);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="plan.xlsx"');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await response.arrayBuffer()) as never);
    const rowsOf = (sheet: ExcelJS.Worksheet | undefined) => {
      const rows: unknown[][] = [];
      sheet?.eachRow((row) => void rows.push(Array.isArray(row.values) ? row.values.slice(1) : []));
      return rows;
    };
    const [cover, notes, ...tables] = book.worksheets;
    expect([cover?.name, notes?.name]).toEqual(['Cover', 'Notes']);
    for (const sheet of book.worksheets) {
      expect(sheet.state).toBe('visible');
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          expect(cell.type).not.toBe(ExcelJS.ValueType.Hyperlink);
          expect(text(cell.value)).not.toMatch(/^[=+@]/);
        }),
      );
    }
    const screen = Object.values(onScreen());
    expect(tables).toHaveLength(screen.length);
    for (const [at, rows] of screen.entries()) {
      const width = tables[at]?.columnCount ?? 0;
      const written = rowsOf(tables[at]).slice(1);
      const padded = written.map((row) => Array.from({ length: width }, (_, column) => text(row[column])));
      expect(padded).toEqual(rows.map((row) => row.map(safe)));
      // Numbers are numbers, to be summed.
      for (const [line, row] of rows.entries())
        for (const [column, cell] of row.entries())
          if (typeof cell === 'number') expect(written[line]?.[column]).toBe(cell);
    }
    const said = new Map(rowsOf(cover).map(([name, value]) => [name, value]));
    expect(said.get('Plan')).toBe(plan.headline);
    expect(said.get('In words')).toBe(plan.paragraph);
    expect(said.get('Data')).toBe('synthetic');
    expect(said.get('Children newly near home')).toBe(plan.childrenNewlyNearHome);
    expect(said.get('Made by')).toBe('Colin Commissioner');
    for (const note of plan.notes) expect(rowsOf(notes).flat()).toContain(note);
  });

  it('GeoJSON: each home where it stands, and the area it is the middle of', async () => {
    const response = await get(`${plan.id}.geojson`);
    expect(response.headers.get('content-type')).toContain('application/geo+json');
    const file = await response.json();
    expect(file).toMatchObject({
      type: 'FeatureCollection',
      plan: plan.id,
      headline: plan.headline,
      data: 'synthetic',
    });
    const points = file.features.filter(({ geometry }: { geometry: GeoJSON.Geometry }) => geometry.type === 'Point');
    expect(
      points.map(({ geometry, properties }: GeoJSON.Feature<GeoJSON.Point>) => [
        properties?.letter,
        geometry.coordinates,
        properties?.places,
      ]),
    ).toEqual(plan.homes.map((one) => [one.letter, [one.centre.lng, one.centre.lat], one.places]));
    const areas = file.features.filter(({ geometry }: { geometry: GeoJSON.Geometry }) => geometry.type === 'Polygon');
    expect(areas).toHaveLength(plan.homes.length);
    for (const { geometry } of areas as GeoJSON.Feature<GeoJSON.Polygon>[]) {
      const [ring = []] = geometry.coordinates;
      expect(ring[0]).toEqual(ring.at(-1));
      const twiceArea = ring.reduce((sum, [x = 0, y = 0], at) => {
        const [nextX = 0, nextY = 0] = ring[at + 1] ?? [];
        return at + 1 === ring.length ? sum : sum + x * nextY - nextX * y;
      }, 0);
      expect(twiceArea).toBeGreaterThan(0);
    }
  });

  it('the same plan makes the same file', async () => {
    const bytes = async (ending: string) =>
      Buffer.from(await (await get(`${plan.id}.${ending}`)).arrayBuffer()).toString('base64');
    for (const ending of ['csv', 'geojson']) expect(await bytes(ending)).toBe(await bytes(ending));
  });

  it('are kept by nobody between, and read as what they are', async () => {
    const response = await get(`${plan.id}.csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="plan.csv"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get(`${plan.id}.csv?table=curve`)).headers.get('content-disposition')).toBe(
      'attachment; filename="plan.curve.csv"',
    );
  });

  it.each(['csv', 'xlsx', 'geojson'])(
    '%s: for those who may see plans, and of plans that are there',
    async (ending) => {
      expect((await opened.api.send(`/plans/${plan.id}.${ending}`)).status).toBe(401);
      const refused: string[] = [];
      for (const persona of ['placement-officer', 'board'] as const) {
        const response = await get(`${plan.id}.${ending}`, await opened.api.signIn(persona));
        expect(response.status).toBe(404);
        refused.push(await response.text());
      }
      for (const id of [
        'none',
        '00000000-0000-4000-8000-000000000000',
        "x'%20or%201=1",
        '..%2f..%2fetc%2fpasswd',
        '__proto__',
      ]) {
        const response = await get(`${id}.${ending}`);
        expect(response.status).toBe(404);
        refused.push(await response.text());
      }
      expect(new Set(refused)).toEqual(
        new Set([JSON.stringify({ sentence: 'There is no plan of that id that you may see.' })]),
      );
      expect((await get(`${plan.id}.${ending}`, await opened.api.signIn('data-officer'))).status).toBe(200);
    },
  );

  it('a table that is none is named as such, and another ending is no file', async () => {
    const response = await get(`${plan.id}.csv?table=zq`);
    expect([response.status, (await response.json()).sentence]).toEqual([
      400,
      expect.stringMatching(/^table must be one of homes, councils/),
    ]);
    expect((await get(`${plan.id}.pdf`)).status).toBe(404);
  });
});
