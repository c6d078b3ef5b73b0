/** How are imports done without holding up everybody else? In a thread of their own, with a bounded heap. */
import { Worker } from 'node:worker_threads';
import { doImportJob, type ImportJob, type JobResult } from './importJobs.ts';
import type { JobDoer } from './importQueue.ts';
import type { LoadingStore } from './store/loadingStore.ts';

export interface JobWorkerData {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** Number of the job that is to stop; shared by the threads. */
  readonly stops: Int32Array;
}

export interface JobOrder {
  readonly id: number;
  readonly job: ImportJob;
}
export type JobAnswer = { readonly id: number } & ({ readonly result: JobResult } | { readonly error: unknown });

const limits = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 16 };
const lookForStopMilliseconds = 50;

/** In the thread it is called in. */
export function importsInThread(store: LoadingStore): JobDoer {
  return { do: (job, isStopped) => doImportJob(store, job, isStopped), close: async () => {} };
}

interface Asked {
  readonly id: number;
  readonly isStopped: () => boolean;
  resolve(result: JobResult): void;
  reject(error: unknown): void;
}

/** One job at a time: the queue before it sees to that. */
export function importsInWorker(
  workerFile: string,
  config: { readonly dataFolder: string; readonly databaseUrl: string | null },
): JobDoer {
  const stops = new Int32Array(new SharedArrayBuffer(4));
  const { dataFolder, databaseUrl } = config;
  let worker: Worker | null = null;
  let asked: Asked | null = null;
  let jobs = 0;
  const settle = (answer: JobAnswer) => {
    if (asked === null || asked.id !== answer.id) return;
    if ('result' in answer) asked.resolve(answer.result);
    else asked.reject(answer.error);
    asked = null;
  };
  const fail = (error: unknown) => {
    worker = null;
    asked?.reject(error);
    asked = null;
  };
  const start = () => {
    const workerData: JobWorkerData = { dataFolder, databaseUrl, stops };
    const started = new Worker(workerFile, { workerData, resourceLimits: limits });
    started.on('message', settle);
    started.on('error', fail);
    started.on('exit', () => {
      if (worker === started) fail(new Error('The thread that does imports has ended.'));
    });
    return started;
  };
  const passStopOn = setInterval(() => {
    if (asked?.isStopped()) Atomics.store(stops, 0, asked.id);
  }, lookForStopMilliseconds);
  passStopOn.unref();
  return {
    do(job, isStopped) {
      jobs += 1;
      const id = jobs;
      worker ??= start();
      worker.postMessage({ id, job } satisfies JobOrder);
      return new Promise((resolve, reject) => {
        asked = { id, isStopped, resolve, reject };
      });
    },
    async close() {
      clearInterval(passStopOn);
      await worker?.terminate();
    },
  };
}
