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

/** What a file is that is no text, told from its first bytes; null for a text. */
export function binarySentence(bytes: Uint8Array, hasNul: boolean): string | null {
  if (startsWith(bytes, [0x50, 0x4b])) return zipContent(bytes);
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined) return known.is;
  return hasNul ? 'not a text file; send CSV saved as UTF-8' : null;
}

export type TextMark = 'utf-8' | 'utf-16le' | 'utf-16be';

export function byteOrderMark(bytes: Uint8Array): TextMark | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}
