import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LoadedHome } from '../../server/engine/loadedFacts.ts';
import type { LoadedRegisteredHome } from '../../server/engine/loadedMarket.ts';
import type { HomeRow } from '../../server/store/homeRows.ts';
import type { ImportBatchToLoad } from '../../server/store/loadingStore.ts';
import { databases, type OpenedDatabase } from './databases.ts';
import { dataOfficer, homeRow, officer, oldham, smallRegion } from './smallRegion.ts';
import { applyWhole } from './wholeImports.ts';

let sent = 0;
function batch(format: 'homes' | 'ofsted'): ImportBatchToLoad {
  sent += 1;
  const counts = { rows: 1, blank: 0, setAside: 0, warned: 0, problems: [], setAsideRows: [] };
  const sha256 = String(sent).padStart(64, '0');
  return { ...counts, format, sha256, fileNames: [`file-${sent}.csv`], localAuthority: null, sentence: 'Loaded.' };
}

const listed = (change: Partial<LoadedRegisteredHome>): LoadedRegisteredHome => ({
  homeReference: 'SC900001',
  urn: 'SC900001',
  kind: 'CHILDRENS_HOME',
  name: null,
  hostAuthority: oldham,
  status: 'OPEN',
  registeredPlaces: 4,
  isShortBreakOnly: false,
  isMultiBuilding: null,
  location: null,
  postcodeSector: null,
  town: null,
  providerName: null,
  ownerGroupName: null,
  sector: null,
  offers: null,
  phone: null,
  inspectedOn: null,
  inspectionJudgement: null,
  ...change,
});

/** "Now" is 2 April 2025. */
describe.each(databases)('a file beside what was confirmed here, on $name', (kind) => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await kind.open();
  });
  beforeEach(() => opened.store.loading.replaceRegion(smallRegion));
  afterAll(() => opened.close());

  const as = () => opened.store.as(officer);
  const send = (change: Partial<LoadedHome>) =>
    applyWhole(opened.store.loading, dataOfficer, batch('homes'), { homes: [homeRow('RETURN', change)] });
  const sendList = (change: Partial<LoadedRegisteredHome>) =>
    applyWhole(opened.store.loading, dataOfficer, batch('ofsted'), { registeredHomes: [listed(change)] });
  async function home(search: string): Promise<HomeRow> {
    const [found] = (await as().homes({ search }, {})).edges;
    if (found === undefined) throw new Error('There is no such home.');
    return found.node;
  }
  const history = async (id: string) => (await as().homeHistory(id, {})).edges.map(({ node }) => node);
  async function fillOne(search = 'home return'): Promise<HomeRow> {
    const { id, version, places } = await home(search);
    const edit = (state: Parameters<Parameters<ReturnType<typeof as>['changeHome']>[0]['edit']>[0]) => ({
      ...state,
      filledPlaces: places.filled + 1,
    });
    expect(await as().changeHome({ id, version: version ?? 0, kind: 'PLACES', edit })).toEqual({ kind: 'WRITTEN' });
    return home(search);
  }

  test.each([
    ['an earlier day', '2025-03-30'],
    ['the same day', '2025-04-02'],
    ['no day', null],
  ])('a row of %s is not taken, and is told', async (_, confirmedOn) => {
    await send({});
    const record = await fillOne();
    await send({ confirmedOn, phone: '0161 496 0999', filledPlaces: 0 });
    const after = await home('home return');
    expect(after).toEqual({ ...record, phone: '0161 496 0999' });
    const [newest] = await history(record.id);
    expect(newest).toMatchObject({ kind: 'KEPT', changes: [{ field: 'filledPlaces', from: 2, to: 0 }] });
    expect((await as().homeChangeState(after)).disagreement).toMatchObject({ kind: 'KEPT' });
    await send({ confirmedOn, phone: '0161 496 0999', filledPlaces: 0 });
    expect((await history(record.id)).filter((change) => change.kind === 'KEPT')).toHaveLength(1);
  });

  test('a row of a later day is taken, and the history says what was here before', async () => {
    await send({});
    const record = await fillOne();
    await send({ confirmedOn: '2025-04-03', filledPlaces: 0 });
    const after = await home('home return');
    expect(after).toMatchObject({ confirmedOn: '2025-04-03', confirmedAt: null, places: { filled: 0, vacant: 2 } });
    expect(after.version).not.toBe(record.version);
    const [newest] = await history(record.id);
    expect(newest).toMatchObject({ kind: 'IMPORTED', byName: dataOfficer.displayName });
    expect(newest?.changes).toContainEqual({ field: 'filledPlaces', from: 2, to: 0 });
    expect((await as().homeChangeState(after)).undoable).toBeNull();
  });

  test('confirming the record settles what two sources disagreed about', async () => {
    await send({});
    await fillOne();
    await send({ confirmedOn: '2025-03-30' });
    const { id, version } = await home('home return');
    await as().changeHome({ id, version: version ?? 0, kind: 'CONFIRMED', edit: (state) => state });
    expect((await as().homeChangeState(await home('home return'))).disagreement).toBeNull();
  });

  test('the same file twice changes nothing, holds and adapted places included', async () => {
    const row = { adaptations: ['HOIST'], adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 1 }] } as const;
    await send(row);
    const before = await home('home return');
    const { perKind } = await send(row);
    expect(perKind.homes).toEqual({ new: 0, changed: 0, identical: 1 });
    expect(await home('home return')).toEqual(before);
    await send({ adaptations: ['HOIST'] });
    expect((await home('home return')).adaptedPlaces).toEqual(row.adaptedPlaces);
    expect(await history(before.id)).toEqual([]);
  });

  test('what Ofsted registers stands, its inspection is kept, the later of two, and the history tells', async () => {
    await send({ urn: 'SC900001', kind: 'CHILDRENS_HOME', registeredPlaces: 3 });
    const record = await fillOne();
    await sendList({ registeredPlaces: 4, inspectedOn: '2025-01-15', inspectionJudgement: 'GOOD' });
    await sendList({ registeredPlaces: 4, inspectedOn: '2024-01-15', inspectionJudgement: 'INADEQUATE' });
    expect(await home('home return')).toMatchObject({
      places: { registered: 4, filled: 2 },
      confirmedAt: record.confirmedAt,
      inspectedOn: '2025-01-15',
      inspectionJudgement: 'GOOD',
    });
    const [newest] = await history(record.id);
    expect(newest).toMatchObject({ kind: 'IMPORTED', changes: [{ field: 'registeredPlaces', from: 3, to: 4 }] });
  });

  test('an import is not undone under a change made here since, and is once that is undone', async () => {
    await send({});
    const loaded = await send({ confirmedOn: '2025-03-31', filledPlaces: 0 });
    const { id, version } = await fillOne();
    const undo = () => opened.store.loading.undo(dataOfficer, loaded.batch.id);
    await expect(undo()).rejects.toMatchObject({ sentence: expect.stringContaining(officer.displayName) });
    await as().undoHomeChange({ id, version: version ?? 0 });
    expect(await undo()).toMatchObject({ status: 'UNDONE' });
    expect(await home('home return')).toMatchObject({ confirmedOn: '2025-03-25', places: { filled: 1 } });
  });
});
