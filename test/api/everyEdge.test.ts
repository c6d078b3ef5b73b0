/** Whatever is asked, by whatever way through the graph, nobody meets a child or a need that is not theirs to see. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Persona } from '../../schema/vocabulary.ts';
import { buildApiSchema } from '../../server/resolvers/apiSchema.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, type ApiServer, startSmallRegion } from './apiServer.ts';
import { markedRegion, marks } from './markedRegion.ts';
import { childrenElsewhere, everyChild, everyRow, type ProtectedRows, protectedRows } from './protectedRows.ts';
import { type Filling, type Known, questionsBehind, reachableFields, rootFields, takesId } from './schemaWalk.ts';
import { oldham, rochdale } from './smallRegion.ts';

const schema = buildApiSchema();

/** Ids that a stranger might try, none of which may come back in what is answered. */
const hostileIds = [
  '00000000-0000-4000-8000-000000000000',
  "' or 1=1 --",
  '" } } { viewer { id',
  '../../../etc/passwd',
  '%00',
  '__proto__',
  '🙂'.repeat(50),
  'x'.repeat(5_000),
  '-1',
];

interface World {
  /** What each kind of person may not meet. */
  readonly hiddenFrom: Readonly<Record<Persona, ProtectedRows>>;
  readonly pool: readonly string[];
  readonly home: string;
  readonly own: { readonly child: string; readonly need: string };
  readonly theirs: { readonly child: string; readonly need: string };
}

const firstOf =
  '{ children(first: 1) { edges { node { id } } } placementNeeds(first: 1) { edges { node { id } } } homes(first: 1) { edges { node { id } } } }';

type FirstRows = Readonly<Record<string, { readonly edges: readonly { readonly node: { readonly id: string } }[] }>>;

async function firstIds(api: ApiServer, cookie: string): Promise<{ child: string; need: string; home: string }> {
  const { data } = await api.ask<FirstRows>(cookie, firstOf);
  const of = (list: string) => data[list]?.edges[0]?.node.id ?? '';
  return { child: of('children'), need: of('placementNeeds'), home: of('homes') };
}

/** `id` for every ID but those of regions and, where said, those whose name says what they are of. */
function knownWith(
  id: string,
  named: Partial<Record<'home' | 'child' | 'need', string>> & { readonly text?: string } = {},
): Known {
  return {
    gssCode: rochdale,
    date: '2025-03-31',
    text: named.text ?? marks.written,
    id: (name) => {
      if (/region/i.test(name)) return 'small';
      if (/authority/i.test(name)) return rochdale;
      const kind = (['home', 'child', 'need'] as const).find((one) => name.toLowerCase().includes(one));
      return (kind && named[kind]) ?? id;
    },
  };
}

/** Everything that can be asked, of whatever these ids are; with all that can be said, of the first two. */
function everyQuestion(ids: readonly string[]): string[] {
  return rootFields(schema, 'query').flatMap((field) => {
    const tried = takesId(schema, 'query', field) ? ids : ids.slice(0, 1);
    return tried.flatMap((id, at) =>
      fillingsFor(at).flatMap((filling) =>
        questionsBehind({ schema, operation: 'query', field, known: knownWith(id), filling }).map(
          (one) => one.document,
        ),
      ),
    );
  });
}

function fillingsFor(at: number): readonly Filling[] {
  return at < 2 ? ['REQUIRED', 'ALL'] : ['REQUIRED'];
}

/** Every change of whatever these ids are; with all that can be said, of the first two. */
function everyChange(ids: readonly string[], named: Parameters<typeof knownWith>[1]): string[] {
  return rootFields(schema, 'mutation').flatMap((field) =>
    ids.flatMap((id, at) => {
      const asking = { schema, operation: 'mutation', field, known: knownWith(id, named), deepest: 3 } as const;
      return fillingsFor(at).flatMap((filling) => questionsBehind({ ...asking, filling }).map((one) => one.document));
    }),
  );
}

describe('the questions made from the schema', () => {
  it('ask for every field that there is', () => {
    const reached = rootFields(schema, 'query').flatMap((field) =>
      questionsBehind({ schema, operation: 'query', field, known: knownWith('x'), filling: 'REQUIRED' }).flatMap(
        (one) => one.reached,
      ),
    );
    const unasked = [...reachableFields(schema)].filter((field) => !reached.includes(field));
    expect(unasked).toEqual([]);
    expect(reached).toContain('PlacementNeed.reference');
  });
});

