/** A zip archive whose files all bear one day: a workbook is one, and would else say when it was written. */
import type { IsoDate } from '../engine/facts.ts';

const endMark = 0x0605_4b50;
const directoryMark = 0x0201_4b50;

/** Midnight of a day as MS-DOS wrote it: years since 1980, month, day. */
function dosDate(day: IsoDate): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}

function endOfDirectory(zip: Buffer): number {
  for (let at = zip.length - 22; at >= 0; at--) if (zip.readUInt32LE(at) === endMark) return at;
  throw new Error('A workbook was written that is no zip archive.');
}

/**
 * Shape   the same archive, each entry dated midnight of the day, in its own header and in the directory.
 * Errors  bytes that are no zip archive are a fault of ours and throw.
 * Source  PKWARE APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16.
 */
export function datedZip(archive: Buffer, day: IsoDate): Buffer {
  const zip = Buffer.from(archive);
  const end = endOfDirectory(zip);
  let at = zip.readUInt32LE(end + 16);
  while (at < end && zip.readUInt32LE(at) === directoryMark) {
    const local = zip.readUInt32LE(at + 42);
    zip.writeUInt32LE(dosDate(day) * 0x1_0000, at + 12);
    zip.writeUInt32LE(dosDate(day) * 0x1_0000, local + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
