/** A thread that counts to what it is asked, reporting each step, and does what its control says. */
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ asked, control }) => {
  if (asked === 'DIE') throw new Error('A fault of the thread.');
  for (let step = 1; ; step += 1) {
    const wish = control === null ? 0 : Atomics.load(control, 0);
    if (wish === 2) return parentPort.postMessage({ isCancelled: true });
    if (wish === 1 || step > asked) return parentPort.postMessage({ found: step - 1 });
    parentPort.postMessage({ progress: { stage: 'Counting', done: step, total: asked, headline: null } });
    // Half a millisecond, so that the count is still going when it is told to stop.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 0.5);
  }
});
