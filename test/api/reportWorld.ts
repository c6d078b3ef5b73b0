/** A region of some 150 children in three councils, of which a report can be published, and the app on it without a browser for PDFs. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../data/demo/seededRandom.ts';
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import type { OpenedDatabase, TestDatabase } from '../store/databases.ts';
import { type ApiOnStore, startApi, theDay } from './apiServer.ts';
import { oldham, rochdale, smallRegion, tameside } from './smallRegion.ts';

const councils = [
  { gss: oldham, prefix: 'OL', children: 62 },
  { gss: rochdale, prefix: 'RO', children: 48 },
  { gss: tameside, prefix: 'TA', children: 40 },
] as const;
const places = ['U6', 'U6', 'U6', 'U1', 'K2', 'H5'] as const;
const births = ['2024-09-01', '2022-05-01', '2018-05-01', '2012-05-01', '2012-08-01', '2008-05-01'] as const;

export function reportRegion(): RegionToLoad {
  const small = smallRegion();
  const { pick, next } = seededRandom('reports');
  const [someChild, someEpisode, somePlace, someHome] = [
    small.children[0],
    small.episodes[0],
    small.importantPlaces[0],
    small.homes[0],
  ];
  if (!someChild || !someEpisode || !somePlace || !someHome) throw new Error('The small region has nobody in it.');
  const all = councils.flatMap(({ gss, prefix, children }) =>
    Array.from({ length: children }, (_, at) => ({ responsibleAuthority: gss, childReference: `${prefix}${at + 1}` })),
  );
  return {
    ...small,
    users: [
      ...small.users,
      {
        ...{ id: 'second-commissioner', displayName: 'Cora Commissioner', role: 'COMMISSIONER' },
        ...{ localAuthority: null, persona: null },
      },
    ],
    children: all.map((one) => ({ ...someChild, ...one, dateOfBirth: pick(births), sex: next() < 0.5 ? 'F' : 'M' })),
    importantPlaces: all.map((one) => ({ ...somePlace, ...one })),
    episodes: all.map((one) => ({
      ...someEpisode,
      ...one,
      placeCode: pick(places),
      ssda903DistanceMiles: Math.round(next() ** 3 * 600) / 10,
    })),
    siblingGroups: [],
    needs: [],
    homes: councils.flatMap(({ gss, prefix }) => [
      { ...someHome, homeReference: `${prefix}-F`, urn: `${prefix}1`, hostAuthority: gss, registeredPlaces: 3 },
      {
        ...{ ...someHome, homeReference: `${prefix}-H`, urn: `${prefix}2`, hostAuthority: gss },
        ...{ kind: 'CHILDRENS_HOME' as const, ageFrom: 5, ageTo: 17, registeredPlaces: 4, filledPlaces: 0 },
      },
    ]),
  };
}

/** The store alone, for who starts the server more than once. */
export async function openReports(kind: TestDatabase, region = reportRegion()): Promise<OpenedDatabase> {
  const opened = await kind.open(() => theDay);
  await opened.store.loading.loadRegion(region);
  return opened;
}

/** No Chromium: PDFs are made, and looked at, where a browser is. */
export async function startReports(kind: TestDatabase, region = reportRegion()): Promise<ApiOnStore> {
  const opened = await openReports(kind, region);
  const api = await startApi(opened.store, { chromiumPath: '/no/chromium' });
  return {
    ...opened,
    api,
    close: async () => {
      await api.close();
      await opened.close();
    },
  };
}

/** Something that is started as Chromium is, and makes other bytes every time. */
export function changingBrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'nearhome-changing-browser-'));
  const [path, made] = [join(folder, 'browser'), join(folder, 'made')];
  writeFileSync(made, '');
  const script = `for each in "$@"; do case "$each" in --print-to-pdf=*) out="\${each#--print-to-pdf=}";; esac; done
printf x >> '${made}'
printf '%%PDF-1.7 %s' "$(wc -c < '${made}')" > "$out"`;
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o700);
  return {
    path,
    count: () => readFileSync(made).length,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
