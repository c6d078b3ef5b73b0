import { type NextFunction, type Request, type Response, Router } from 'express';
import { type Persona, personas, roles } from '../schema/vocabulary.ts';
import type { Config } from './config.ts';
import type { Viewer } from './policy/viewer.ts';
import type { Store } from './store/store.ts';

export interface SessionOptions {
  readonly store: Store;
  readonly config: Config;
  readonly now: () => Date;
  /** Told of each session that a person ends. */
  onEnd?(token: string): void;
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

/** Who is asking, from the session cookie alone; null when nobody is signed in. */
export async function viewerOf(request: Request, { store, config, now }: SessionOptions): Promise<Viewer | null> {
  const token = tokenOf(request, config);
  return token === null ? null : store.sessions.find(token, now());
}

async function endSession({ store, onEnd }: SessionOptions, token: string): Promise<void> {
  await store.sessions.end(token);
  onEnd?.(token);
}

function isPersona(value: unknown): value is Persona {
  return typeof value === 'string' && Object.hasOwn(personas, value);
}

async function startDemoSession(options: SessionOptions, request: Request, response: Response): Promise<void> {
  const { store, config, now } = options;
  const persona: unknown = request.body?.persona;
  if (!isPersona(persona)) {
    response
      .status(400)
      .json({ sentence: `Say who signs in: {"persona": one of ${Object.keys(personas).join(', ')}}.` });
    return;
  }
  const userId = await store.sessions.findUserByPersona(persona);
  const token = userId === null ? null : await store.sessions.create(userId, now());
  if (token === null) {
    response.status(404).json({ sentence: 'This region has no such demo person.' });
    return;
  }
  const earlier = tokenOf(request, config);
  if (earlier !== null) await endSession(options, earlier);
  response.cookie(cookieName(config), token, { ...cookieRules(config), maxAge: twelveHours });
  response.json({ persona, role: personas[persona], roleLabel: roles[personas[persona]] });
}

/** `POST /session/demo` (demo mode only: in production there is no such route) and `DELETE /session`. */
export function sessionRoutes(options: SessionOptions): Router {
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
