import { isIP } from 'node:net';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { reportBug } from './errors.ts';

const deepestJson = 24;

/** Headers of every answer (security.md §3.3): nothing from elsewhere, no framing, no inline script or style. */
export function securityHeaders(config: Config): RequestHandler {
  const isHttps = config.mode === 'production' || (config.publicUrl ?? '').startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xPoweredBy: true,
  });
}

export function permissionsPolicy(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', 'geolocation=(), camera=(), microphone=()');
  next();
}

export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

function isFromElsewhere(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}

export const fromElsewhereSentence = 'This request came from another site, so it was refused.';

/** A change asked for by another site's page; programs that are no browser send neither header. */
export function isChangeFromElsewhere(request: Request): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD' && isFromElsewhere(request);
}

export function refuseOtherSites(request: Request, response: Response, next: NextFunction): void {
  if (isChangeFromElsewhere(request)) response.status(403).json({ sentence: fromElsewhereSentence });
  else next();
}

/** An address, or a name of one word such as `localhost` or a container's: no domain that somebody could make to lead here. */
function isLocalName(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || /^[^.]+$/.test(hostname);
}

/**
 * In demo mode anyone may sign in, so a page elsewhere whose name was made to lead to this machine (DNS rebinding) must get nothing: only
 * addresses, names of one word, and the name of the address the server is told it has are answered.
 */
export function refuseOtherNames(config: Config): RequestHandler {
  const own = config.publicUrl !== null && URL.canParse(config.publicUrl) ? new URL(config.publicUrl).hostname : null;
  return (request, response, next) => {
    const asked = `http://${request.headers.host ?? ''}`;
    const hostname = URL.canParse(asked) ? new URL(asked).hostname : '';
    if (config.mode !== 'demo' || isLocalName(hostname) || hostname === own) next();
    else response.status(421).json({ sentence: otherName });
  };
}

const otherName =
  'Demo mode is not answered by this name: open it by localhost or an address, or set NEARHOME_PUBLIC_URL.';

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestJson) return true;
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return false;
}

export function refuseDeepJson(request: Request, response: Response, next: NextFunction): void {
  if (isTooDeep(request.body)) response.status(400).json({ sentence: 'The request is nested too deeply.' });
  else next();
}

const sentences: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The request is not valid JSON.',
  'entity.too.large': 'The request is larger than 256 kB.',
  'encoding.unsupported': 'The request is compressed in a way that is not supported: send it as it is.',
  'charset.unsupported': 'The request is in a character set that is not supported: send UTF-8.',
  'request.aborted': 'The request broke off before it was complete.',
};

function clientFault(error: unknown): { status: number; sentence: string } | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  if (error.status < 400 || error.status > 499) return null;
  const type = 'type' in error && typeof error.type === 'string' ? error.type : '';
  return { status: error.status, sentence: sentences[type] ?? 'The request could not be read.' };
}

/** What an error outside GraphQL is answered with. */
type ErrorAnswer = (httpStatus: number, sentence: string) => object;

/** The last word on any error outside GraphQL: JSON with one sentence, in the shape given; no HTML, stack or path. */
export function jsonErrors(log: Logger, answer: ErrorAnswer = (_httpStatus, sentence) => ({ sentence })) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    const fault = clientFault(error);
    if (response.headersSent) next(error);
    else if (fault !== null) response.status(fault.status).json(answer(fault.status, fault.sentence));
    else response.status(500).json(answer(500, reportBug(log, error)));
  };
}
