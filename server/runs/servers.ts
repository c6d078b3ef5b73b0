/** Which server works on a run, and is it still there? */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { RunRow } from '../store/rows.ts';

const silentMilliseconds = 30_000;

/** Host, process and a name of its own: a process number is used again, above all in a container. */
export function newServerName(): string {
  return `${hostname()} ${process.pid} ${randomUUID()}`;
}

function isProcessThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** True for a run of another server that has ended or been silent for half a minute. */
export function isLost({ server, aliveAt }: RunRow, self: string, now: Date): boolean {
  if (server === self) return false;
  const [host, pid] = server.split(' ');
  const [ownHost, ownPid] = self.split(' ');
  if (host === ownHost && (pid === ownPid || !isProcessThere(Number(pid)))) return true;
  return now.getTime() - Date.parse(aliveAt) > silentMilliseconds;
}
