import { Client, type CombinedError, cacheExchange, fetchExchange, makeOperation, mapExchange } from 'urql';
import { connection } from './connection.ts';
import { fetchOnce, fetchWhenReached } from './patientFetch.ts';

/** The server knows nobody by this session: it was never there, or it has ended. */
export function isSignedOut(error: CombinedError): boolean {
  return error.response?.status === 401 || error.graphQLErrors.some((one) => one.extensions.code === 'UNAUTHENTICATED');
}

/** The question that asks who is there; its own answer says when nobody is. */
const askingWho = 'viewer-question';
export const whoIsThere = { [askingWho]: true };

/** A look at what runs beside the screen: its answer makes nothing on the screen newer, and it keeps no session going. */
const besideScreen = 'beside-screen';
export const lookBeside = { [besideScreen]: true };

const ownOptions: RequestInit = { credentials: 'same-origin' };
const besideOptions: RequestInit = { ...ownOptions, headers: { 'nearhome-beside': '1' } };

/** One connection to this site's own API: POST only, with the session cookie of this site. */
export function createApiClient(onSessionEnded: () => void): Client {
  return new Client({
    url: '/graphql',
    exchanges: [
      mapExchange({
        onError(error, operation) {
          if (isSignedOut(error) && operation.context[askingWho] !== true) onSessionEnded();
        },
      }),
      cacheExchange,
      mapExchange({
        onOperation: (operation) =>
          makeOperation(operation.kind, operation, {
            ...operation.context,
            fetch: operation.kind === 'query' ? fetchWhenReached : fetchOnce,
            fetchOptions: operation.context[besideScreen] === true ? besideOptions : ownOptions,
          }),
        onResult({ error, operation }) {
          if (error === undefined && operation.context[besideScreen] !== true) connection.read();
        },
      }),
      fetchExchange,
    ],
    preferGetMethod: false,
  });
}
