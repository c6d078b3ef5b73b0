/** An area to avoid drawn on the map: kept, tested by the match, shown to who may see the need, and to nobody else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../store/auditRows.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, type ApiServer, startSmallRegion } from './apiServer.ts';
import { changeNeed, createNeed } from './needWords.ts';

const matches = `query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { __typename
  ... on NearHomeAnswer { ruledOut { rule count homes(first: 3) { name } } } } }`;
const saveDraft = `mutation ($draft: NeedDraftInput!) { saveNeedDraft(draft: $draft) { __typename ... on NeedDraft { id
  terms { areasToAvoid { id radiusMiles reason corners { lat lng } middle { lat lng } outline { lat lng } } } } } }`;

const corners = [
  { lat: 53.55123456, lng: -2.14 },
  { lat: 53.55, lng: -2.10987654 },
  { lat: 53.57, lng: -2.11 },
  { lat: 53.57, lng: -2.14 },
];
const reason = 'Qzx gang';
const need = { childReferences: ['OL4'], urgency: 'PLANNED', neededBy: '2025-04-18' };

describe.each(databases)('on $name', (kind) => {
  let opened: ApiOnStore;
  let api: ApiServer;
  let officer: string;
  beforeEach(async () => {
    opened = await startSmallRegion(kind);
    ({ api } = opened);
    officer = await api.signIn('placement-officer');
  });
  afterEach(() => opened?.close());
  const create = async (areasToAvoid: readonly object[]) =>
    (await api.ask(officer, createNeed, { need: { ...need, areasToAvoid } })).data.createPlacementNeed;
  const change = async (made: { id: string; version: number }, areasToAvoid: readonly object[]) => {
    const variables = { id: made.id, version: made.version, need: { ...need, areasToAvoid } };
    return (await api.ask(officer, changeNeed, variables)).data.changePlacementNeed;
  };
  const ruledOut = async (needId: string): Promise<{ rule: string; count: number }[]> =>
    (await api.ask(officer, matches, { question: { needId } })).data.nearHomeMatches.ruledOut;
  const avoided = async (needId: string) => (await ruledOut(needId)).find(({ rule }) => rule === 'AREA_TO_AVOID');

  it('rules out the homes inside it, and no others in the circle round it', async () => {
    const made = await create([{ corners, reason }]);
    const inside = await avoided(made.id);
    expect(inside?.count).toBeGreaterThan(0);
    // The homes stand at 53.56, -2.12; this L goes round them.
    const around = [
      { lat: 53.55, lng: -2.14 },
      { lat: 53.55, lng: -2.13 },
      { lat: 53.565, lng: -2.13 },
      { lat: 53.565, lng: -2.1 },
      { lat: 53.57, lng: -2.1 },
      { lat: 53.57, lng: -2.14 },
    ];
    const changed = await change(made, [{ corners: around, reason }]);
    expect(changed.__typename).toBe('PlacementNeed');
    expect(await avoided(made.id)).toBeUndefined();
  });

  it('is given back to about 100 m, and stays exactly as it was drawn while its id is said', async () => {
    const made = await create([{ corners, reason }]);
    const [area] = made.terms.areasToAvoid;
    expect(area).toMatchObject({ label: 'Drawn area, about 2 miles wide', radiusMiles: null, reason, corners: null });
    expect(area.outline[0]).toEqual({ lat: 53.551, lng: -2.14 });
    expect(area.outline).toHaveLength(4);
    const stored = async () => {
      const { orm } = opened.database;
      return JSON.stringify(await orm.em.fork().getConnection().execute('select corners from area_to_avoid'));
    };
    const before = await stored();
    expect(before).toContain('53.55123456');
    const again = await change(made, [{ id: area.id, reason: 'Another why', radiusMiles: 3 }]);
    expect(again.terms.areasToAvoid).toMatchObject([{ label: area.label, radiusMiles: null, reason: 'Another why' }]);
    expect(await stored()).toBe(before);
    const removed = await change(again, []);
    expect(removed.terms.areasToAvoid).toEqual([]);
    expect(await stored()).toBe('[]');
  });

  it('a circle on record shows its middle roughly, and needs its miles', async () => {
    const made = await create([{ lat: 53.60012345, lng: -2.15, radiusMiles: 1, reason }]);
    const [area] = made.terms.areasToAvoid;
    expect(area).toMatchObject({ radiusMiles: 1, reason, outline: null, middle: { lat: 53.6, lng: -2.15 } });
    const refused = await change(made, [{ id: area.id }]);
    expect(refused).toMatchObject({ __typename: 'BadQuestion', field: 'areasToAvoid.0.radiusMiles' });
  });

  it('twenty areas of 200 corners each are kept, and nothing is cut', async () => {
    const ring = Array.from({ length: 200 }, (_, index) => {
      const angle = (2 * Math.PI * index) / 200;
      return { lat: 53.3 + 0.02 * Math.sin(angle), lng: -2.4 + 0.03 * Math.cos(angle) };
    });
    const made = await create(Array.from({ length: 20 }, (_, number) => ({ corners: ring, reason: `Why ${number}` })));
    expect(made.__typename).toBe('PlacementNeed');
    expect(made.areasToAvoidCount).toBe(20);
    expect(made.terms.areasToAvoid[0].outline).toHaveLength(200);
  });

  it('a file that draws another area takes the place of the first, and taken back leaves it as it was drawn', async () => {
    const cookie = await api.signIn('data-officer');
    const send = async (area: string) => {
      const row = `OL4,NEW-1,Oldham,20/03/2025,07/04/2025,"${area}"`;
      const body = `child_reference,need_reference,local_authority,opened_on,needed_by,areas_to_avoid\n${row}\n`;
      const sent = await api.send('/imports/needs?name=needs.csv', { method: 'POST', headers: { cookie }, body });
      return (await sent.json()) as { id: string; accepted: number };
    };
    const stored = async () => {
      const { orm } = opened.database;
      const sql = 'select label, lat, lng, radius_miles, corners, reason from area_to_avoid order by id';
      return JSON.stringify(await orm.em.fork().getConnection().execute(sql));
    };
    expect(await send('POLYGON((-2.14 53.55, -2.11 53.55, -2.11 53.57, -2.14 53.57))')).toMatchObject({ accepted: 1 });
    const before = await stored();
    expect(before).toContain('-2.14');
    const { id, accepted } = await send('POLYGON((-2.3 53.4, -2.2 53.4, -2.2 53.45))');
    expect(accepted).toBe(1);
    expect(await stored()).not.toBe(before);
    const undo = 'mutation ($id: ID!) { undoImport(id: $id) { __typename } }';
    expect((await api.ask(cookie, undo, { id })).data.undoImport.__typename).toBe('ImportBatch');
    expect(await stored()).toBe(before);
  });

  it('a draft keeps what is half drawn, and no whole postcode in the reason', async () => {
    const two = corners.slice(0, 2);
    const terms = { childReferences: ['OL4'], areasToAvoid: [{ corners: two, reason: 'near OL1 1AA' }] };
    const saved = (await api.ask(officer, saveDraft, { draft: { terms } })).data.saveNeedDraft;
    expect(saved.terms.areasToAvoid).toMatchObject([{ corners: two, reason: 'near OL1 1', outline: null }]);
  });

  it('is in no log, no audit event, and no answer to another council, commissioner, board or data officer', async () => {
    const made = await create([{ corners, reason }]);
    expect(api.log.join('\n')).not.toMatch(/Qzx|53\.55|2\.109/);
    expect(JSON.stringify(await auditRows(opened.database))).not.toMatch(/Qzx|53\.55/);
    const shown =
      'query ($id: ID!) { placementNeed(id: $id) { terms { areasToAvoid { reason outline { lat lng } } } } }';
    const strangers = [
      await api.sessionOf('rochdale-officer'),
      ...(await Promise.all((['commissioner', 'board', 'data-officer'] as const).map((one) => api.signIn(one)))),
    ];
    for (const cookie of strangers) {
      const { data, text } = await api.ask(cookie, shown, { id: made.id });
      expect(data?.placementNeed ?? null).toBeNull();
      expect(text).not.toMatch(/Qzx|53\.5/);
    }
    const { data } = await api.ask(officer, shown, { id: made.id });
    expect(data.placementNeed.terms.areasToAvoid).toMatchObject([{ reason }]);
  });
});
