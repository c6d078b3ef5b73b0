/** How long does a commissioner wait from asking for the report of a large region to reading it, and its PDF? Over HTTP, as it is asked for. */
import { type RunningServer, startServer } from '../test/runningServer.ts';
import { watchDelay } from './standstill.ts';

type Print = (line: string) => void;

const start = `mutation ($question: ReportQuestion!) { startReport(question: $question) { __typename ... on Run { id }
  ... on Problem { sentence } } }`;
const runOf = 'query ($id: ID!) { run(id: $id) { status stage resultId } }';
const trivial = '{ viewer { id } }';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Asking {
  readonly server: RunningServer;
  readonly cookie: string;
}

interface Timed<Found> {
  readonly found: Found;
  readonly seconds: number;
}

async function timed<Found>(ask: () => Promise<Found>): Promise<Timed<Found>> {
  const begun = performance.now();
  const found = await ask();
  return { found, seconds: (performance.now() - begun) / 1000 };
}

/** From the click to the end of the run; the report's id. */
async function madeReport({ server, cookie }: Asking, question: object): Promise<string> {
  const { startReport: begun } = await server.ask<{ startReport: { id?: string; sentence?: string } }>(cookie, start, {
    question,
  });
  if (begun.id === undefined) throw new Error(begun.sentence);
  for (;;) {
    const { run } = await server.ask<{ run: { status: string; stage: string; resultId: string | null } }>(
      cookie,
      runOf,
      { id: begun.id },
    );
    if (run.resultId !== null) return run.resultId;
    if (run.status === 'FAILED' || run.status === 'CANCELLED') throw new Error(run.stage);
    await pause(50);
  }
}

async function benchOn(asking: Asking, print: Print): Promise<void> {
  const { server, cookie } = asking;
  const { regions } = await server.ask<{ regions: { id: string; dataDate: string; nearHomeMiles: number }[] }>(
    cookie,
    '{ regions { id dataDate nearHomeMiles } }',
    {},
  );
  const [region] = regions;
  if (region === undefined) throw new Error('There is no region.');
  const question = { region: region.id, asOf: region.dataDate, withinMiles: region.nearHomeMiles };
  const { seconds: baseline } = await timed(() => server.ask(cookie, trivial, {}));
  const line = (name: string, { seconds }: Timed<unknown>, target: string) =>
    `  ${name}: ${seconds.toFixed(1)} s (${target}), ${Math.round(seconds / baseline)} × the trivial question`;
  const standstill = watchDelay(server.address);
  const first = await timed(() => madeReport(asking, { ...question, title: 'First' }));
  print(line('click to finished, while everyone is still being placed after the start', first, 'target 5 s'));
  const again = await timed(() => madeReport(asking, { ...question, title: 'Second' }));
  print(line('click to finished, everyone placed before', again, 'target 5 s'));
  const other = { ...question, withinMiles: region.nearHomeMiles + 1, title: 'Third' };
  const cold = await timed(() => madeReport(asking, other));
  print(line('click to finished from loaded facts, nobody placed', cold, 'target 5 s'));
  const pdf = await timed(async () => {
    const response = await fetch(`${server.address}/reports/${again.found}.pdf`, { headers: { cookie } });
    return (await response.arrayBuffer()).byteLength;
  });
  print(line(`PDF of ${Math.round(pdf.found / 1000)} kB`, pdf, 'target 5 s more'));
  print(`  /healthz meanwhile waited ${(await standstill()).toFixed(0)} ms at most (target 50 ms)`);
}

/** Baseline: a question that needs no work. Wall clock, for the work is done by three processes. */
export async function benchReportOverHttp(print: Print): Promise<void> {
  const server = await startServer({ NEARHOME_DEMO: 'south-east', NEARHOME_PLACE_AHEAD: 'yes' });
  try {
    await benchOn({ server, cookie: await server.signIn('commissioner') }, print);
  } finally {
    await server.stop();
  }
}
