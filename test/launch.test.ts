import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A checkout with nothing to install, whose launcher believes it runs on the given version of Node. */
function checkout(version: string): {
  folder: string;
  launch: (...args: string[]) => { code: number | null; said: string };
} {
  const folder = mkdtempSync(join(tmpdir(), 'nearhome-launch-'));
  folders.push(folder);
  mkdirSync(join(folder, 'server'));
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(root, 'server/launch.mjs'), join(folder, 'server/launch.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {} } }));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: {} }));
  writeFileSync(
    join(folder, 'pretend.mjs'),
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  const launch = (...args: string[]) => {
    const result = spawnSync(
      process.execPath,
      ['--import', join(folder, 'pretend.mjs'), join(folder, 'server/launch.mjs'), ...args],
      {
        encoding: 'utf8',
      },
    );
    return { code: result.status, said: result.stdout + result.stderr };
  };
  return { folder, launch };
}

/** Stands in for the tool a command would start: it says which Node runs it. */
function pretendTool(folder: string, path: string): void {
  mkdirSync(join(folder, 'node_modules', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', path), 'console.log("run by " + process.execPath);');
}

describe('the launcher', () => {
  test.each(['22.17.0', '24.0.0', '26.1.0'])('runs on the machine’s own Node %s', (version) => {
    const { folder, launch } = checkout(version);
    pretendTool(folder, 'vitest/vitest.mjs');
    pretendTool(folder, 'vite/bin/vite.js');
    const { code, said } = launch('test', 'one.test.ts');
    expect(said).toContain(`run by ${process.execPath}`);
    expect(code).toBe(0);
  });

  test.each(['18.20.0', '20.20.2', '22.16.9'])('runs on the fetched Node where the machine’s own is %s', (version) => {
    const { folder, launch } = checkout(version);
    pretendTool(folder, 'vitest/vitest.mjs');
    pretendTool(folder, 'vite/bin/vite.js');
    const fetched = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
    mkdirSync(fetched, { recursive: true });
    writeFileSync(join(fetched, 'node'), '#!/bin/sh\necho "run by the fetched Node"\n', { mode: 0o755 });
    const { code, said } = launch('test', 'one.test.ts');
    expect(said).toContain('run by the fetched Node');
    expect(code).toBe(0);
  });

  test('says in one sentence what is missing where neither will do', () => {
    const { code, said } = checkout('20.20.2').launch('start');
    expect(said.trim()).toMatch(
      /^Nearhome needs Node 22\.17 or newer: this is Node 20\.20\.2, .* Install Node 24 .*\.$/,
    );
    expect(code).toBe(1);
  });

  test('names the commands when it is asked for none of them', () => {
    const { code, said } = checkout('24.0.0').launch('fly');
    expect(said).toContain('start, dev, build, test, check, bench, import, demo, generate');
    expect(code).toBe(1);
  });

  test('is plain JavaScript: no syntax or module newer than Node 18', () => {
    const source = readFileSync(join(root, 'server/launch.mjs'), 'utf8');
    expect(source).not.toMatch(
      /import\.meta\.(dirname|filename)|\bwith \{ type|Promise\.withResolvers|styleText|node:sqlite/,
    );
  });
});
