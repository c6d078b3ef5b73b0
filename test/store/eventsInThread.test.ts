import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { AuditRow } from '../../server/store/audit.ts';
import { eventsInThread } from '../../server/store/eventsInThread.ts';

const cleaning: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0)) await clean();
});

/** Says of the first event’s subject what became of it: written, not written, or the thread ends. */
const thread = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, events }) => {
    const [subject] = events[0].subjectIds;
    if (subject === 'ends') process.exit(1);
    parentPort.postMessage({ id, sentence: subject === 'full' ? 'The disk is full.' : null });
  });`;

async function writer() {
  const folder = await mkdtemp(join(tmpdir(), 'nearhome-events-'));
  const file = join(folder, 'thread.cjs');
  await writeFile(file, thread);
  const events = eventsInThread(file, { dataFolder: folder });
  cleaning.push(async () => {
    await events.close();
    await rm(folder, { recursive: true, force: true });
  });
  return events;
}

const about = (subject: string): AuditRow => ({
  at: '2025-04-02T09:30:00.000Z',
  userId: 'u',
  role: 'PLACEMENT_OFFICER',
  localAuthority: null,
  action: 'CHILD_READ',
  outcome: 'ALLOWED',
  subjectKind: 'CHILD',
  subjectIds: [subject],
});

it('each waits for its own: one that is not written fails alone', async () => {
  const events = await writer();
  const settled = await Promise.allSettled(['a', 'full', 'b'].map((subject) => events.write([about(subject)])));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('a thread that ends fails what waits for it, and the next events start another', async () => {
  const events = await writer();
  const settled = await Promise.allSettled(['ends', 'a'].map((subject) => events.write([about(subject)])));
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(events.write([about('b')])).resolves.toBeUndefined();
});

it('what is not written when the store closes fails', async () => {
  const events = await writer();
  const waiting = expect(events.write([about('a')])).rejects.toThrow('The store is closed.');
  await Promise.all([events.close(), waiting]);
});
