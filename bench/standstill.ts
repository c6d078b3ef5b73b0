/** How long does the server's one thread stand still while it is asked to do something? */
import { Worker } from 'node:worker_threads';

/** Runs in a thread of its own, so that what this one does is not taken for the server's. */
const watcher = `
  const { parentPort, workerData } = require('node:worker_threads');
  let [worst, isOver] = [0, false];
  parentPort.on('message', () => { isOver = true; });
  (async () => {
    while (!isOver) {
      const start = performance.now();
      await (await fetch(workerData + '/healthz')).text();
      worst = Math.max(worst, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    parentPort.postMessage(worst);
    parentPort.close();
  })();`;

/** Asks the server something that needs no work every 20 ms until told to stop; the worst wait is what its thread was held up for. */
export function watchDelay(address: string): () => Promise<number> {
  const watching = new Worker(watcher, { eval: true, workerData: address });
  return () => {
    watching.postMessage('stop');
    return new Promise((resolve) => watching.once('message', resolve));
  };
}
