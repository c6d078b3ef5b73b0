/** `npm run bench`: every figure with its baseline in the same run. Nothing here passes or fails. Pieces named after it run alone. */

import { type RunningServer, startServer } from '../test/runningServer.ts';
import { benchAssign, benchAssignEngland, benchAssignOthers } from './assign.ts';
import { benchClient } from './client.ts';
import { benchEngine } from './engine.ts';
import { benchHttp, benchNearHomeOverHttp } from './http.ts';
import { benchImport } from './importRows.ts';
import { benchLargeImport } from './largeImport.ts';
import { benchNearHome } from './nearHome.ts';
import { benchPostcodes } from './postcodes.ts';

type Print = (line: string) => void;

interface Piece<Given extends unknown[]> {
  readonly name: string;
  readonly title: string;
  readonly run: (...given: [...Given, Print]) => void | Promise<void>;
}

const alone: readonly Piece<[]>[] = [
  { name: 'match', title: 'Engine: one child against 50,000 homes', run: benchEngine },
  { name: 'postcodes', title: 'Postcodes: a country of 1.8 million', run: benchPostcodes },
  { name: 'region', title: 'Assignment: a region', run: benchAssign },
  {
    name: 'other-regions',
    title: 'Assignment: other regions, brothers and sisters together',
    run: benchAssignOthers,
  },
  { name: 'england', title: 'Assignment: England', run: benchAssignEngland },
  { name: 'near-home', title: 'Near home: a region of 15,000 children and 8,000 homes', run: benchNearHome },
];
const withServer: readonly Piece<[RunningServer]>[] = [
  { name: 'demo', title: 'Server: near home in the Greater Manchester demo region', run: benchNearHomeOverHttp },
  { name: 'http', title: 'Server: many users at once', run: benchHttp },
  { name: 'client', title: 'Client', run: benchClient },
  { name: 'import', title: 'Import', run: benchImport },
  { name: 'large-import', title: 'Import: a million rows', run: benchLargeImport },
];

const print: Print = (line) => console.log(line);
const asked = process.argv.slice(2);
const names = [...alone, ...withServer].map(({ name }) => name);
const unknown = asked.filter((name) => !names.includes(name));

async function run(): Promise<void> {
  const isAsked = ({ name }: { readonly name: string }) => asked.length === 0 || asked.includes(name);
  for (const piece of alone.filter(isAsked)) {
    print(`\n${piece.title}`);
    await piece.run(print);
  }
  const onServer = withServer.filter(isAsked);
  if (onServer.length === 0) return;
  const server = await startServer();
  try {
    for (const piece of onServer) {
      print(`\n${piece.title}`);
      await piece.run(server, print);
    }
  } finally {
    await server.stop();
  }
}

if (unknown.length === 0) await run();
else {
  print(`There is no piece named ${unknown.join(', ')}. Name some of: ${names.join(', ')}; or none, to run all.`);
  process.exitCode = 1;
}
