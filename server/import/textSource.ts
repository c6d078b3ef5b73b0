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

/** Dashes and curled quotation marks: 0xD0 to 0xD5 as a Mac writes them, 0x91 to 0x97 as Windows does. */
function isMacRoman(file: ImportFile): boolean {
  let mac = 0;
  for (const chunk of chunksOf(file)) {
    for (const byte of chunk) {
      if (byte >= 0x91 && byte <= 0x97) return false;
      if (byte >= 0xd0 && byte <= 0xd5) mac += 1;
    }
  }
  return mac > 0;
}

function asOneByteText(file: ImportFile): TextSource {
  const isMac = isMacRoman(file);
  const pieces = () => piecesIn(file, isMac ? 'macintosh' : 'windows-1252');
  const warning: ImportProblem = {
    file: file.name,
    line: null,
    column: null,
    rule: 'ENCODING',
    severity: 'WARNING',
    sentence: `The file is not UTF-8, so it was read as ${isMac ? 'Mac Roman' : 'Windows-1252'}; its first accented or special letter is on line ${lineOfFirstAccent(pieces())}.`,
    fix: 'Check that the letters there look right after loading. If not, save the file as CSV UTF-8 and send it again.',
  };
  return { kind: 'SOURCE', pieces, warnings: [warning] };
}

function firstPiece(pieces: Iterable<string>): string {
  for (const piece of pieces) return piece;
  return '';
}

function isAllBlank(pieces: Iterable<string>): boolean {
  for (const piece of pieces) if (piece.trim() !== '') return false;
  return true;
}

const empty = (file: ImportFile) => rejected('CONTENT', `${file.name} is empty: there is nothing to load.`);

/**
 * The text of a file, whatever it was saved as: UTF-8, UTF-16 by its mark, else Windows-1252, or Mac Roman where its
 * dashes and quotation marks are a Mac's, with a warning. Marks are left out.
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
  if (!isSound) return asOneByteText(file);
  const pieces = () => piecesIn(file, mark ?? 'utf-8');
  if (isAllBlank(pieces())) return empty(file);
  if (/^\s*<(!doctype )?html/i.test(firstPiece(pieces()).slice(0, 200))) {
    return rejected(
      'KIND_OF_FILE',
      `${file.name} is a web page, perhaps a sign-in page saved by mistake; send the table as CSV.`,
    );
  }
  return { kind: 'SOURCE', pieces, warnings: [] };
}
