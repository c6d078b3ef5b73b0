import { fetchOnce } from './patientFetch.ts';

/**
 * Ends a run. Asked without the client that holds the page's answers: it would take the run's change for a change of every
 * answer that has a run, ask for them all again, and so start anew what was to end.
 */
const mutations = {
  cancel: 'mutation CancelRun($id: ID!) { cancelRun(id: $id) { __typename } }',
  keep: 'mutation StopRunKeepBest($id: ID!) { stopRunKeepBest(id: $id) { __typename } }',
} as const;

/** Errors: never throws; false when the server could not be reached or would not. */
export async function endRun(id: string, how: keyof typeof mutations): Promise<boolean> {
  const operationName = how === 'cancel' ? 'CancelRun' : 'StopRunKeepBest';
  try {
    const response = await fetchOnce('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operationName, query: mutations[how], variables: { id } }),
    });
    const answer: unknown = await response.json();
    return response.ok && !(typeof answer === 'object' && answer !== null && 'errors' in answer);
  } catch {
    return false;
  }
}
