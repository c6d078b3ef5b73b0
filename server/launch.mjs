#!/usr/bin/env node
/**
 * Starts every Nearhome command on a Node that can run it. Plain JavaScript, valid on Node 18, because it runs on whatever Node the machine has:
 * installs what the lockfile names where it is missing, picks a Node of at least 22.17 (the machine's own, else the one fetched as an
 * optional dependency), builds what is out of date, then runs the command.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const leastNode = [22, 17];
const modules = join(root, 'node_modules');

const tools = {
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  codegen: '@graphql-codegen/cli/cjs/bin.js',
};

/** What each build is made from; it is made again only when one of these files changes. */
const builds = {
  client: { from: ['client', 'schema', 'vite.config.ts'], args: ['build', '--logLevel', 'warn'] },
  server: {
    from: ['server', 'schema', 'data', 'vite.server.config.ts'],
    args: ['build', '--config', 'vite.server.config.ts', '--logLevel', 'warn'],
  },
  bench: {
    from: ['bench', 'test/runningServer.ts', 'server', 'schema', 'data', 'vite.bench.config.ts'],
    args: ['build', '--config', 'vite.bench.config.ts', '--logLevel', 'warn'],
  },
};

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', (error) => stop(`Could not start ${command}: ${error.message}`));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(signal === null ? (code ?? 1) : signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
    });
  });
}

async function must(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) process.exit(code);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Every package of the lockfile stands in node_modules at its version; optional ones may be missing. */
function isInstalled() {
  const installedList = join(modules, '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = readJson(installedList).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      wanted.devOptional ||
      wanted.peer ||
      installed[path]?.version === wanted.version,
  );
}

async function install() {
  if (isInstalled()) return;
  console.log('Installing the packages named in package-lock.json …');
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /\.c?js$/.test(npm)) await must(process.execPath, [npm, ...flags]);
  else await must('npm', flags, { shell: process.platform === 'win32' });
}

function chooseNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const fetched = join(modules, `node-${system}-${process.arch}`, 'bin', file);
  if (existsSync(fetched)) return fetched;
  return stop(
    `Nearhome needs Node ${leastNode.join('.')} or newer: this is Node ${process.versions.node}, and none was installed beside it ` +
      `for ${process.platform} ${process.arch}. Install Node 24 from https://nodejs.org, or run "npm ci --include=optional".`,
  );
}

function describeFiles(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const facts = statSync(full);
  if (!facts.isDirectory()) return [`${path}:${facts.size}:${facts.mtimeMs}`];
  return readdirSync(full).flatMap((name) => describeFiles(join(path, name)));
}

async function build(node, name) {
  const { from, args } = builds[name];
  const sources = [...from, 'package-lock.json'].flatMap(describeFiles).join('\n');
  const fingerprint = createHash('sha256').update(sources).digest('hex');
  const stamp = join(root, 'dist', `.${name}-built-from`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  console.log(`Building the ${name} …`);
  await must(node, [join(modules, tools.vite), ...args]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** A built program; graphql and React are several times slower unless told that this is production. */
function runBuilt(node, file, args = []) {
  const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' };
  return run(node, [join(root, 'dist', file), ...args], { env });
}

async function check(node) {
  console.log('Types …');
  await must(node, [join(modules, tools.tsc), '-p', root]);
  console.log('Format and lint …');
  await must(node, [join(modules, tools.biome), 'check', '--diagnostic-level=warn', '--error-on-warnings', root]);
}

const tasks = {
  async start(node) {
    await build(node, 'client');
    await build(node, 'server');
    return runBuilt(node, 'server/main.js');
  },
  /** The server's files are written over, never taken away, so that what runs always finds them. */
  async dev(node) {
    await build(node, 'server');
    const vite = join(modules, tools.vite);
    return Promise.race([
      run(node, [vite, ...builds.server.args, '--watch', '--emptyOutDir', 'false']),
      run(node, ['--watch', join(root, 'dist/server/main.js')]),
      run(node, [vite, '--port', '5173']),
    ]);
  },
  async build(node) {
    await build(node, 'client');
    await build(node, 'server');
    return 0;
  },
  async test(node, args) {
    if (args.length === 0) await check(node);
    await build(node, 'client');
    await build(node, 'server');
    return run(node, [join(modules, tools.vitest), 'run', ...args]);
  },
  async check(node) {
    await check(node);
    return run(node, [join(modules, tools.vitest), 'run', 'test/architecture.test.ts']);
  },
  async bench(node, args) {
    await build(node, 'client');
    await build(node, 'server');
    await build(node, 'bench');
    return runBuilt(node, 'bench/main.js', args);
  },
  async import(node, args) {
    await build(node, 'server');
    return runBuilt(node, 'server/importFiles.js', args);
  },
  async demo(node, args) {
    await build(node, 'server');
    return runBuilt(node, 'server/loadDemo.js', args);
  },
  async generate(node) {
    await build(node, 'server');
    await must(node, [join(root, 'dist/server/emitSchema.js')]);
    return run(node, [join(modules, tools.codegen), '--config', 'codegen.ts']);
  },
};

const [name, ...args] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) stop(`Say what to do: ${Object.keys(tasks).join(', ')}.`);
await install();
process.exit(await task(chooseNode(), args));
