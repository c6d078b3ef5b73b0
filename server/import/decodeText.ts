import type { ImportFile, ImportProblem, RejectedImport } from './importFacts.ts';
import { openText } from './textSource.ts';

export interface DecodedText {
  readonly kind: 'TEXT';
  readonly text: string;
  readonly warnings: readonly ImportProblem[];
}

/** The whole text of a file, for formats that are read at once. Errors and encodings as `openText`. */
export function decodeText(file: ImportFile): DecodedText | RejectedImport {
  const source = openText(file);
  if (source.kind === 'REJECTED') return source;
  return { kind: 'TEXT', text: [...source.pieces()].join(''), warnings: source.warnings };
}
