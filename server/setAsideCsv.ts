import type { ImportProblemRow, SetAsideRow } from './store/rows.ts';

const columns = ['file', 'line', 'column', 'rule', 'what_is_wrong', 'what_to_do', 'row'] as const;

/** Text that a spreadsheet would run as a formula is made plain with a leading apostrophe (ASVS 1.2.10). */
export function inertText(value: string): string {
  return /^[=+\-@\t\r\n\0＝＋－＠]/.test(value) ? `'${value}` : value;
}

/** Made plain, then quoted as RFC 4180 asks. */
export function safeCell(value: string): string {
  const inert = inertText(value);
  return /[",\r\n']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

type Placed = Pick<SetAsideRow, 'file' | 'line'> | Pick<ImportProblemRow, 'file' | 'line'>;
const placeOf = ({ file, line }: Placed) => `${file}\n${line}`;
/** Records on one line of a file are told apart by their number, `[2].`, before the column. */
const recordOf = ({ column }: ImportProblemRow) => /^\[\d+\]\./.exec(column ?? '')?.[0] ?? '';

function groupBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** The row that each problem is of; none where several rows stand on its line and it cannot be told which. */
function rawOf(rows: readonly SetAsideRow[], problems: readonly ImportProblemRow[]) {
  const rowsAt = groupBy(rows, placeOf);
  const recordsAt = new Map(
    [...groupBy(problems, placeOf)].map(([place, own]) => [place, [...groupBy(own, recordOf).keys()]]),
  );
  return (problem: ImportProblemRow): string => {
    const place = placeOf(problem);
    const [beside, records] = [rowsAt.get(place) ?? [], recordsAt.get(place) ?? []];
    // Both are in the order in which rows were set aside.
    return beside.length === records.length ? (beside[records.indexOf(recordOf(problem))]?.raw ?? '') : '';
  };
}

/** The rows set aside, one line for each thing wrong with them; `row` is the row as it stood in the file, or nothing: never another row. */
export function setAsideCsv(rows: readonly SetAsideRow[], problems: readonly ImportProblemRow[]): string {
  const setAside = problems.filter((problem) => problem.severity === 'SET_ASIDE');
  const rawFor = rawOf(rows, setAside);
  const lines = setAside.map((problem) => [
    problem.file,
    String(problem.line ?? ''),
    problem.column ?? '',
    problem.rule,
    problem.sentence,
    problem.fix,
    rawFor(problem),
  ]);
  return `\uFEFF${[columns, ...lines].map((cells) => cells.map(safeCell).join(',')).join('\r\n')}\r\n`;
}
