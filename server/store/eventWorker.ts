/** The thread that writes events of looks, with a connection of its own, so that the server’s thread need not wait for the disk. */
import { parentPort, workerData } from 'node:worker_threads';
import type { EventsToWrite, EventsWritten, EventThreadData } from './eventsInThread.ts';
import { insertEvents } from './eventWriter.ts';
import { openAudit } from './openDatabase.ts';
import { inAuditFile } from './transaction.ts';

const { dataFolder } = workerData as EventThreadData;
// A file that cannot be opened ends the thread: what was to be written meanwhile fails, and the next events start another.
const audit = await openAudit(dataFolder);

async function written({ id, events }: EventsToWrite): Promise<EventsWritten> {
  try {
    await inAuditFile(audit, (em) => insertEvents(em, events));
    return { id, sentence: null };
  } catch (error) {
    return { id, sentence: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', async (order: EventsToWrite) => parentPort?.postMessage(await written(order)));
