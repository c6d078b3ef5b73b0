/** `npm run bench`: every figure with its baseline in the same run. Nothing here passes or fails. */

import { startServer } from '../test/runningServer.ts';
import { benchAssign, benchAssignEngland, benchAssignOthers } from './assign.ts';
import { benchClient } from './client.ts';
import { benchEngine } from './engine.ts';
import { benchHttp, benchNearHomeOverHttp } from './http.ts';
import { benchImport } from './importRows.ts';
import { benchJoint } from './joint.ts';
import { benchLargeImport } from './largeImport.ts';
import { benchNearHome } from './nearHome.ts';
import { benchPostcodes } from './postcodes.ts';

const print = (line: string) => console.log(line);

print('Engine: one child against 50,000 homes');
benchEngine(print);

print('\nPostcodes: a country of 1.8 million');
await benchPostcodes(print);
print('\nAssignment: a region');
await benchAssign(print);
print('\nAssignment: other regions, brothers and sisters together');
benchAssignOthers(print);
print('\nAssignment: England');
benchAssignEngland(print);

print('\nNear home: a region of 15,000 children and 8,000 homes');
benchNearHome(print);

print('\nAll waiting children together');
await benchJoint(print);

const server = await startServer();
try {
  print('\nServer: Greater Manchester demo region');
  await benchNearHomeOverHttp(server, print);
  await benchHttp(server, print);
  print('\nClient');
  await benchClient(server, print);
  print('\nImport');
  await benchImport(server, print);
  await benchLargeImport(server, print);
} finally {
  await server.stop();
}
