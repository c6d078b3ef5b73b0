import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './store/runner.ts';

/** Where uploads lie while they are worked on: one folder each, named after the process that works on it. */
const uploadsIn = (dataFolder: string) => join(dataFolder, 'uploads');

/** A new folder that only this user may look into. */
export async function newUploadFolder(dataFolder: string): Promise<string> {
  const folder = join(uploadsIn(dataFolder), `${process.pid}-${randomUUID()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(uploadsIn(dataFolder), 0o700);
  return folder;
}

export async function removeUploadFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Removes what processes that are no more have left behind. */
export async function removeLeftUploads(dataFolder: string): Promise<void> {
  const names = await readdir(uploadsIn(dataFolder)).catch(() => []);
  for (const name of names) {
    const pid = Number(name.split('-')[0]);
    if (pid === process.pid || !isAlive(pid)) await removeUploadFolder(join(uploadsIn(dataFolder), name));
  }
}
