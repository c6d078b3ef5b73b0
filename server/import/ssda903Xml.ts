import { type SaxesAttributeNSIncomplete, SaxesParser } from 'saxes';
import { type ImportFile, type RejectedImport, rejected } from './importFacts.ts';
import type { CsvRow } from './readCsv.ts';
import { type Table, tableOfRows } from './readTable.ts';
import { type ReturnTableName, returnColumns, unusedTableOf } from './ssda903Shapes.ts';
import { openText } from './textSource.ts';

export interface XmlReturn {
  readonly kind: 'XML';
  readonly tables: Readonly<Record<ReturnTableName, Table | null>>;
  /** Rows of tables that are known and not needed, by table. */
  readonly notUsed: ReadonlyMap<string, number>;
}

const deepestLevel = 8;
/** Its rows are held at once, which those of CSV files are not. */
const mostRows = 250_000;
const longestText = 4096;

/** One open element; its fields are those of its elements that hold text only. */
interface Open {
  readonly name: string;
  readonly line: number;
  readonly fields: Map<string, string>;
  text: string;
  hasElements: boolean;
}

/** Names that differ from the CSV tables'. */
const csvNames: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' };
const quoted = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

class StopReading extends Error {}

/** Builds the return's tables from the elements as they close; one child's rows are kept until the child's own reference is known. */
class ReturnBuilder {
  readonly rows: Record<ReturnTableName, CsvRow[]> = { Header: [], Episodes: [], UASC: [], Missing: [], DoLo: [] };
  readonly notUsed = new Map<string, number>();
  #waiting: { table: ReturnTableName; line: number; fields: ReadonlyMap<string, string> }[] = [];
  #header: Open | null = null;
  #count = 0;

  close(closed: Open): void {
    const { name, line, fields } = closed;
    if (name === 'CHILD') this.#closeChild(closed);
    else if (name === 'HEADER') {
      this.#header = closed;
      this.#keepPartsOfHeader(fields);
    } else if (fields.has('DECOM') || name === 'EPISODE') this.#waiting.push({ table: 'Episodes', line, fields });
    else if (fields.has('MIS_START') || fields.has('MISSING')) this.#waiting.push({ table: 'Missing', line, fields });
    else if (fields.has('DOLO_START')) this.#waiting.push({ table: 'DoLo', line, fields });
    else if (fields.size > 0) this.#countNotUsed(fields, name);
  }

  #countNotUsed(fields: ReadonlyMap<string, string>, name: string): void {
    const table = unusedTableOf((column) => fields.has(column)) ?? name.slice(0, 40);
    this.notUsed.set(table, (this.notUsed.get(table) ?? 0) + 1);
  }

  /** OC3, AD1 and the like stand in the header itself. */
  #keepPartsOfHeader(fields: ReadonlyMap<string, string>): void {
    for (const mark of ['IN_TOUCH', 'DATE_INT'])
      if ((fields.get(mark) ?? '') !== '') this.#countNotUsed(new Map([[mark, '']]), mark);
  }

  #closeChild({ fields, line }: Open): void {
    const header = this.#header?.fields ?? fields;
    const own = new Map([...fields, ...header]);
    this.#add('Header', this.#header?.line ?? line, own);
    const isUasc = /^(1|y|yes|true)$/i.test(own.get('UASC') ?? '') || (own.get('DUC') ?? '') !== '';
    if (isUasc) this.#add('UASC', this.#header?.line ?? line, own);
    for (const one of this.#waiting) this.#add(one.table, one.line, new Map([...own, ...one.fields]));
    this.#waiting = [];
    this.#header = null;
  }

  #add(table: ReturnTableName, line: number, fields: ReadonlyMap<string, string>): void {
    this.#count += 1;
    if (this.#count > mostRows)
      throw new StopReading(
        `has more than ${mostRows.toLocaleString('en-GB')} rows of XML. Split it over several uploads, or send CSV files.`,
      );
    const cells = returnColumns[table].map((column) => fields.get(column) ?? '');
    this.rows[table].push({ line, record: this.#count, cells, raw: cells.map(quoted).join(','), fault: null });
  }
}

const plainTag = (name: string) => {
  const bare = name.slice(name.indexOf(':') + 1).toUpperCase();
  return csvNames[bare] ?? bare;
};

/** Stops at what is never read: a document type, and XML that is not sound, an entity of its own included. */
function strictParser(): SaxesParser {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new StopReading('has a document type declaration, which is never read. Export the return again without it.');
  });
  parser.on('error', () => {
    throw new StopReading(`is not sound XML: the fault is on line ${parser.line}. Export the return again.`);
  });
  return parser;
}

function parserOf(builder: ReturnBuilder): SaxesParser {
  const parser = strictParser();
  const open: Open[] = [];
  parser.on(
    'opentag',
    ({ name }: { name: string; attributes: Record<string, string | SaxesAttributeNSIncomplete> }) => {
      const parent = open.at(-1);
      if (parent !== undefined) parent.hasElements = true;
      else if (!/903/.test(name))
        throw new StopReading('is XML, but not a children looked after return: it does not begin with EXPSSDA903.');
      if (open.length >= deepestLevel)
        throw new StopReading(`is nested more than ${deepestLevel} levels deep, which the return never is.`);
      open.push({ name: plainTag(name), line: parser.line, fields: new Map(), text: '', hasElements: false });
    },
  );
  const keep = (text: string) => {
    const last = open.at(-1);
    if (last === undefined || last.hasElements) return;
    last.text += text;
    if (last.text.length > longestText)
      throw new StopReading(
        `has a text of more than ${longestText.toLocaleString('en-GB')} characters on line ${parser.line}, which the return never has.`,
      );
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.on('closetag', () => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (closed === undefined) return;
    const isLeaf = !closed.hasElements && closed.name !== 'EPISODE' && closed.name !== 'HEADER';
    if (isLeaf && parent !== undefined && parent.name !== plainTag(rootName))
      parent.fields.set(closed.name, closed.text.trim());
    else if (parent !== undefined) builder.close(closed);
  });
  return parser;
}

const rootName = 'EXPSSDA903';

function tableFor(file: string, name: ReturnTableName, builder: ReturnBuilder): Table | null {
  const rows = builder.rows[name];
  return rows.length === 0 ? null : tableOfRows(`${file} (${name})`, returnColumns[name], { rows, warnings: [] });
}

/**
 * The tables of a return sent as XML, with the line each row begins on.
 *
 * Errors  a document type, entity, fault, or more depth, text or rows than a return has is refused with one sentence.
 * Source  DfE, SSDA903 XML: EXPSSDA903 / CHILD / HEADER (AREVIEW, OC2, AMISSING, …) and EPISODE; PL is PLACE, CHILDID is CHILD.
 */
export function readXmlReturn(file: ImportFile): XmlReturn | RejectedImport {
  const source = openText(file);
  if (source.kind === 'REJECTED') return source;
  const builder = new ReturnBuilder();
  const parser = parserOf(builder);
  try {
    for (const piece of source.pieces()) parser.write(piece);
    parser.close();
  } catch (error) {
    if (error instanceof StopReading) return rejected('CONTENT', `${file.name} ${error.message}`);
    throw error;
  }
  const table = (name: ReturnTableName) => tableFor(file.name, name, builder);
  const tables = {
    Header: table('Header'),
    Episodes: table('Episodes'),
    UASC: table('UASC'),
    Missing: table('Missing'),
    DoLo: table('DoLo'),
  };
  return { kind: 'XML', tables, notUsed: builder.notUsed };
}
