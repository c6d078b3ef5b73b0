/** `npm run bench`: every figure with its baseline in the same run. Nothing here passes or fails. Names of parts run those alone. */

import { type RunningServer, startServer } from '../test/runningServer.ts';
import { benchAssign, benchAssignEngland, benchAssignOthers } from './assign.ts';
import { benchClient } from './client.ts';
import { benchDisclosure } from './disclosure.ts';
import { benchEngine } from './engine.ts';
import { benchEnglandOverHttp } from './englandHttp.ts';
import { benchHttp, benchNearHomeOverHttp } from './http.ts';
import { benchImport } from './importRows.ts';
import { benchJoint } from './joint.ts';
import { benchLargeImport } from './largeImport.ts';
import { benchNearHome } from './nearHome.ts';
import { benchPlan } from './plan.ts';
import { benchPostcodes } from './postcodes.ts';
import { benchReport } from './report.ts';
import { benchReportOverHttp } from './reportHttp.ts';

type Print = (line: string) => void;
type Bench = (print: Print) => void | Promise<void>;

const print: Print = (line) => console.log(line);

/** On a server of its own with the Greater Manchester demo region. */
function onServer(bench: (server: RunningServer, print: Print) => Promise<void>): Bench {
  return async (say) => {
    const server = await startServer();
    try {
      await bench(server, say);
    } finally {
      await server.stop();
    }
  };
}

const parts: Readonly<Record<string, readonly [title: string, ...Bench[]]>> = {
  engine: ['Engine: one child against 50,000 homes', benchEngine],
  postcodes: ['Postcodes: a country of 1.8 million', benchPostcodes],
  assign: ['Assignment: a region', benchAssign],
  'assign-others': ['Assignment: other regions, brothers and sisters together', benchAssignOthers],
  'assign-england': ['Assignment: England', benchAssignEngland],
  'near-home': ['Near home: a region of 15,000 children and 8,000 homes', benchNearHome],
  disclosure: ['Disclosure: every number of a large region released at once', benchDisclosure],
  report: ['Report: a region of 15,000 children and 8,000 homes', benchReport],
  'report-http': ['Report over HTTP: the South East, 11,000 children', benchReportOverHttp],
  plan: ['Plan: new homes for a large region', benchPlan],
  joint: ['All waiting children together', benchJoint],
  http: ['Server: Greater Manchester demo region', onServer(benchNearHomeOverHttp), onServer(benchHttp)],
  'http-england': ['Server: homes for one child, of all England’s', benchEnglandOverHttp],
  client: ['Client', onServer(benchClient)],
  import: ['Import', onServer(benchImport), onServer(benchLargeImport)],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  print(`There is no ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
for (const [name, [title, ...benches]] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  print(`\n${title}`);
  for (const bench of benches) await bench(print);
}
