/** Rows that were set aside, checked again and brought in: one as somebody mended it, or those whose child has come. */
import { checkImport } from './import/checkImport.ts';
import type { ImportFile, ImportProblem, ImportSteps, LoadedFacts, SetAsideRow } from './import/importFacts.ts';
import { countsSentence } from './importAnswer.ts';
import type { Viewer } from './policy/viewer.ts';
import { lookupsOf } from './runImport.ts';
import { LoadingRefused, type LoadingStore, type WaitingRows } from './store/loadingStore.ts';
import type { ImportBatchRow } from './store/rows.ts';

type Row = WaitingRows['rows'][number];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csvLine = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\n`;

/** Rows of one file as a file of their own, one line each: the first is line 2. */
function fileOf(rows: readonly Row[]): ImportFile | null {
  const [first] = rows;
  const columns = first?.columns ?? null;
  if (first === undefined || columns === null || rows.some(({ cells }) => (cells ?? null) === null)) return null;
  const text = csvLine(columns) + rows.map(({ cells }) => csvLine(cells ?? [])).join('');
  return { name: first.file, bytes: new TextEncoder().encode(text) };
}

interface Rechecked {
  readonly loaded: readonly Partial<LoadedFacts>[];
  readonly problems: readonly ImportProblem[];
  readonly setAside: readonly SetAsideRow[];
  /** Why none of them can be used. */
  readonly rejected: string | null;
}

async function recheck(
  store: LoadingStore,
  viewer: Viewer,
  about: { readonly waiting: WaitingRows; readonly file: ImportFile },
): Promise<Rechecked> {
  const { format, localAuthority, options } = about.waiting;
  const loaded: Partial<LoadedFacts>[] = [];
  const problems: ImportProblem[] = [];
  const setAside: SetAsideRow[] = [];
  const steps: ImportSteps = {
    put: async (facts) => void loaded.push(facts),
    keep: async (found, rows) => {
      problems.push(...found);
      setAside.push(...rows);
    },
    tell: async () => {},
  };
  const request = { format, files: [about.file], localAuthority: options?.localAuthority ?? localAuthority };
  const checked = await checkImport(
    { ...request, repair: options?.repair ?? 'yes' },
    await lookupsOf(store, viewer),
    steps,
  );
  if (checked.kind === 'REJECTED') return { loaded, problems, setAside, rejected: checked.sentence };
  return {
    loaded: [...loaded, checked.loaded],
    problems: [...problems, ...checked.problems],
    setAside: [...setAside, ...checked.setAsideRows],
    rejected: null,
  };
}

function together(parts: readonly Partial<LoadedFacts>[]): Partial<LoadedFacts> {
  const all: Record<string, unknown[]> = {};
  for (const part of parts)
    for (const [kind, rows] of Object.entries(part)) all[kind] = [...(all[kind] ?? []), ...rows];
  return all as Partial<LoadedFacts>;
}

export interface RowMended {
  readonly batchId: string;
  readonly position: number;
  readonly cells: readonly string[];
}

const onlyInTheFile = 'This row cannot be mended here: mend it in the file and send that again.';

/**
 * Checks one row again with its file's header and its import's own choices, and brings it in alone. Null when there is no such row.
 *
 * Errors  LoadingRefused with what is still wrong; the row stays set aside.
 */
export async function mendRow(store: LoadingStore, viewer: Viewer, mended: RowMended): Promise<ImportBatchRow | null> {
  const waiting = await store.rowSetAside(viewer, mended.batchId, mended.position);
  const [row] = waiting?.rows ?? [];
  if (waiting === null || row === undefined) return null;
  const width = row.columns?.length ?? 0;
  if (width === 0) throw new LoadingRefused(onlyInTheFile);
  if (mended.cells.length !== width) {
    throw new LoadingRefused(`The row needs ${width} cells, one for each column; ${mended.cells.length} were sent.`);
  }
  const file = fileOf([{ ...row, cells: mended.cells }]);
  if (file === null) throw new LoadingRefused(onlyInTheFile);
  const found = await recheck(store, viewer, { waiting, file });
  if (found.rejected !== null) throw new LoadingRefused(found.rejected);
  if (found.setAside.length > 0) {
    const [first] = found.problems.filter(({ severity }) => severity === 'SET_ASIDE');
    throw new LoadingRefused(first === undefined ? onlyInTheFile : `${first.sentence} ${first.fix}`, first?.column);
  }
  return store.bringIn(viewer, {
    batchId: mended.batchId,
    positions: [mended.position],
    rows: together(found.loaded),
    because: null,
    sentence: (counts, isStaged) => countsSentence(counts, isStaged ? 'ready to load' : 'loaded'),
  });
}

function byFileAndColumns(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.file, row.columns]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** The line each row begins on in the file made of them. */
function linesOf(rows: readonly Row[]): number[] {
  const lineEnds = (cells: readonly string[]) => cells.join('').split('\n').length;
  let next = 1 + lineEnds(rows[0]?.columns ?? []);
  return rows.map(({ cells }) => {
    const line = next;
    next += lineEnds(cells ?? []);
    return line;
  });
}

async function releaseGroup(
  store: LoadingStore,
  viewer: Viewer,
  about: { readonly waiting: WaitingRows; readonly rows: readonly Row[]; readonly because: string },
): Promise<number> {
  const { waiting, rows, because } = about;
  const file = fileOf(rows);
  const found = file === null ? null : await recheck(store, viewer, { waiting, file });
  if (found === null || found.rejected !== null) return 0;
  const still = new Set(found.setAside.map(({ line }) => line));
  const lines = linesOf(rows);
  const positions = rows.flatMap(({ position }, at) => (still.has(lines[at] ?? 0) ? [] : [position]));
  if (positions.length === 0) return 0;
  const came = positions.length === 1 ? '1 row that waited' : `${positions.length} rows that waited`;
  await store.bringIn(viewer, {
    batchId: waiting.batchId,
    positions,
    rows: together(found.loaded),
    because,
    sentence: (counts) => `${countsSentence(counts, 'loaded')} ${came} came in when the child arrived.`,
  });
  return positions.length;
}

/** Brings in the rows that waited for a child who is held by now, as part of the import that brought the child. Gives how many. */
export async function releaseWaitingRows(store: LoadingStore, viewer: Viewer, because: string): Promise<number> {
  let all = 0;
  for (let came = 1; came > 0; all += came) {
    came = 0;
    for (const waiting of await store.rowsWhoseChildIsHere(viewer)) {
      for (const rows of byFileAndColumns(waiting.rows))
        came += await releaseGroup(store, viewer, { waiting, rows, because });
    }
  }
  return all;
}
