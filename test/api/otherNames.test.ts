import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiOnStore, type ApiServer, startApi, startSmallRegion } from './apiServer.ts';

let opened: ApiOnStore;
beforeAll(async () => {
  opened = await startSmallRegion();
});
afterAll(() => opened?.close());

/** `fetch` names the server itself; a browser led here by another name sends that name. */
function signInAt(api: ApiServer, host: string): Promise<{ status: number; cookie: boolean; text: string }> {
  const { hostname, port } = new URL(api.url);
  return new Promise((resolve, reject) => {
    const headers = { host, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const sent = request({ hostname, port, path: '/session/demo', method: 'POST', headers }, async (response) => {
      let text = '';
      for await (const part of response) text += String(part);
      resolve({ status: response.statusCode ?? 0, cookie: response.headers['set-cookie'] !== undefined, text });
    });
    sent.on('error', reject);
    sent.end('{"persona":"placement-officer"}');
  });
}

describe('demo mode, where anyone may sign in', () => {
  it.each(['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example', 'a b'])(
    'is not answered by the name %s, which somebody made to lead here',
    async (host) => {
      const { status, cookie, text } = await signInAt(opened.api, host);
      expect(status).toBe(421);
      expect(cookie).toBe(false);
      expect(JSON.parse(text)).toEqual({
        sentence:
          'Demo mode is not answered by this name: open it by localhost or an address, or set NEARHOME_PUBLIC_URL.',
      });
    },
  );

  it.each(['localhost:4000', 'localhost', '127.0.0.1:4000', '127.1.2.3', '[::1]:4000', '192.168.0.7', 'nearhome:4000'])(
    'is answered by an address, or a name of one word: %s',
    async (host) => {
      expect(await signInAt(opened.api, host)).toMatchObject({ status: 200, cookie: true });
    },
  );

  it('is answered by the address it is told it has', async () => {
    const api = await startApi(opened.store, { publicUrl: 'https://demo.council.example' });
    try {
      expect((await signInAt(api, 'demo.council.example')).status).toBe(200);
      expect((await signInAt(api, 'other.council.example')).status).toBe(421);
    } finally {
      await api.close();
    }
  });
});

it('signing out tells the browser to keep nothing', async () => {
  const cookie = await opened.api.signIn('placement-officer');
  const response = await opened.api.send('/session', { method: 'DELETE', headers: { cookie } });
  expect(response.headers.get('clear-site-data')).toBe('"storage"');
});
