import {
  type ImportFormat,
  type ImportStatus,
  importStatuses,
  type ProblemSeverity,
  problemSeverities,
} from '../../schema/vocabulary.ts';

export interface ReceivedProblem {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly severity: ProblemSeverity;
  readonly sentence: string;
  readonly fix: string;
}

/** What the server says about files it was sent. accepted + setAside + identical + blank = rows. */
export interface ImportReceipt {
  /** Null when nothing was kept. */
  readonly id: string | null;
  readonly status: ImportStatus;
  readonly sentence: string;
  readonly rows: number;
  readonly accepted: number;
  readonly setAside: number;
  readonly identical: number;
  readonly blank: number;
  readonly warned: number;
  readonly problems: readonly ReceivedProblem[];
}

export interface ImportOrder {
  readonly format: ImportFormat;
  /** Code of the council the rows belong to; null = as the files say. */
  readonly localAuthority: string | null;
  readonly files: readonly File[];
  /** Stage for preview instead of loading the good rows now. */
  readonly isCheckFirst: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const countOf = (value: unknown) => (typeof value === 'number' ? value : 0);

function readProblem(value: unknown): ReceivedProblem[] {
  if (!isFields(value)) return [];
  return [
    {
      file: textOf(value.file),
      line: typeof value.line === 'number' ? value.line : null,
      column: typeof value.column === 'string' ? value.column : null,
      severity: Object.hasOwn(problemSeverities, textOf(value.severity))
        ? (value.severity as ProblemSeverity)
        : 'SET_ASIDE',
      sentence: textOf(value.sentence),
      fix: textOf(value.fix),
    },
  ];
}

/** Null when the answer is none of ours. */
export function readReceipt(value: unknown): ImportReceipt | null {
  if (!isFields(value)) return null;
  const sentence = textOf(value.sentence);
  const status = textOf(value.status);
  if (sentence === '') return null;
  return {
    id: typeof value.id === 'string' ? value.id : null,
    status: Object.hasOwn(importStatuses, status) ? (status as ImportStatus) : 'REJECTED',
    sentence,
    rows: countOf(value.rows),
    accepted: countOf(value.accepted),
    setAside: countOf(value.setAside),
    identical: countOf(value.identical),
    blank: countOf(value.blank),
    warned: countOf(value.warned),
    problems: Array.isArray(value.problems) ? value.problems.flatMap(readProblem) : [],
  };
}

/** Sends files to be loaded or checked. Errors: never throws; null when the server could not be reached or understood. */
export async function sendFiles({
  format,
  localAuthority,
  files,
  isCheckFirst,
}: ImportOrder): Promise<ImportReceipt | null> {
  const query = new URLSearchParams({ accept: isCheckFirst ? 'none' : 'valid' });
  if (localAuthority !== null) query.set('localAuthority', localAuthority);
  const body = new FormData();
  for (const file of files) body.append('files', file, file.name);
  try {
    const response = await fetch(`/imports/${format}?${query}`, { method: 'POST', credentials: 'same-origin', body });
    return readReceipt(await response.json());
  } catch {
    return null;
  }
}
