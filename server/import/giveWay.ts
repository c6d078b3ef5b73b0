import { setImmediate } from 'node:timers/promises';

/** Lets other requests be answered in the middle of long work: call once a row, it pauses every `rows` calls. */
export function giveWayEvery(rows: number): () => Promise<void> | undefined {
  let count = 0;
  return () => {
    count += 1;
    return count % rows === 0 ? setImmediate() : undefined;
  };
}
