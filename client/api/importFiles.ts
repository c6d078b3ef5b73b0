import type { ImportFormat } from '../../schema/vocabulary.ts';

/** What the server says to files it was sent; what becomes of them is on the import's own page. */
export interface ImportReceipt {
  /** Null when nothing was kept. */
  readonly id: string | null;
  readonly sentence: string;
}

export interface ImportOrder {
  readonly format: ImportFormat;
  /** Code of the council the rows belong to; null = as the files say. */
  readonly localAuthority: string | null;
  readonly files: readonly File[];
  /** Keep the good rows waiting for somebody to accept, instead of loading them now. */
  readonly isCheckFirst: boolean;
  /** Mend episodes that do not fit together. */
  readonly isRepairing: boolean;
  /** Remove what is held of the same kind and councils and is not in the files. */
  readonly isReplacing: boolean;
}

export type SendOutcome =
  | { readonly kind: 'answered'; readonly receipt: ImportReceipt }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'unreachable' };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Null when the answer is none of ours. */
export function readReceipt(text: string): ImportReceipt | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isFields(value) || typeof value.sentence !== 'string' || value.sentence === '') return null;
    return { id: typeof value.id === 'string' ? value.id : null, sentence: value.sentence };
  } catch {
    return null;
  }
}

/** The address files are sent to. It names the council by its code, and nothing of any child. */
export function importAddress(order: Omit<ImportOrder, 'files'>): string {
  const query = new URLSearchParams({ accept: order.isCheckFirst ? 'none' : 'valid', wait: 'no' });
  if (order.localAuthority !== null) query.set('localAuthority', order.localAuthority);
  if (!order.isRepairing) query.set('repair', 'none');
  if (order.isReplacing) query.set('replace', 'yes');
  return `/imports/${order.format}?${query}`;
}

export interface Sending {
  readonly outcome: Promise<SendOutcome>;
  stop(): void;
}

/**
 * Sends files to be checked; the answer comes as soon as they are received.
 *
 * Errors  never throws; `unreachable` when the server could not be reached or understood.
 */
export function sendFiles(order: ImportOrder, onSent: (bytes: number, of: number) => void): Sending {
  const body = new FormData();
  for (const file of order.files) body.append('files', file, file.name);
  const request = new XMLHttpRequest();
  const outcome = new Promise<SendOutcome>((resolve) => {
    request.upload.onprogress = (event) => onSent(event.loaded, event.total);
    request.onload = () => {
      const receipt = readReceipt(request.responseText);
      resolve(receipt === null ? { kind: 'unreachable' } : { kind: 'answered', receipt });
    };
    request.onerror = () => resolve({ kind: 'unreachable' });
    request.onabort = () => resolve({ kind: 'stopped' });
  });
  request.open('POST', importAddress(order));
  request.send(body);
  return { outcome, stop: () => request.abort() };
}
