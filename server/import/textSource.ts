import { chunksOf } from './fileChunks.ts';
import { binarySentence, byteOrderMark, type TextMark } from './fileSignatures.ts';
import type { ImportFile, ImportProblem, RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';

/** The text of a file, read anew a piece at a time whenever it is asked, so that no file need be held whole. */
export interface TextSource {
  readonly kind: 'SOURCE';
  readonly pieces: () => Generator<string>;
  readonly warnings: readonly ImportProblem[];
}

interface Looked {
  readonly size: number;
  readonly head: Uint8Array;
  readonly hasNul: boolean;
  /** False where the bytes are not what the encoding says. */
  readonly isSound: boolean;
}

const headBytes = 8192;

/** One pass over the bytes. */
function look(file: ImportFile, encoding: TextMark): Looked {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [size, hasNul, isSound] = [0, false, true];
  let head: Uint8Array = new Uint8Array();
  const decode = (chunk?: Uint8Array) => {
    try {
      if (isSound) decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      isSound = false;
    }
  };
  for (const chunk of chunksOf(file)) {
    if (head.length === 0) head = chunk.slice(0, headBytes);
    size += chunk.length;
    hasNul ||= chunk.includes(0);
    decode(chunk);
  }
  decode();
  return { size, head, hasNul, isSound };
}

function firstBytes(file: ImportFile): Uint8Array {
  for (const chunk of chunksOf(file)) return chunk;
  return new Uint8Array();
}

function* piecesIn(file: ImportFile, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const chunk of chunksOf(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function lineOfFirstAccent(pieces: Iterable<string>): number {
  let line = 1;
  for (const piece of pieces) {
    const at = piece.search(/[^\p{ASCII}]/u);
    line += (at < 0 ? piece : piece.slice(0, at)).split('\n').length - 1;
    if (at >= 0) break;
  }
  return line;
}

function asWindows1252(file: ImportFile): TextSource {
  const pieces = () => piecesIn(file, 'windows-1252');
  const warning: ImportProblem = {
    file: file.name,
    line: null,
    column: null,
    rule: 'ENCODING',
    severity: 'WARNING',
    sentence: `The file is not UTF-8, so it was read as Windows-1252; its first accented or special letter is on line ${lineOfFirstAccent(pieces())}.`,
    fix: 'Check that the letters there look right after loading. If not, save the file as CSV UTF-8 and send it again.',
  };
  return { kind: 'SOURCE', pieces, warnings: [warning] };
}

function isAllBlank(pieces: Iterable<string>): boolean {
  for (const piece of pieces) if (piece.trim() !== '') return false;
  return true;
}

const empty = (file: ImportFile) => rejected('CONTENT', `${file.name} is empty: there is nothing to load.`);

/**
 * The text of a file, whatever it was saved as: UTF-8, UTF-16 by its mark, else Windows-1252 with a warning. Marks are left out.
 *
 * Errors  a workbook, archive, PDF, picture, web page, empty or broken file is refused with one sentence naming what it is.
 * Cost    one pass over the bytes here, and one each time the pieces are asked.
 */
export function openText(file: ImportFile): TextSource | RejectedImport {
  const mark = byteOrderMark(firstBytes(file));
  const { size, head, hasNul, isSound } = look(file, mark ?? 'utf-8');
  if (size === 0) return empty(file);
  const binary = mark === null ? binarySentence(head, hasNul) : null;
  if (binary !== null) return rejected('KIND_OF_FILE', `${file.name} is ${binary}.`);
  if (!isSound && mark !== null) {
    return rejected(
      'CONTENT',
      `${file.name} is marked as ${mark.toUpperCase()} but is damaged; save it again as CSV UTF-8.`,
    );
  }
  if (!isSound) return asWindows1252(file);
  const pieces = () => piecesIn(file, mark ?? 'utf-8');
  if (isAllBlank(pieces())) return empty(file);
  if (/^\s*<(!doctype )?html/i.test(pieces().next().value?.slice(0, 200) ?? '')) {
    return rejected(
      'KIND_OF_FILE',
      `${file.name} is a web page, perhaps a sign-in page saved by mistake; send the table as CSV.`,
    );
  }
  return { kind: 'SOURCE', pieces, warnings: [] };
}
