/**
 * What could a reader of the published report work out? Adds up as the tables invite, by their own headings, not by what the report says
 * of itself, and asks HiGHS how far each hidden number can be narrowed.
 */
import type { Solver } from '../../../server/engine/assign/finishBySolver.ts';
import type { Report } from '../../../server/engine/report/report.ts';
import type { ReleasedTable } from '../../../server/engine/report/reportTable.ts';
import { buildRegion } from '../factsBuilders.ts';

type Equation = readonly (readonly [cell: number, factor: number])[];

export interface ReadReport {
  /** Null = hidden. */
  readonly values: readonly (number | null)[];
  readonly mayBeNegative: readonly boolean[];
  readonly names: readonly string[];
  readonly equations: readonly Equation[];
  /** Numbers that are nowhere: they may be worked out, unless they are small. */
  readonly unshown: ReadonlySet<string>;
}

export class Reader implements ReadReport {
  readonly values: (number | null)[] = [];
  readonly mayBeNegative: boolean[] = [];
  readonly names: string[] = [];
  readonly equations: Equation[] = [];
  readonly unshown = new Set<string>();
  /** Hidden in one place, and shown in another. */
  readonly shownElsewhere: string[] = [];
  readonly #at = new Map<string, number>();

  add(name: string, value: number | null, isGap: boolean): void {
    this.#at.set(name, this.values.length);
    this.names.push(name);
    this.values.push(value);
    this.mayBeNegative.push(isGap);
  }

  addUnshown(name: string): void {
    this.add(name, null, false);
    this.unshown.add(name);
  }

  /** A number shown again: where one place shows it, both do. Errors: two places that show it differently. */
  addOrMeet(name: string, value: number | null): void {
    const at = this.#at.get(name);
    const known = at === undefined ? null : (this.values[at] ?? null);
    if (at === undefined) this.add(name, value, false);
    if (at === undefined) return;
    if (value !== null && known !== null && value !== known) throw new Error(`${name} is ${known} and ${value}.`);
    if (known === null && value !== null) this.shownElsewhere.push(name);
    if (known !== null && value === null) this.shownElsewhere.push(name);
    this.values[at] = known ?? value;
  }