// Who may see what is decided before any database is asked, so one is enough for so many questions.
describe.each(databases.slice(0, 1))('every edge of the graph, on $name', (database) => {
  let opened: ApiOnStore;
  let api: ApiServer;
  let world: World;

  beforeAll(async () => {
    opened = await startSmallRegion(database, markedRegion());
    ({ api } = opened);
    const rob = await api.sessionOf('rochdale-officer');
    const theirs = await firstIds(api, rob);
    const own = await firstIds(api, await api.signIn('placement-officer'));
    // Whatever can be written of a need is written of theirs, so that it is there to be found.
    for (const change of everyChange([theirs.need], theirs)) await api.ask(rob, change);
    const elsewhere = await protectedRows(opened.database, childrenElsewhere(oldham));
    const all = await protectedRows(opened.database, everyChild);
    world = {
      hiddenFrom: { 'placement-officer': elsewhere, commissioner: all, board: all, 'data-officer': all },
      own,
      theirs,
      home: own.home,
      pool: [theirs.need, theirs.child, own.child, own.need, own.home, marks.theirNeed, ...elsewhere.oneOfEach],
    };
  });
  afterAll(() => opened?.close());

  it('has something to hide, and the people whose it is see it by these very questions', async () => {
    const { ids, oneOfEach } = world.hiddenFrom['placement-officer'];
    expect(oneOfEach.length).toBeGreaterThan(3);
    const rob = await api.sessionOf('rochdale-officer');
    const answers: string[] = [];
    for (const question of everyQuestion([world.theirs.need])) answers.push((await api.ask(rob, question)).text);
    const text = answers.join('\n');
    for (const seen of [world.theirs.child, world.theirs.need, marks.theirNeed, marks.theirChild, marks.theirPlace]) {
      expect(text).toContain(seen);
    }
    expect(ids).toContain(world.theirs.child);
  });

  const people: readonly Persona[] = ['placement-officer', 'commissioner', 'board', 'data-officer'];
  it.each(people)('leads the %s to nothing that is hidden from them', async (persona) => {
    const cookie = await api.signIn(persona);
    const hidden = world.hiddenFrom[persona];
    for (const question of everyQuestion(world.pool)) {
      const { status, text, errors } = await api.ask(cookie, question);
      expect(hidden.foundIn(text), question).toEqual([]);
      expect(
        errors.filter(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR'),
        question,
      ).toEqual([]);
      if (status !== 200)
        expect(
          errors.map(({ message }) => message),
          question,
        ).toEqual([]);
    }
  });

  it.each(people)('lets the %s change nothing of it', async (persona) => {
    const cookie = await api.signIn(persona);
    const hidden = world.hiddenFrom[persona];
    const before = await everyRow(opened.database, hidden);
    const { child, need } = persona === 'placement-officer' ? world.theirs : world.own;
    // What they write of their own, such as the name of a scenario, they are shown again: it gives nothing away.
    const text = `${persona} was here`;
    const changes = [
      ...everyChange([child, need, ...hidden.oneOfEach], { child, need, home: world.home, text }),
      // Somebody else's child put into a need of one's own.
      ...everyChange([world.own.need], { child: world.theirs.child, need: world.own.need, home: world.home, text }),
    ];
    for (const change of changes) {
      const { text, errors } = await api.ask(cookie, change);
      expect(hidden.foundIn(text), change).toEqual([]);
      expect(
        errors.filter(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR'),
        change,
      ).toEqual([]);
    }
    expect(await everyRow(opened.database, hidden)).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
  });

  it.each(people)('gives the %s no id back that was made up, however it is spelt', async (persona) => {
    const cookie = await api.signIn(persona);
    for (const id of hostileIds) {
      for (const field of rootFields(schema, 'query').filter((one) => takesId(schema, 'query', one))) {
        const asking = {
          schema,
          operation: 'query',
          field,
          known: knownWith(id),
          filling: 'REQUIRED',
          deepest: 2,
        } as const;
        for (const { document } of questionsBehind(asking)) {
          const { text, errors } = await api.ask(cookie, document);
          expect(text.includes(JSON.stringify(id).slice(1, -1)), `${field} ${text.slice(0, 200)}`).toBe(false);
          expect(errors.filter(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
        }
      }
    }
  });

  it('opens no stream, address or file by such an id', async () => {
    const hidden = world.hiddenFrom['placement-officer'];
    const cookie = await api.signIn('placement-officer');
    for (const id of world.pool) {
      for (const field of rootFields(schema, 'subscription')) {
        const asking = { schema, operation: 'subscription', field, known: knownWith(id), filling: 'REQUIRED' } as const;
        for (const { document } of questionsBehind(asking)) {
          const headers = { 'content-type': 'application/json', accept: 'text/event-stream', cookie };
          const body = JSON.stringify({ query: document });
          const response = await api.send('/graphql/stream', { method: 'POST', headers, body });
          expect(hidden.foundIn(await response.text()), document).toEqual([]);
        }
      }
      for (const path of [
        '/imports/ID',
        '/imports/ID/set-aside.csv',
        '/reports/ID.csv',
        '/graphql?query={child(id:"ID"){id}}',
      ]) {
        const response = await api.send(path.replace('ID', encodeURIComponent(id)), { headers: { cookie } });
        expect(hidden.foundIn(await response.text()), path).toEqual([]);
      }
    }
  });

  it('leaves nothing of a child or a need in the logs', () => {
    expect(world.hiddenFrom.board.foundIn(api.log.join('\n'))).toEqual([]);
  });
});
