import { hostname } from 'node:os';

/** Machine and process, so that what a process left behind is known for what it is. */
export function runnerOfThisProcess(): string {
  return `${hostname()}/${process.pid}`;
}

/** Whether a process of this machine still runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
