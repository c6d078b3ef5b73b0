/** How do events of looks come to be on disk without anybody’s question waiting while another’s does? By a thread of their own. */
import { Worker } from 'node:worker_threads';
import type { AuditRow } from './audit.ts';
import type { EventWriter } from './eventWriter.ts';

export interface EventThreadData {
  readonly dataFolder: string;
}
export interface EventsToWrite {
  readonly id: number;
  readonly events: readonly AuditRow[];
}
/** `sentence` is what the database said where they could not be written. */
export type EventsWritten = { readonly id: number; readonly sentence: string | null };

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

const limits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 };

/** Of SQLite’s file. A thread that ends by a fault fails what waits for it, and the next events start another. */
export function eventsInThread(workerFile: string, data: EventThreadData): EventWriter {
  const waiting = new Map<number, Waiting>();
  let sent = 0;
  let worker: Worker | null = null;
  const fail = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const settle = ({ id, sentence }: EventsWritten) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (sentence === null) one?.resolve();
    else one?.reject(new Error(sentence));
  };
  const start = () => {
    const started = new Worker(workerFile, { workerData: data, resourceLimits: limits });
    const ended = (error: Error) => {
      if (worker === started) fail(error);
    };
    started.on('message', settle);
    started.on('error', ended);
    started.on('exit', () => ended(new Error('The thread that writes events has ended.')));
    return started;
  };
  worker = start();
  return {
    write(events) {
      sent += 1;
      const order: EventsToWrite = { id: sent, events };
      worker ??= start();
      worker.postMessage(order);
      return new Promise((resolve, reject) => waiting.set(order.id, { resolve, reject }));
    },
    async close() {
      const ending = worker;
      worker = null;
      await ending?.terminate();
      fail(new Error('The store is closed.'));
    },
  };
}