  /** total = the sum of the parts, where the report has them all. */
  equate(total: string, parts: readonly string[]): void {
    const at = [total, ...parts].map((name) => this.#at.get(name));
    if (at.includes(undefined) || parts.length === 0) return;
    this.equations.push(at.map((cell, position) => [cell ?? 0, position === 0 ? 1 : -1]));
  }
}

const ages = ['UNDER_1', 'AGE_1_4', 'AGE_5_9', 'AGE_10_15', 'AGE_16_17'];
const sixCells = [
  'insideWithin20',
  'insideOver20',
  'insideNotKnown',
  'outsideWithin20',
  'outsideOver20',
  'outsideNotKnown',
];

const { adjacency } = buildRegion();
type Tables = readonly ReleasedTable[];

function columnsOf(tables: Tables, id: string): readonly string[] {
  return tables.find((table) => table.id === id)?.columns.map((column) => column.id) ?? [];
}

function rowsOf(tables: Tables, id: string): readonly string[] {
  return tables.find((table) => table.id === id)?.rows.map((row) => row.id) ?? [];
}

/** As each council's rows hang together across tables. */
function equateNewTables(reader: Reader, council: string, tables: Tables): void {
  const name = (table: string, column: string) => `${table} ${column} ${council}`;
  const [hosts, members] = [columnsOf(tables, 'flows'), rowsOf(tables, 'flows')];
  const of = (table: string, columns: readonly string[]) => columns.map((column) => name(table, column));
  const inside = ['insideWithin20', 'insideOver20', 'insideNotKnown'];
  const others = members.filter((other) => other !== council);
  reader.equate(name('location', 'children'), of('providers', columnsOf(tables, 'providers')));
  reader.equate(name('location', 'children'), of('flows', hosts));
  reader.equate(name('flows', council), of('location', inside));
  if (members.includes(council)) {
    const distant = others.filter((other) => !adjacency.get(council)?.has(other));
    reader.equate(name('location', 'atADistance'), of('flows', [...distant, 'FARTHER']));
    reader.equate(
      name('exchange', 'here'),
      others.map((other) => `flows ${council} ${other}`),
    );
    reader.equate(name('exchange', 'away'), of('flows', others));
  }
  reader.equate(name('supply', 'usable'), of('supply', ['taken', 'free']));
  reader.equate(name('nearHome', 'children'), of('nearHome', ['near', 'short']));
  reader.equate(name('waiting', 'waiting'), of('waiting', ['SAME_DAY', 'WITHIN_5_DAYS', 'PLANNED']));
  reader.equate(name('plan', 'before'), of('plan', ['newly', 'after']));
  reader.equate(name('nearHome', 'short'), [name('plan', 'before')]);
  reader.equate(name('siblings', 'planned'), of('siblings', ['siblingsTogether', 'siblingsApart', 'siblingsNotKnown']));
}

/** Shortage groups are some of all, of an age, or of those recorded: the others are shown nowhere. */
function equateGroups(reader: Reader): void {
  const demand = (group: string) => (ages.includes(group) ? `gap-ages demand ${group}` : `gap-cohorts demand ${group}`);
  const groups = reader.names.flatMap((name) => /^gap-cohorts demand (.*)/.exec(name)?.[1] ?? []);
  const rest = (whole: string, part: string) => {
    reader.addUnshown(`${whole} without ${part}`);
    reader.equate(whole, [part, `${whole} without ${part}`]);
  };
  for (const group of groups) rest('gap-ANY demand ALL', demand(group));
  rest('who UASC ALL', demand('UASC'));
  rest('by-DISABILITY children DISABLED', demand('DISABLED'));
  for (const name of ['13 to 15', '10 to 12']) reader.addUnshown(name);
  reader.equate(demand('TEENAGER'), [demand('AGE_16_17'), '13 to 15']);
  reader.equate(demand('AGE_10_15'), ['13 to 15', '10 to 12']);
}

/** Tables of kinds, reasons and moves, and the region they add up to. */
function equateBeyondCouncils(reader: Reader, tables: Tables): void {
  const parts = (table: string, column: string) => rowsOf(tables, table).map((row) => `${table} ${column} ${row}`);
  for (const kind of [...rowsOf(tables, 'places'), 'ALL'])
    reader.equate(`places usable ${kind}`, [`places taken ${kind}`, `places free ${kind}`]);
  for (const column of ['taken', 'free', 'usable']) reader.equate(`places ${column} ALL`, [`supply ${column} ALL`]);
  for (const { id } of tables.filter((table) => table.id.startsWith('by-')))
    reader.equate('location children ALL', [`${id} children ALL`]);
  for (const table of ['gap-cohorts', 'gap-ages'])
    for (const row of rowsOf(tables, table))
      reader.equate(`${table} demand ${row}`, [`${table} usablePlaces ${row}`, `${table} numericalGap ${row}`]);
  reader.equate('gap-ANY demand ALL', parts('gap-ages', 'demand'));
  reader.equate('nearHome short ALL', parts('reasons', 'children'));
  equateGroups(reader);
  reader.equate('finding declines ALL', parts('declines', 'declines'));
}

export function readReport(report: Pick<Report, 'blocks'>): Reader {
  const reader = new Reader();
  const tables = report.blocks.flatMap((block) => block.tables);
  for (const { id, columns, rows, total } of tables) {
    for (const row of total ? [...rows, total] : rows) {
      for (const [at, column] of columns.entries()) {
        const cell = row.cells[at];
        const isCounted = ['children', 'places', 'gap'].includes(column.unit);
        const isThere = cell && (cell.value !== null || cell.marker === 'SUPPRESSED');
        if (isCounted && isThere)
          reader.add(`${id} ${column.id} ${row.id}`, cell.value, column.unit === 'gap' || column.id === 'free');
      }
    }
    for (const { id: column } of total ? columns : []) {
      reader.equate(
        `${id} ${column} ${total?.id}`,
        rows.map((row) => `${id} ${column} ${row.id}`),
      );
    }
  }
  const councils = tables.find(({ id }) => id === 'who');
  const types = tables.flatMap(({ id }) => (/^gap-(?!ANY)/.test(id) ? [id] : []));
  const kinds =
    tables
      .find(({ id }) => id === 'mix')
      ?.columns.map(({ id }) => id)
      .filter((id) => id !== 'CHILDREN') ?? [];
  equateBeyondCouncils(reader, tables);
  for (const council of [...(councils?.rows ?? []), councils?.total].flatMap((row) => row?.id ?? [])) {
    const name = (table: string, column: string) => `${table} ${column} ${council}`;
    reader.equate(
      name('who', 'CHILDREN'),
      ages.map((band) => name('who', band)),
    );
    reader.equate(
      name('mix', 'CHILDREN'),
      kinds.map((kind) => name('mix', kind)),
    );
    reader.equate(
      name('location', 'children'),
      sixCells.map((cell) => name('location', cell)),
    );
    reader.equate(name('location', 'far'), [name('location', 'insideOver20'), name('location', 'outsideOver20')]);
    equateNewTables(reader, council, tables);
    for (const other of ['mix CHILDREN', 'inCare children', 'location children', 'stability children'])
      reader.equate(name('who', 'CHILDREN'), [`${other} ${council}`]);
    for (const table of ['gap-ANY', ...types]) {
      reader.equate(name(table, 'demand'), [name(table, 'usablePlaces'), name(table, 'numericalGap')]);
    }
    reader.equate(
      name('gap-ANY', 'demand'),
      types.map((table) => name(table, 'demand')),
    );
  }
  return reader;
}

const farAway = 1_000_000;
/** No hidden number may be narrowed to fewer. */
export const enough = 5 - 1e-6;

export interface Width {
  readonly name: string;
  readonly width: number;
}

export interface Asking {
  /** Numbers that this reader has besides. */
  readonly known?: ReadonlyMap<string, number>;
  /** All unless given. */
  readonly isAsked?: (name: string) => boolean;
}

/** Asked of many at once; one by one only where that has not shown enough. */
const rounds = 16;

function wishes(cells: readonly number[], round: number, length: number): Float64Array {
  const costs = new Float64Array(length);
  for (const cell of cells) costs[cell] = ((cell >> (round % 8)) & 1) === (round < 8 ? 0 : 1) ? 1 : -1;
  return costs;
}

function modelOf({ equations, mayBeNegative }: ReadReport, has: readonly (number | null)[], highs: Solver) {
  const entries: (readonly [row: number, factor: number])[][] = has.map(() => []);
  for (const [row, equation] of equations.entries())
    for (const [cell, factor] of equation) entries[cell]?.push([row, factor]);
  const starts = [0];
  for (const column of entries) starts.push((starts.at(-1) ?? 0) + column.length);
  const [numRows, numCols] = [equations.length, has.length];
  const model = highs.createModel({
    ...{ numRows, numCols, colCost: new Float64Array(numCols) },
    colLower: has.map((value, cell) => value ?? (mayBeNegative[cell] ? -farAway : 0)),
    colUpper: has.map((value) => value ?? farAway),
    rowLower: new Float64Array(numRows),
    rowUpper: new Float64Array(numRows),
    matrix: {
      ...{ format: 'csc', numRows, numCols, starts: Int32Array.from(starts) },
      indices: Int32Array.from(entries.flat(), ([row]) => row),
      values: Float64Array.from(entries.flat(), ([, factor]) => factor),
    },
  });
  model.options.set({ output_flag: false, presolve: 'off' });
  return model;
}

/**
 * How wide everything published leaves each hidden number; at least so wide, where that is wide enough.
 */
export function widthsLeft(
  read: ReadReport,
  highs: Solver,
  { known = new Map(), isAsked = () => true }: Asking = {},
): readonly Width[] {
  const { values, names } = read;
  const has = values.map((value, cell) => value ?? known.get(names[cell] ?? '') ?? null);
  const model = modelOf(read, has, highs);
  const length = has.length;
  const [least, most] = [new Float64Array(length).fill(Infinity), new Float64Array(length).fill(-Infinity)];
  const look = (costs: Float64Array) => {
    model.changeColsCost({ kind: 'range', from: 0, to: length - 1 }, costs);
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error('The published numbers contradict each other.');
    for (const [cell, value] of model.getSolution().colValue.entries()) {
      least[cell] = Math.min(least[cell] ?? value, value);
      most[cell] = Math.max(most[cell] ?? value, value);
    }
  };
  const hidden = [...has.keys()].filter((cell) => has[cell] === null && isAsked(names[cell] ?? ''));
  const widthOf = (cell: number) => (most[cell] ?? 0) - (least[cell] ?? 0);
  const isNarrow = (cell: number) => !(widthOf(cell) >= enough);
  for (let round = 0, left = hidden; round < rounds && left.length > 0; round++) {
    look(wishes(left, round, length));
    left = hidden.filter(isNarrow);
  }
  for (const cell of hidden.filter(isNarrow))
    for (const sign of [1, -1]) look(Float64Array.from(has, (_, at) => (at === cell ? sign : 0)));
  model.dispose();
  const isSmall = (cell: number) => (least[cell] ?? 0) > 1e-6 && (most[cell] ?? 0) < 5 + 1e-6;
  return hidden
    .filter((cell) => !read.unshown.has(names[cell] ?? '') || isSmall(cell))
    .map((cell): Width => ({ name: names[cell] ?? '', width: widthOf(cell) }));
}
