import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  expectQuiet,
  type Size,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { headingSaying, tabTo, wordsOf } from './readPage.ts';

const columns = 'home_reference,name,kind,registered_places,local_authority,latitude,longitude';
const homesFile = (prefix: string) =>
  [
    columns,
    `${prefix}-1,${prefix} first,IFA,2,Bolton,53.58,-2.43`,
    `${prefix}-2,${prefix} second,IFA,four,Bolton,53.58,-2.43`,
    `${prefix}-3,${prefix} third,Castle,3,Bolton,53.58,-2.43`,
  ].join('\n');

interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const file = (name: string, text: string): File => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** A return of one council, of as many children with three episodes each. */
function longReturn(children: number): File[] {
  const header = ['CHILD,SEX,DOB,ETHNIC'];
  const episodes = ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'];
  for (let child = 1; child <= children; child += 1) {
    const id = `LONG${child}`;
    header.push(`${id},${child % 2 === 0 ? 'F' : 'M'},${10 + (child % 18)}/0${1 + (child % 9)}/2014,WBRI`);
    episodes.push(`${id},01/04/2022,S,C2,N1,U6,PR1,01/06/2023,X1,CARPL,,,`);
    episodes.push(`${id},01/06/2023,P,C2,N1,U6,PR1,01/06/2024,X1,CARPL,,,`);
    episodes.push(`${id},01/06/2024,P,C2,N1,U6,PR1,,,,,,`);
  }
  return [file('Header.csv', header.join('\n')), file('Episodes.csv', episodes.join('\n'))];
}

