import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import express, { type Request, type Response, Router } from 'express';

/** Paths of the API: never answered with a page. An import's own address is a page; its files have a dot in their name. */
const apiPath = /^\/(graphql|session|healthz|readyz)(\/|$)|^\/reports\/./;

function isNavigation(request: Request): boolean {
  return request.accepts(['json', 'html']) === 'html' && !/\.[a-z0-9]{1,8}$/i.test(request.path);
}

/** The built client: its files as they are, and its one page for every address of the client's own. */
export function clientFiles(folder: string): Router {
  const router = Router();
  const page = resolve(folder, 'index.html');
  router.use('/assets', express.static(resolve(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(folder, { index: false, maxAge: 0, dotfiles: 'ignore' }));
  router.get('/{*address}', (request: Request, response: Response, next) => {
    if (apiPath.test(request.path) || !isNavigation(request)) return next();
    if (!existsSync(page)) {
      response.status(503).json({ sentence: 'The pages are not built yet: run npm run build.' });
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
  return router;
}
