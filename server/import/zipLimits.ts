import { inflateRawSync } from 'node:zlib';
import { chunksOf } from './fileChunks.ts';
import type { ImportFile } from './importFacts.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const mostComment = 65_535;
const mostEntries = 500;
const mostUnpackedBytes = 150 * 1024 * 1024;

const tooLarge =
  'unpacks to more than 150 MB, which is more than such a list holds. Save the sheets that matter as CSV UTF-8.';
const damaged = 'is damaged: it cannot be unpacked. Open it, save it again, and send that.';

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly localAt: number;
}

function endAt(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - mostComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return -1;
}

/** Null when the directory is not what a zip archive has. */
function entriesOf(view: DataView): Entry[] | null {
  const end = endAt(view);
  if (end < 0) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    entries.push({
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      localAt: view.getUint32(at + 42, true),
    });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Whether an entry unpacks to no more than its directory says. The directory may lie; unpacking stops where it does. */
function keepsItsWord(view: DataView, bytes: Uint8Array, { method, packed, unpacked, localAt }: Entry): boolean {
  if (localAt + 30 > view.byteLength || view.getUint32(localAt, true) !== localSignature) return false;
  const start = localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
  const part = bytes.subarray(start, start + packed);
  if (method === 0) return part.byteLength === unpacked;
  if (method !== 8) return false;
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, unpacked) }).byteLength === unpacked;
  } catch {
    return false;
  }
}

/**
 * Why an archive must not be unpacked, to follow its name in a sentence; null where it may be.
 *
 * Cost  unpacks every entry once, one at a time.
 */
export function zipFault(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = bytes.byteLength < endBytes ? null : entriesOf(view);
  if (entries === null || entries.length === 0) return damaged;
  if (entries.length > mostEntries) return tooLarge;
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostUnpackedBytes) return tooLarge;
  return entries.every((entry) => keepsItsWord(view, bytes, entry)) ? null : damaged;
}

export function isZip(file: ImportFile): boolean {
  for (const [first, second] of chunksOf(file)) return first === 0x50 && second === 0x4b;
  return false;
}
