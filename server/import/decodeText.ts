import type { ImportFile, ImportProblem, RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';

export interface DecodedText {
  readonly kind: 'TEXT';
  readonly text: string;
  readonly warnings: readonly ImportProblem[];
}

const signatures: readonly { readonly bytes: readonly number[]; readonly is: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'a PDF document; send the table it was made from as CSV' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    is: 'an old Excel workbook (or another Office file); open it and save it as CSV UTF-8',
  },
  { bytes: [0x1f, 0x8b], is: 'a gzip archive; unpack it and send the file inside' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'a 7-Zip archive; unpack it and send the file inside' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'a RAR archive; unpack it and send the file inside' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'a picture; send the table itself as CSV' },
  { bytes: [0xff, 0xd8, 0xff], is: 'a picture; send the table itself as CSV' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'a picture; send the table itself as CSV' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], is: 'a SQLite database; export the table as CSV' },
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

function zipContent(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192)).toString('latin1');
  if (start.includes('opendocument.spreadsheet'))
    return 'an OpenDocument spreadsheet; open it and save it as CSV UTF-8';
  if (start.includes('word/')) return 'a Word document; send the table itself as CSV';
  if (start.includes('xl/') || start.includes('[Content_Types].xml')) {
    return 'an Excel workbook; open it and save it as CSV UTF-8';
  }
  return 'a zip archive; unpack it and send the files inside';
}

function kindOfBinary(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x50, 0x4b])) return zipContent(bytes);
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined) return known.is;
  return bytes.includes(0) ? 'not a text file; send CSV saved as UTF-8' : null;
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lineOfFirstAccent(text: string): number {
  const at = text.search(/[^\p{ASCII}]/u);
  return text.slice(0, at).split('\n').length;
}

/** Dashes and curled quotation marks: 0xD0 to 0xD5 as a Mac writes them, 0x91 to 0x97 as Windows does. */
function isMacRoman(bytes: Uint8Array): boolean {
  let mac = 0;
  for (const byte of bytes) {
    if (byte >= 0x91 && byte <= 0x97) return false;
    if (byte >= 0xd0 && byte <= 0xd5) mac += 1;
  }
  return mac > 0;
}

function readAsOneByte(file: ImportFile): DecodedText {
  const isMac = isMacRoman(file.bytes);
  const text = new TextDecoder(isMac ? 'macintosh' : 'windows-1252').decode(file.bytes);
  const line = lineOfFirstAccent(text);
  const warning: ImportProblem = {
    file: file.name,
    line: null,
    column: null,
    rule: 'ENCODING',
    severity: 'WARNING',
    sentence: `The file is not UTF-8, so it was read as ${isMac ? 'Mac Roman' : 'Windows-1252'}; its first accented or special letter is on line ${line}.`,
    fix: 'Check that the letters there look right after loading. If not, save the file as CSV UTF-8 and send it again.',
  };
  return { kind: 'TEXT', text, warnings: [warning] };
}

/**
 * The text of a file, whatever it was saved as: UTF-8, UTF-16 by its mark, else Windows-1252 (or Mac Roman, told by its dashes and quotation marks) with a warning. Marks are left out.
 *
 * Errors  a workbook, archive, PDF, picture, web page, empty or broken file is refused with one sentence naming what it is.
 */
export function decodeText(file: ImportFile): DecodedText | RejectedImport {
  if (file.bytes.byteLength === 0) return rejected('CONTENT', `${file.name} is empty: there is nothing to load.`);
  const mark = byteOrderMark(file.bytes);
  const binary = mark === null ? kindOfBinary(file.bytes) : null;
  if (binary !== null) return rejected('KIND_OF_FILE', `${file.name} is ${binary}.`);
  const text = strictly(file.bytes, mark ?? 'utf-8');
  if (text === null && mark !== null) {
    return rejected(
      'CONTENT',
      `${file.name} is marked as ${mark.toUpperCase()} but is damaged; save it again as CSV UTF-8.`,
    );
  }
  if (text === null) return readAsOneByte(file);
  if (text.trim() === '') return rejected('CONTENT', `${file.name} is empty: there is nothing to load.`);
  if (/^\s*<(!doctype )?html/i.test(text.slice(0, 200))) {
    return rejected(
      'KIND_OF_FILE',
      `${file.name} is a web page, perhaps a sign-in page saved by mistake; send the table as CSV.`,
    );
  }
  return { kind: 'TEXT', text, warnings: [] };
}
