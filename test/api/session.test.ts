import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { type ApiOnStore, type ApiServer, startApi, startSmallRegion } from './apiServer.ts';

let opened: ApiOnStore;
let store: Store;
let api: ApiServer;
beforeAll(async () => {
  opened = await startSmallRegion();
  ({ store, api } = opened);
});
afterAll(() => opened?.close());

const json = { 'content-type': 'application/json' };
const signIn = (persona: unknown, headers: Record<string, string> = {}) =>
  api.send('/session/demo', { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ persona }) });

describe('demo sign-in', () => {
  it.each([
    ['placement-officer', 'PLACEMENT_OFFICER'],
    ['commissioner', 'COMMISSIONER'],
    ['board', 'BOARD'],
    ['data-officer', 'DATA_OFFICER'],
  ] as const)('signs in as the %s', async (persona, role) => {
    const cookie = await api.signIn(persona);
    const { data } = await api.ask(
      cookie,
      '{ viewer { role localAuthority { name } region { name members { name } } } }',
    );
    expect(data.viewer.role).toBe(role);
    expect(data.viewer.localAuthority?.name ?? null).toBe(persona === 'placement-officer' ? 'Oldham' : null);
    expect(data.viewer.region.members.map((member: { name: string }) => member.name)).toEqual([
      'Oldham',
      'Rochdale',
      'Tameside',
    ]);
  });

  it('sets a cookie that no script and no other site can use', async () => {
    const cookie = (await signIn('board')).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^nearhome=[\w-]{16,}; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Secure');
  });

  it.each([['somebody'], [null], [7], [{ $ne: 1 }], ['__proto__']])(
    'refuses the persona %j with a sentence',
    async (persona) => {
      const response = await signIn(persona);
      expect(response.status).toBe(400);
      expect((await response.json()).sentence).toContain('placement-officer, commissioner, board, data-officer');
      expect(response.headers.get('set-cookie')).toBeNull();
    },
  );

  it('ends the session before when the same browser signs in again', async () => {
    const first = await api.signIn('board');
    await signIn('commissioner', { cookie: first });
    expect((await api.ask(first, '{ viewer { role } }')).status).toBe(401);
  });

  it('is not there in production, and the cookie is secure', async () => {
    const production = await startApi(store, { mode: 'production' });
    try {
      const init = { method: 'POST', headers: json, body: JSON.stringify({ persona: 'board' }) };
      const response = await production.send('/session/demo', init);
      expect(response.status).toBe(404);
      expect(response.headers.get('set-cookie')).toBeNull();
      const cookie = await api.signIn('board');
      expect((await production.ask(cookie, '{ viewer { role } }')).status).toBe(401);
      expect(
        (await production.ask(cookie.replace('nearhome=', '__Host-nearhome='), '{ viewer { mode } }')).data,
      ).toEqual({
        viewer: { mode: 'PRODUCTION' },
      });
    } finally {
      await production.close();
    }
  });
});

describe('signing out', () => {
  it('ends the session', async () => {
    const cookie = await api.signIn('board');
    const response = await api.send('/session', { method: 'DELETE', headers: { cookie } });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^nearhome=;/);
    expect((await api.ask(cookie, '{ viewer { role } }')).status).toBe(401);
  });

  it('is no error for somebody who was not signed in', async () => {
    expect((await api.send('/session', { method: 'DELETE' })).status).toBe(204);
  });
});

describe('a request from another site', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{}, 200],
  ] as const)('with %j is answered %i', async (headers, status) => {
    expect((await signIn('board', { ...headers })).status).toBe(status);
  });

  it('with this site’s own origin is accepted', async () => {
    expect((await signIn('board', { origin: api.url })).status).toBe(200);
  });
});

describe('a session that is not one', () => {
  it.each(['', 'nearhome=', 'nearhome=short', `nearhome=${'x'.repeat(43)}`, `nearhome=${'é'.repeat(20)}`])(
    'cookie "%s" asks nothing',
    async (cookie) => {
      const response = await api.send('/graphql', {
        method: 'POST',
        headers: { ...json, cookie: encodeURI(cookie) },
        body: JSON.stringify({ query: '{ viewer { id } }' }),
      });
      expect(response.status).toBe(401);
      expect((await response.json()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    },
  );
});

describe('a session that nobody uses', () => {
  it('ends after fifteen minutes; what a page asks by itself does not keep it going', async () => {
    const clock = { now: new Date('2025-04-01T09:00:00Z') };
    const idle = await startApi(store, {}, { now: () => clock.now });
    const at = (minutes: number) => {
      clock.now = new Date(Date.parse('2025-04-01T09:00:00Z') + minutes * 60_000);
    };
    const ask = async (headers: Record<string, string> = {}) => {
      const body = JSON.stringify({ query: '{ viewer { role } }' });
      return (await idle.send('/graphql', { method: 'POST', headers: { ...json, cookie, ...headers }, body })).status;
    };
    const cookie = await idle.signIn('board');
    try {
      at(14);
      expect(await ask()).toBe(200);
      at(28);
      expect(await ask({ 'nearhome-beside': '1' })).toBe(200);
      at(29);
      expect(await ask()).toBe(401);
      expect(await idle.signIn('board')).toMatch(/^nearhome=/);
    } finally {
      await idle.close();
    }
  });

  it('is as long as the setting says', async () => {
    const clock = { now: new Date('2025-04-01T09:00:00Z') };
    const long = await startApi(store, { idleMinutes: 120 }, { now: () => clock.now });
    try {
      const cookie = await long.signIn('board');
      clock.now = new Date('2025-04-01T10:59:00Z');
      expect((await long.ask(cookie, '{ viewer { role } }')).status).toBe(200);
    } finally {
      await long.close();
    }
  });
});

describe('tries to sign in that fail', () => {
  it('are refused once there are too many, with how long to wait, and sign nobody in', async () => {
    const clock = { now: new Date('2025-04-01T09:00:00Z') };
    const limited = await startApi(store, { signInFailuresPerMinute: 3 }, { now: () => clock.now });
    const attempt = (persona: string) =>
      limited.send('/session/demo', { method: 'POST', headers: json, body: JSON.stringify({ persona }) });
    try {
      for (let tries = 0; tries < 3; tries += 1) expect((await attempt('nobody')).status).toBe(400);
      const refused = await attempt('board');
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe('60');
      expect((await refused.json()).sentence).toMatch(
        /^Too many tries to sign in from here have failed\. Wait 60 seconds/,
      );
      expect(refused.headers.get('set-cookie')).toBeNull();
      clock.now = new Date('2025-04-01T09:01:00Z');
      expect((await attempt('board')).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});
