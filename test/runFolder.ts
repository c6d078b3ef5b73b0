/** A folder for what the test files of one run share; it is gone when the run is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    runFolder: string;
  }
}

export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'nearhome-tests-'));
  project.provide('runFolder', folder);
  // For what is asked outside a test file too.
  process.env.NEARHOME_RUN_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
