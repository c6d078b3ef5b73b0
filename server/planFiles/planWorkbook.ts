/** A plan as a workbook: a cover, notes, and a sheet for each table. */
import ExcelJS from 'exceljs';
import { planObjectives, planStatuses } from '../../schema/codes/planWords.ts';
import type { PoundsRange } from '../runs/plans/planDocument.ts';
import { inertText } from '../setAsideCsv.ts';
import type { NamedPlan } from './namedPlan.ts';
import { type Cell, dataWords, type PlanTable, planTables } from './planTables.ts';

function plainCell(cell: Cell): Cell {
  return typeof cell === 'string' ? inertText(cell) : cell;
}

function rangeCells(label: string, { low, middle, high }: PoundsRange): Cell[] {
  return [label, middle, low, high];
}

function coverRows({ made, plan, regionName, ...named }: NamedPlan): Cell[][] {
  const { terms } = plan;
  return [
    ['Plan', plan.headline],
    ['Region', regionName],
    ['Data', dataWords(named)],
    ['Data date', plan.dataDate],
    ['As of', terms.asOf],
    ['Near home, miles', terms.withinMiles],
    ['Scenario', made.scenario?.name ?? 'The region as it is'],
    ['After', planObjectives[terms.objective]],
    ['How sure', planStatuses[plan.status]],
    ['Proof', plan.proof.sentence],
    ['In words', plan.paragraph],
    ['Made by', made.madeBy],
    ['Made at', made.madeAt],
    ['Plan id', made.id],
    [],
    ['Children short of a place near home before', plan.shortBefore],
    ['Children short of a place near home after', plan.shortAfter],
    ['Children newly near home', plan.childrenNewlyNearHome],
    ['… with only the staffed share of places', plan.childrenRange.low],
    ['Weekly miles saved', plan.weeklyMilesSaved],
    [],
    [`Pounds, ${plan.priceYear}`, 'middle', 'low', 'high'],
    rangeCells('Capital, once', plan.capitalPounds),
    rangeCells('To run them, a year', plan.yearlyPounds),
    rangeCells('Paid today, a year', plan.todayYearlyPounds),
    rangeCells('Net, a year', plan.netYearlyPounds),
  ];
}

function addRows(sheet: ExcelJS.Worksheet, rows: readonly (readonly Cell[])[]): void {
  for (const row of rows) sheet.addRow(row.map(plainCell));
}

/** Names of sheets are 31 characters at most, none of them []:*?/\ */
function addTable(book: ExcelJS.Workbook, { title, columns, rows }: PlanTable): void {
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  addRows(sheet, [columns, ...rows]);
  sheet.getRow(1).font = { bold: true };
  for (const [at, column] of columns.entries()) sheet.getColumn(at + 1).width = Math.max(12, column.length + 2);
}

function addPlain(book: ExcelJS.Workbook, title: string, rows: readonly (readonly Cell[])[]): void {
  const sheet = book.addWorksheet(title);
  addRows(sheet, rows);
  sheet.getColumn(1).width = 44;
  sheet.getColumn(2).width = 60;
  sheet.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
}

/** Every sheet is shown and no cell is a formula. */
export async function planWorkbook(named: NamedPlan): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Nearhome';
  // The same plan makes the same file.
  book.created = new Date(named.made.madeAt);
  book.modified = book.created;
  addPlain(book, 'Cover', coverRows(named));
  const { check, notes } = named.plan;
  addPlain(book, 'Notes', [
    ...notes.map((note) => [note]),
    [check.isSound ? 'Tested again from the facts, and sound.' : 'Tested again from the facts, with faults:'],
    ...check.sentences.map((sentence) => [sentence]),
  ]);
  for (const table of planTables(named)) addTable(book, table);
  return Buffer.from(await book.xlsx.writeBuffer());
}
