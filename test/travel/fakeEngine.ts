/** A travel-time engine that a test plays, on a real HTTP server: it answers as told and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface FakeEngine {
  readonly address: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** Text or an object to send as JSON, with a status; null = never answered. */
export type Reply = { readonly status?: number; readonly body: string | object; readonly location?: string } | null;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function send(response: ServerResponse, { status = 200, body, location }: NonNullable<Reply>): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(location === undefined ? {} : { location }) });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

export async function fakeEngine(reply: (asked: Asked) => Reply): Promise<FakeEngine> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const one = { method: request.method ?? '', path: request.url ?? '', body: await bodyOf(request) };
    asked.push(one);
    const given = reply(one);
    if (given !== null) send(response, given);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Sources and targets of a question to Valhalla, as [lat, lon]. */
export function valhallaPoints(body: string): { sources: [number, number][]; targets: [number, number][] } {
  const { sources, targets } = JSON.parse(body) as Record<'sources' | 'targets', { lat: number; lon: number }[]>;
  const pairs = (points: { lat: number; lon: number }[]) => points.map(({ lat, lon }): [number, number] => [lat, lon]);
  return { sources: pairs(sources), targets: pairs(targets) };
}

/** Sources and destinations of a question to OSRM, as [lat, lon]. */
export function osrmPoints(path: string): { sources: [number, number][]; targets: [number, number][] } {
  const url = new URL(path, 'http://engine');
  const points = (url.pathname.split('/').at(-1) ?? '').split(';').map((pair): [number, number] => {
    const [lng = Number.NaN, lat = Number.NaN] = pair.split(',').map(Number);
    return [lat, lng];
  });
  const chosen = (name: string) =>
    (url.searchParams.get(name) ?? '').split(';').map((at) => points[Number(at)] ?? [Number.NaN, Number.NaN]);
  return { sources: chosen('sources') as [number, number][], targets: chosen('destinations') as [number, number][] };
}

/** What the fake takes a drive to last: a number that gives both ends away, so that a mixed-up table shows. */
export function fakeSeconds(from: readonly [number, number], to: readonly [number, number]): number {
  return Math.round(6_000 * (Math.abs(from[0] - to[0]) + 2 * Math.abs(from[1] - to[1]))) * 6;
}
