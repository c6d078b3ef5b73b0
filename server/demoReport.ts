/** The first report of a demo region, made after the server has begun to serve, so that a board member finds something to read. */
import { demoReport } from '../data/demo/demoReport.ts';
import type { Viewer } from './policy/viewer.ts';
import { knownIn } from './reportEditing/faultsIn.ts';
import { publishEdition } from './reportEditing/publishEdition.ts';
import { readChanges } from './reportEditing/readChanges.ts';
import { checksOf, writtenPlaces } from './reportEditing/reportChecks.ts';
import { reportRun } from './runs/reports/reportRun.ts';
import type { Runs } from './runs/runs.ts';
import type { Store } from './store/store.ts';

const mostMilliseconds = 600_000;

/** As if they had signed in. */
async function demoCommissioner(store: Store, now: Date): Promise<Viewer | null> {
  const userId = await store.sessions.findUserByPersona('commissioner');
  const token = userId === null ? null : await store.sessions.create(userId, now);
  if (token === null) return null;
  const viewer = await store.sessions.find(token, now);
  await store.sessions.end(token);
  return viewer;
}

interface DemoReportTools {
  readonly store: Store;
  readonly runs: Runs;
  readonly now: () => Date;
  /** As the server is set. */
  readonly hideCountsUpTo: number;
}

/**
 * Shape  nothing where there is a report already, or the region is no made-up one. Left as a draft where something is not as it should be.
 * Cost   some seconds of a worker for a region of 6,000 children; that of this thread is the files, without PDFs, which are made when
 *        somebody asks for one.
 */
export async function makeDemoReport({ store, runs, now, hideCountsUpTo }: DemoReportTools): Promise<void> {
  const viewer = await demoCommissioner(store, now());
  if (viewer === null) return;
  const reading = store.as(viewer);
  const region = (await reading.regions()).find(({ id }) => id === viewer.regionId);
  if (region?.isSynthetic !== true || (await reading.reports.all()).length > 0) return;
  const { dataDate: asOf, nearHomeMiles: withinMiles } = region;
  const { title, ...sent } = demoReport(asOf);
  const question = { asOf, withinMiles, plan: null, title };
  const started = await runs.start(
    await reportRun(reading, { viewer, regionId: region.id, question, hidesUpTo: hideCountsUpTo }),
  );
  const over = await runs.wait(started.id, mostMilliseconds);
  const draft = over?.resultId ? await reading.reports.one(over.resultId) : null;
  if (draft === null) return;
  const written = await reading.reports.change(draft, readChanges(sent, draft).words);
  if (written.kind !== 'WRITTEN') return;
  const row = written.report;
  const known = await knownIn(
    reading.reports,
    writtenPlaces(row).map(({ text }) => text),
  );
  const checks = checksOf({
    row,
    known,
    dataDate: region.dataDate,
    today: await reading.today(),
    hiding: { setting: hideCountsUpTo, now: hideCountsUpTo },
  });
  if (!checks.every(({ isGreen }) => isGreen)) return;
  const approval = { approvedBy: viewer.displayName, at: now() };
  await publishEdition(reading.reports, { row, approval }, { chromium: null });
}
