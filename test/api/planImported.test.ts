/** A small region sent as files over HTTP, whose best plan is found here by trying every set of towns. */
import { distance } from '@turf/turf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridOf } from '../../server/import/britishGrid.ts';
import type { TestDatabase } from '../store/databases.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { type Random, randomFrom } from './importedWorldRows.ts';
import { planById, startPlan, whenOver } from './planQuestions.ts';
import { planRegion, planTowns } from './planWorld.ts';

const miles = 3;
const places = 3;

interface Child {
  readonly reference: string;
  readonly authority: string;
  readonly postcode: string;
  readonly point: { readonly lat: number; readonly lng: number };
  /** Towns within the limit of the family home, by position. */
  readonly near: readonly number[];
}

function milesTo({ lat, lng }: Child['point'], town: number): number {
  const { point } = planTowns[town] ?? { point: { lat: 0, lng: 0 } };
  return distance([lng, lat], [point.lng, point.lat], { units: 'miles' });
}

/** Around the towns, and never so near the limit that a rounded grid reference could tell. */
function childAt(random: Random, at: number): Child {
  for (;;) {
    const town = planTowns[Math.floor(random() * planTowns.length)];
    if (town === undefined) continue;
    const point = { lat: town.point.lat + (random() - 0.5) * 0.09, lng: town.point.lng + (random() - 0.5) * 0.15 };
    const away = planTowns.map((_, other) => milesTo(point, other));
    if (away.some((far) => Math.abs(far - miles) < 0.05)) continue;
    const near = away.flatMap((far, other) => (far < miles ? [other] : []));
    return {
      reference: `C${at}`,
      authority: town.localAuthority,
      postcode: `OL9 ${at % 10}${'ABDEFGHJ'.charAt(Math.floor(at / 10))}A`,
      point,
      near,
    };
  }
}

/** The most children that homes in these towns could take: each child in turn is let in, others making room where they can. */
function mostIn(children: readonly Child[], towns: readonly number[]): number {
  const living = new Map<number, number[]>(towns.map((town) => [town, []]));
  const letIn = (child: number, tried: Set<number>): boolean =>
    (children[child]?.near ?? []).some((town) => {
      const there = living.get(town);
      if (there === undefined || tried.has(town)) return false;
      tried.add(town);
      if (there.length < places) return there.push(child) > 0;
      const leaver = there.findIndex((other) => letIn(other, tried));
      if (leaver < 0) return false;
      there[leaver] = child;
      return true;
    });
  return children.filter((_, child) => letIn(child, new Set())).length;
}

function bestOf(children: readonly Child[], homes: number): number {
  let best = 0;
  for (let chosen = 0; chosen < 2 ** planTowns.length; chosen++) {
    const towns = planTowns.flatMap((_, town) => ((chosen >> town) & 1 ? [town] : []));
    if (towns.length <= homes) best = Math.max(best, mostIn(children, towns));
  }
  return best;
}

const csv = (columns: string, rows: readonly (readonly (string | number)[])[]) =>
  [columns, ...rows.map((row) => row.join(','))].join('\n');

/** Postcodes, homes that suit nobody, and the return. */
function filesOf(children: readonly Child[]): readonly (readonly [path: string, name: string, text: string])[] {
  const councils = [...new Set(planTowns.map(({ localAuthority }) => localAuthority))];
  const postcodes = children.map(({ postcode, point, authority }) => {
    const { easting, northing } = gridOf(point);
    return [
      postcode,
      '',
      Math.round(easting),
      Math.round(northing),
      authority,
      point.lat.toFixed(6),
      point.lng.toFixed(6),
    ];
  });
  const far = ['DE1 1AA', '', 435000, 336000, 'E06000015', '52.92', '-1.48'];
  const homes = councils.map((gss, at) => [
    `H${at}`,
    `Home ${at}`,
    'SUPPORTED_ACCOMMODATION',
    gss,
    'OL9 0AA',
    1,
    0,
    16,
    17,
    'OPEN',
  ]);
  const own = (gss: string) => children.filter(({ authority }) => authority === gss);
  return [
    ['/imports/postcodes', 'postcodes.csv', csv('pcds,doterm,oseast1m,osnrth1m,laua,lat,long', [...postcodes, far])],
    [
      '/imports/homes',
      'homes.csv',
      csv(
        'home_reference,name,kind,local_authority,postcode,registered_places,filled_places,age_from,age_to,status',
        homes,
      ),
    ],
    ...councils.flatMap((gss) => {
      const header = own(gss).map(({ reference }) => [reference, 2, '04/05/2012', 'WBRI', 'UN4', '', '']);
      const episodes = own(gss).map(({ reference, postcode }) => [
        ...[reference, '01/06/2024', 'S', 'C2', 'N1', 'K2', 'PR4', '', '', '', postcode, 'DE1 1AA'],
      ]);
      return [
        [`/imports/ssda903?localAuthority=${gss}`, 'header.csv', csv('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', header)],
        [
          `/imports/ssda903?localAuthority=${gss}`,
          'episodes.csv',
          csv('CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST', episodes),
        ],
      ] as const;
    }),
  ];
}

const worlds = [1, 2, 3].flatMap((seed) =>
  (seed === 1 ? databases : databases.slice(0, 1)).map((kind: TestDatabase) => ({ seed, kind, name: kind.name })),
);

describe.each(worlds)('world $seed, sent as files on $name', ({ seed, kind }) => {
  const random = randomFrom(seed);
  const children = Array.from({ length: 14 }, (_, at) => childAt(random, at));
  let opened: ApiOnStore;
  let commissioner: string;
  beforeAll(async () => {
    const empty = { children: [], importantPlaces: [], siblingGroups: [], episodes: [], needs: [], homes: [] };
    opened = await startSmallRegion(kind, { ...planRegion(), ...empty });
    commissioner = await opened.api.signIn('commissioner');
    const cookie = await opened.api.signIn('data-officer');
    for (const [path, name, text] of filesOf(children)) {
      const body = new FormData();
      body.append('files', new Blob([text]), name);
      const answer = await (await opened.api.send(path, { method: 'POST', headers: { cookie }, body })).json();
      expect(answer, JSON.stringify(answer)).toMatchObject({ setAside: 0 });
    }
  });
  afterAll(() => opened?.close());

  it.each([1, 2, 3])(
    'the plan of %i homes brings as many children near home as the best of all sets of towns',
    async (mostHomes) => {
      const kinds = [{ placementType: 'CHILDRENS_HOME', sizes: [places] }];
      const question = { region: 'small', areas: 'TOWNS', withinMiles: miles, mostHomes, kinds };
      const run = (await opened.api.ask(commissioner, startPlan, { question })).data.startPlan;
      const { resultId } = await whenOver(opened.api, commissioner, run.id);
      const { plan } = (await opened.api.ask(commissioner, planById, { id: resultId })).data;
      expect(plan.shortBefore).toBe(children.length);
      expect(plan.childrenNewlyNearHome).toBe(bestOf(children, mostHomes));
      expect(plan.proof.bound).toBeGreaterThanOrEqual(plan.childrenNewlyNearHome);
      const named = plan.homes.map((home) => planTowns.findIndex(({ name }) => name === home.areaName));
      expect(mostIn(children, named)).toBe(plan.childrenNewlyNearHome);
    },
  );
});
