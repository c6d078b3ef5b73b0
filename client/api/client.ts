import { Client, type CombinedError, cacheExchange, fetchExchange, mapExchange } from 'urql';

/** The server knows nobody by this session: it was never there, or it has ended. */
export function isSignedOut(error: CombinedError): boolean {
  return error.response?.status === 401 || error.graphQLErrors.some((one) => one.extensions.code === 'UNAUTHENTICATED');
}

/** The question that asks who is there; its own answer says when nobody is. */
const askingWho = 'viewer-question';
export const whoIsThere = { [askingWho]: true };

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
      fetchExchange,
    ],
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
  });
}