describe.skipIf(withoutBrowser)('a data officer loads a file, puts rows right, and takes it all back', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  const at = (path: string) => app.server.address + path;

  async function check(page: Page, format: string, files: readonly File[]): Promise<void> {
    await page.goto(at(`/imports/upload?format=${format}`));
    await page.getByLabel('Files', { exact: true }).setInputFiles([...files]);
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page.waitForURL(/\/imports\/(?!upload)[\w-]+$/);
  }

  async function homesNamed(page: Page, name: string): Promise<string> {
    await page.goto(at('/homes'));
    await headingSaying(page, /^[\d,]+ homes$/);
    await page.getByLabel('Name, town or URN').fill(name);
    await page.getByRole('button', { name: 'Update' }).click();
    return headingSaying(page, /^\d homes?$/);
  }

  it('upload → preview → mend one row → accept → undo', async () => {
    const visit = await app.openAs('data-officer');
    const { page } = visit;
    await check(page, 'homes', [file('mend.csv', homesFile('MEND'))]);
    await headingSaying(page, /^3 rows: 1 ready to load, 2 set aside\.$/);
    await page
      .getByRole('table', { name: 'Changes by kind of fact' })
      .getByRole('row', { name: /Homes 1 0 0/ })
      .waitFor();
    await expectNoAxeViolations(page);
    const address = page.url();

    const row = page.getByRole('form', { name: 'Line 3 of mend.csv' });
    const places = row.getByLabel('registered_places');
    expect(await places.inputValue()).toBe('four');
    await places.fill('forty thousand');
    await row.getByRole('button', { name: 'Apply line 3 of mend.csv' }).click();
    await row.getByRole('alert').getByRole('heading', { name: 'Line 3 is not right yet' }).waitFor();
    expect(await places.inputValue()).toBe('forty thousand');
    await expectNoAxeViolations(page);
    await row.getByRole('alert').getByRole('link').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await headingSaying(page, /^3 rows: 2 ready to load, 1 set aside\.$/);
    await row.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('form')?.getAttribute('aria-label'))).toBe(
      'Line 4 of mend.csv',
    );

    await page.getByRole('button', { name: 'Accept 2 rows' }).click();
    await headingSaying(page, /^3 rows: 2 loaded, 1 set aside\.$/);
    await expectNoAxeViolations(page);
    expect(await homesNamed(page, 'MEND')).toBe('2 homes');

    await page.goto(address);
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('heading', { name: 'Undo this import?' }).waitFor();
    await page.getByText(/2 rows that came with it go/).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'No, keep it' }).click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('button', { name: 'Yes, undo it' }).click();
    await page.getByRole('main').getByText('Undone', { exact: true }).waitFor();
    await expectNoAxeViolations(page);
    expect(await homesNamed(page, 'MEND')).toBe('0 homes');
    expectQuiet(visit);
  });

  it('the whole way by keyboard', async () => {
    const { page } = await app.openAs('data-officer');
    await page.goto(at('/imports'));
    await headingSaying(page, /^Files for 31 March 2025$/);
    await page.getByRole('list', { name: 'Kinds of file' }).waitFor();
    await tabTo(page, /^Homes and places$/);
    await page.keyboard.press('Enter');
    await headingSaying(page, /^Load files$/);
    await page.getByLabel('Files', { exact: true }).setInputFiles(file('keys.csv', homesFile('KEYS')));
    await tabTo(page, /^Check the files$/);
    await page.keyboard.press('Enter');
    await headingSaying(page, /^3 rows: 1 ready to load, 2 set aside\.$/);
    await page.getByRole('form', { name: 'Line 4 of keys.csv' }).waitFor();
    await tabTo(page, /^registered_places$/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await headingSaying(page, /^3 rows: 2 ready to load, 1 set aside\.$/);
    await page.reload();
    await headingSaying(page, /^3 rows: 2 ready to load, 1 set aside\.$/);
    await tabTo(page, /^Discard$/);
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByText('Discarded', { exact: true }).waitFor();
  });

  it('a long import survives a reload of its page', async () => {
    const { page } = await app.openAs('data-officer');
    await page.goto(at('/imports/upload?format=ssda903'));
    await page.getByLabel('Council the rows belong to').selectOption({ label: 'Bolton' });
    await page.getByLabel('Files', { exact: true }).setInputFiles(longReturn(6000));
    await page.getByRole('button', { name: 'Check the files' }).click();
    await headingSaying(page, /^The files are being checked$/);
    await page.getByRole('progressbar', { name: 'Rows done' }).waitFor();
    const address = page.url();
    await page.reload();
    expect(page.url()).toBe(address);
    await headingSaying(page, /^(The files are being checked|24,000 rows: 24,000 ready to load\.)$/);
    await headingSaying(page, /^24,000 rows: 24,000 ready to load\.$/);
    await page.getByRole('button', { name: 'Accept 24,000 rows' }).waitFor();
  });

  it('a long import can be stopped, and nothing is left of it', async () => {
    const { page } = await app.openAs('data-officer');
    await page.goto(at('/imports/upload?format=ssda903'));
    await page.getByLabel('Council the rows belong to').selectOption({ label: 'Bury' });
    await page.getByLabel('Files', { exact: true }).setInputFiles(longReturn(12_000));
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page.getByRole('button', { name: 'Cancel the import' }).click();
    await page.getByRole('main').getByText('Cancelled', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Cancel the import' }).waitFor({ state: 'detached' });
    await expectNoAxeViolations(page);
  });

  const batch = {
    __typename: 'ImportBatch',
    id: 'made-up',
    format: 'ssda903',
    formatLabel: 'SSDA903 return',
    status: 'ACCEPTED',
    sentence: '1,204 rows: 1,187 loaded, 14 already the same, 3 blank.',
    fileNames: ['Header.csv', 'Episodes.csv', 'UASC.csv', 'Missing.csv', 'DoLo.csv'],
    createdAt: '2026-10-02T09:30:00Z',
    createdBy: 'Tom Whitaker',
    rows: 1204,
    accepted: 1187,
    setAside: 0,
    identical: 14,
    blank: 3,
    warned: 0,
    mayUndo: true,
    undoSentence: null,
    localAuthority: { __typename: 'LocalAuthority', gssCode: 'E08000004', name: 'Oldham' },
    progress: null,
    changes: {
      __typename: 'ImportChanges',
      new: 1173,
      changed: 14,
      identical: 14,
      removed: 0,
      sentence: '1,204 rows: 1,173 new, 14 changed, 14 already the same.',
      perKind: [
        { __typename: 'ImportKindChanges', kind: 'episodes', new: 1173, changed: 14, identical: 14, removed: 0 },
      ],
    },
    repairs: [
      {
        __typename: 'ImportRepairCount',
        rule: 'STALE_OPEN',
        sentence: '2 episodes closed because a later return shows they ended',
        count: 2,
      },
    ],
  };
  const states: readonly (readonly [string, object, RegExp, RegExp])[] = [
    [
      'running',
      {
        status: 'RUNNING',
        progress: { __typename: 'ImportProgress', stage: 'Checking rows', rowsDone: 412_000, rowsTotal: 1_000_000 },
      },
      /^The files are being checked$/,
      /^412,000 of 1,000,000 rows$/,
    ],
    [
      'running, with no total yet',
      {
        status: 'RUNNING',
        progress: { __typename: 'ImportProgress', stage: 'Reading', rowsDone: 1200, rowsTotal: null },
      },
      /^The files are being checked$/,
      /^1,200 rows so far$/,
    ],
    ['accepted', {}, /^1,204 rows: 1,187 loaded/, /^You can put everything back as it was before this import\.$/],
    [
      'not to be undone',
      { mayUndo: false, undoSentence: 'A later import changed the same rows: undo that one first.' },
      /^1,204 rows/,
      /^A later import changed the same rows/,
    ],
    [
      'rejected',
      { status: 'REJECTED', sentence: 'notes.csv is empty.', rows: 0, changes: null, repairs: [], accepted: 0 },
      /^notes\.csv is empty\.$/,
      /^Put the file right and load it again\. Nothing was changed\.$/,
    ],
    ['undone', { status: 'UNDONE', sentence: 'Undone on 3 October 2026.' }, /^Undone on/, /^Undone$/],
    ['cancelled', { status: 'CANCELLED', sentence: 'Cancelled: nothing was loaded.' }, /^Cancelled: /, /^Cancelled$/],
    [
      'staged with nothing new',
      { status: 'STAGED', accepted: 0, sentence: '14 rows: 0 ready to load, 14 already the same.' },
      /^14 rows/,
      /^Accepting changes no fact/,
    ],
  ];
  const sizes: readonly Size[] = ['desktop', 'phone'];

  it.each(states.flatMap((state) => sizes.map((size) => [...state, size] as const)))(
    'an import that is %s says so',
    async (_, changes, heading, words, size) => {
      const { page, context } = await app.openAs('data-officer', size);
      await page.route('**/graphql', async (route: Route) => {
        const { operationName } = route.request().postDataJSON();
        if (operationName !== 'ImportBatchById') return route.fallback();
        await route.fulfill({ json: { data: { importBatch: { ...batch, ...changes } } } });
      });
      await page.goto(at('/imports/made-up'));
      await headingSaying(page, heading);
      await page.getByRole('main').getByText(words).first().waitFor();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      await context.close();
    },
  );

  it('at 320 pixels nothing scrolls sideways but the tables', async () => {
    const { page } = await app.openAs('data-officer', 'phone');
    await page.setViewportSize({ width: 320, height: 640 });
    await check(page, 'homes', [file('small.csv', homesFile('SMALL'))]);
    await headingSaying(page, /^3 rows/);
    await page.getByRole('form', { name: 'Line 4 of small.csv' }).waitFor();
    await expectNoSidewaysScroll(page);
    for (const path of ['/imports', '/imports/upload', '/reconciliation?council=E08000002']) {
      await page.goto(at(path));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectNoSidewaysScroll(page);
    }
  });

  it('says when the server cannot be reached, and keeps the files chosen', async () => {
    const { page } = await app.openAs('data-officer');
    await page.goto(at('/imports/upload?format=homes'));
    await page.route('**/imports/homes?*', (route) => route.abort());
    await page.getByLabel('Files', { exact: true }).setInputFiles(file('kept.csv', homesFile('KEPT')));
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page
      .getByRole('alert')
      .getByText(/^The server could not be reached, so nothing was loaded/)
      .waitFor();
    await expectNoAxeViolations(page);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Check the files' }).click();
    expect(await headingSaying(page, /^3 rows/)).toMatch(/1 ready to load/);
  });

  it('says what would be removed before anything is, when rows are to be replaced', async () => {
    const { page } = await app.openAs('data-officer');
    await page.goto(at('/imports/upload?format=homes'));
    await page.getByText('More choices').click();
    await page.getByLabel('Remove them').check();
    await expectNoAxeViolations(page);
    await page.getByLabel('Council the rows belong to').selectOption({ label: 'Bolton' });
    const [head = '', good = ''] = homesFile('LONE').split('\n');
    await page.getByLabel('Files', { exact: true }).setInputFiles(file('lone.csv', `${head}\n${good}\n`));
    await page.getByRole('button', { name: 'Check the files' }).click();
    await headingSaying(page, /^1 row: 1 ready to load/);
    const changes = page.getByRole('table', { name: 'Changes by kind of fact' });
    expect(await wordsOf(changes.getByRole('row', { name: /^Homes/ }))).toMatch(/^Homes 1 0 \d{2,} 0$/);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('main').getByText('Discarded', { exact: true }).waitFor();
  });
});
