import { type NextFunction, type Request, type Response, Router } from 'express';
import { type Persona, personas, roles } from '../schema/vocabulary.ts';
import type { Config } from './config.ts';
import type { Viewer } from './policy/viewer.ts';
import type { SessionUse } from './sessionUse.ts';
import { type SignInLimit, signInLimit } from './signInLimit.ts';
import type { Store } from './store/store.ts';

export interface SessionOptions {
  readonly store: Store;
  readonly config: Config;
  readonly now: () => Date;
  readonly use: SessionUse;
  /** Told of each session that a person ends. */
  onEnd?(token: string): void;
}

interface SignInOptions extends SessionOptions {
  readonly limit: SignInLimit;
}

const twelveHours = 12 * 60 * 60 * 1000;

function isSecure(config: Config): boolean {
  return config.mode === 'production' || (config.publicUrl ?? '').startsWith('https:');
}

function cookieName(config: Config): string {
  return isSecure(config) ? '__Host-nearhome' : 'nearhome';
}

function cookieRules(config: Config) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(config) } as const;
}

/** Null where the request bears no session cookie. */
export function tokenOf(request: Request, config: Config): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === cookieName(config) && value !== undefined && /^[\w-]{16,200}$/.test(value)) return value;
  }
  return null;
}

/** What a page asks by itself, beside what somebody does, does not keep a session going. */
const besideHeader = 'nearhome-beside';

/** Who is asking, from the session cookie alone; null when nobody is signed in, or nobody has used the session for too long. */
export async function viewerOf(
  request: Request,
  { store, config, now, use }: SessionOptions,
  isUse = request.headers[besideHeader] === undefined,
): Promise<Viewer | null> {
  const token = tokenOf(request, config);
  const found = token === null ? null : await store.sessions.lookUp(token, now());
  if (token === null || found === null) return null;
  if (use.isOver(token, found.seenAt, now())) return null;
  if (isUse) use.note(token, found.seenAt, now());
  return found.viewer;
}

async function endSession({ store, use, onEnd }: SessionOptions, token: string): Promise<void> {
  use.forget(token);
  await store.sessions.end(token);
  onEnd?.(token);
}

function isPersona(value: unknown): value is Persona {
  return typeof value === 'string' && Object.hasOwn(personas, value);
}

function tooManyTries(seconds: number, response: Response): void {
  response
    .status(429)
    .setHeader('Retry-After', String(seconds))
    .json({ sentence: `Too many tries to sign in from here have failed. Wait ${seconds} seconds, then try again.` });
}

async function startDemoSession(options: SignInOptions, request: Request, response: Response): Promise<void> {
  const { store, config, now, limit } = options;
  const persona: unknown = request.body?.persona;
  const address = request.ip ?? '';
  const seconds = limit.waitSeconds(address, now());
  if (seconds > 0) return tooManyTries(seconds, response);
  if (!isPersona(persona)) {
    limit.failed(address, now());
    response
      .status(400)
      .json({ sentence: `Say who signs in: {"persona": one of ${Object.keys(personas).join(', ')}}.` });
    return;
  }
  const userId = await store.sessions.findUserByPersona(persona);
  const token = userId === null ? null : await store.sessions.create(userId, now());
  if (token === null) {
    limit.failed(address, now());
    response.status(404).json({ sentence: 'This region has no such demo person.' });
    return;
  }
  const earlier = tokenOf(request, config);
  if (earlier !== null) await endSession(options, earlier);
  response.cookie(cookieName(config), token, { ...cookieRules(config), maxAge: twelveHours });
  response.json({ persona, role: personas[persona], roleLabel: roles[personas[persona]] });
}

/** `POST /session/demo` (demo mode only: in production there is no such route) and `DELETE /session`. */
export function sessionRoutes(session: SessionOptions): Router {
  const options = { ...session, limit: signInLimit(session.config.signInFailuresPerMinute) };
  const { config } = options;
  const router = Router();
  if (config.mode === 'demo') {
    router.post('/session/demo', (request: Request, response: Response) =>
      startDemoSession(options, request, response),
    );
  }
  router.delete('/session', async (request: Request, response: Response, _next: NextFunction) => {
    const token = tokenOf(request, config);
    if (token !== null) await endSession(options, token);
    response.clearCookie(cookieName(config), cookieRules(config));
    // What a page kept may be of a child, and the next person may use the same machine. Answers are never stored, so no cache is cleared.
    response.setHeader('Clear-Site-Data', '"storage"');
    response.status(204).end();
  });
  return router;
}
