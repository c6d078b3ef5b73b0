import { setImmediate } from 'node:timers/promises';
import type { ImportFormat } from '../../schema/vocabulary.ts';
import { chunksOf, sizeOf } from './fileChunks.ts';
import type { ImportFile, ImportRequest, RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';
import { isZip } from './zipLimits.ts';

/** Rows of one upload: some times what England has. Areas, records of JSON and rows of workbooks are counted where they are read. */
const mostRows: Readonly<Record<ImportFormat, number>> = {
  ssda903: 5_000_000,
  homes: 100_000,
  postcodes: 3_000_000,
  needs: 100_000,
  'placements-standard': Number.POSITIVE_INFINITY,
  'pnw-census': 100_000,
  ofsted: 100_000,
  schools: 200_000,
  boundaries: Number.POSITIVE_INFINITY,
};

/** Bytes of a line that holds nothing: NUL (UTF-16), tab, space, quote, comma, semicolon. */
const emptyBytes = new Uint8Array(256);
for (const byte of [0, 9, 32, 34, 44, 59]) emptyBytes[byte] = 1;

/** Pauses at each megabyte. */
async function countFilledLines(file: ImportFile): Promise<number> {
  let lines = 0;
  let isFilled = false;
  for (const chunk of chunksOf(file)) {
    // By index: going through the iterator of a typed array takes five times as long, and this is gigabytes.
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === 10 || byte === 13) {
        if (isFilled) lines += 1;
        isFilled = false;
      } else if (emptyBytes[byte] === 0) isFilled = true;
    }
    await setImmediate();
  }
  return isFilled ? lines + 1 : lines;
}

/** Refuses what would not fit into memory, before it is read. Blank lines count for nothing. Cost: one pass over the bytes. */
export async function tooManyRows({ format, files }: ImportRequest): Promise<RejectedImport | null> {
  const most = mostRows[format];
  if (files.reduce((sum, file) => sum + sizeOf(file), 0) < most) return null;
  let rows = 0;
  for (const file of files) {
    if (isZip(file)) continue;
    rows += await countFilledLines(file);
    if (rows > most) {
      return rejected(
        'CONTENT',
        `${file.name}: more than ${most.toLocaleString('en-GB')} rows were sent at once. Split them over several uploads.`,
      );
    }
  }
  return null;
}
