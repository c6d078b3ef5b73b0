import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { ImportFile } from './importFacts.ts';

const chunkBytes = 1024 * 1024;

/** A file that lies on disk. Cost: `bytes` reads all of it each time; go through `chunksOf` where it may be large. */
export function fileOnDisk(name: string, path: string): ImportFile {
  return {
    name,
    path,
    get bytes() {
      return readFileSync(path);
    },
  };
}

function* chunksOnDisk(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  const chunk = new Uint8Array(chunkBytes);
  try {
    for (;;) {
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/**
 * The bytes of a file a megabyte at a time, from the start each time it is asked. A chunk is good until the next is asked for: they share
 * their memory. Reads at once: for a worker, not the server's thread.
 */
export function* chunksOf(file: ImportFile): Generator<Uint8Array> {
  if (file.path !== undefined) yield* chunksOnDisk(file.path);
  else {
    for (let at = 0; at < file.bytes.length; at += chunkBytes) yield file.bytes.subarray(at, at + chunkBytes);
  }
}

export const sizeOf = (file: ImportFile): number =>
  file.path === undefined ? file.bytes.length : statSync(file.path).size;
