import DataLoader from 'dataloader';
import type { Child } from '../../schema/child.ts';
import type { LocalAuthority } from '../../schema/geography.ts';
import type { Home } from '../../schema/home.ts';
import type { Config } from '../config.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { Imports } from '../imports.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { RegionTables } from '../runs/regionTables.ts';
import type { Runs } from '../runs/runs.ts';
import type { SaidOfFacts } from '../runs/saidOfFacts.ts';
import type { PlacingRow } from '../store/decisions/placingRows.ts';
import type { AssignmentRow } from '../store/needAssignments.ts';
import type { RegionRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { ViewerStore } from '../store/viewerStore.ts';
import type { DriveTimes } from '../travel/driveTimes.ts';
import { type DriveLoader, driveLoader } from './driveLoader.ts';
import { toChild, toHome, toLocalAuthority } from './rowAnswers.ts';
import type { WorkedOut } from './workedOut.ts';

/** How long work may take before it is written down as a run, and before a question is answered without it. */
export interface Patience {
  readonly quietMilliseconds: number;
  readonly answerMilliseconds: number;
}

/** What every resolver of one request shares. Loaders live as long as the request, so nothing crosses between people. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly store: Store;
  readonly reading: ViewerStore;
  readonly mode: Config['mode'];
  readonly workedOut: WorkedOut;
  readonly tables: RegionTables;
  readonly imports: Imports;
  readonly runs: Runs;
  readonly patience: Patience;
  /** What is said of numbers of children to those who may not see small ones. */
  readonly said: SaidOfFacts;
  /** What makes PDFs; null where the server has none. */
  readonly chromium: string | null;
  /** An authority that is not known is named by its code. */
  readonly authorities: DataLoader<GssCode, LocalAuthority>;
  readonly homes: DataLoader<string, Home | null>;
  readonly children: DataLoader<string, Child | null>;
  readonly drives: DriveLoader;
  /** What is recorded of finding a home, by need; nothing for a need that is not the viewer's. */
  readonly placing: DataLoader<string, PlacingRow>;
  /** Who works on a need; null where nobody has said, or it is not the viewer's. */
  readonly assignments: DataLoader<string, AssignmentRow | null>;
  /** Numbers of children up to this are hidden from those who may not see small ones, of the region's data date; read once. */
  hidesUpTo(): Promise<number>;
  /** The viewer's region; read once. */
  region(): Promise<RegionRow | null>;
  /** Today, to the viewer's region; read once. */
  today(): Promise<IsoDate>;
}

interface ContextOptions {
  readonly viewer: Viewer;
  readonly store: Store;
  readonly config: Config;
  readonly workedOut: WorkedOut;
  readonly tables: RegionTables;
  readonly imports: Imports;
  readonly runs: Runs;
  readonly patience: Patience;
  readonly said: SaidOfFacts;
  readonly chromium: string | null;
  /** Null where no travel-time engine is set up. */
  readonly driveTimes: DriveTimes | null;
}

const nothingRecorded: PlacingRow = { calls: [], heldPlaces: [], decision: null, tasks: [] };

/** One query for each batch of keys, however many rows of the answer ask. */
function loaderOf<Row, Answer>(
  load: (keys: readonly string[]) => Promise<readonly Row[]>,
  shape: { keyOf(row: Row): string; answer(row: Row): Answer; absent(key: string): Answer },
): DataLoader<string, Answer> {
  return new DataLoader(
    async (keys) => {
      const found = new Map((await load(keys)).map((row) => [shape.keyOf(row), row]));
      return keys.map((key) => {
        const row = found.get(key);
        return row === undefined ? shape.absent(key) : shape.answer(row);
      });
    },
    { maxBatchSize: 500 },
  );
}

function placingLoader(reading: ViewerStore): DataLoader<string, PlacingRow> {
  return new DataLoader(
    async (ids) => {
      const found = await reading.decisions.ofNeeds(ids);
      return ids.map((id) => found.get(id) ?? nothingRecorded);
    },
    { maxBatchSize: 500 },
  );
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null;
  return () => {
    found ??= read();
    return found;
  };
}

function readOnce(
  reading: ViewerStore,
  { viewer, said }: Pick<RequestContext, 'viewer' | 'said'>,
): Pick<RequestContext, 'region' | 'today' | 'hidesUpTo'> {
  const today = once(() => reading.today());
  const region = once(async () => (await reading.regions()).find((row) => row.id === viewer.regionId) ?? null);
  const hidesUpTo = once(async () => said.hidesUpTo(reading, (await region())?.dataDate ?? (await today())));
  return { region, today, hidesUpTo };
}

export function requestContext({
  viewer,
  store,
  config,
  workedOut,
  tables,
  imports,
  runs,
  patience,
  said,
  chromium,
  driveTimes,
}: ContextOptions): RequestContext {
  const reading = store.as(viewer);
  return {
    viewer,
    store,
    reading,
    mode: config.mode,
    workedOut,
    tables,
    imports,
    runs,
    patience,
    said,
    chromium,
    authorities: loaderOf((codes) => reading.localAuthoritiesByGss(codes), {
      keyOf: (row) => row.gss,
      answer: toLocalAuthority,
      absent: (gssCode) => ({ gssCode, name: gssCode, isMember: false, centre: null }),
    }),
    homes: loaderOf((ids) => reading.homesByIds(ids), { keyOf: (row) => row.id, answer: toHome, absent: () => null }),
    children: loaderOf((ids) => reading.childrenByIds(ids), {
      keyOf: (row) => row.id,
      answer: toChild,
      absent: () => null,
    }),
    drives: driveLoader(driveTimes),
    assignments: loaderOf((ids) => reading.needAssignments(ids), {
      keyOf: (row) => row.need,
      answer: (row): AssignmentRow | null => row,
      absent: () => null,
    }),
    placing: placingLoader(reading),
    ...readOnce(reading, { viewer, said }),
  };
}
