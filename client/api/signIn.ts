import type { Persona } from '../../schema/vocabulary.ts';
import { fetchOnce } from './patientFetch.ts';

export type SignInOutcome = 'signed-in' | 'not-configured' | 'too-many' | 'failed';

/** Errors: never throws; a server that has no demo sign-in (production mode) answers 404. */
export async function signInAsDemoPerson(persona: Persona): Promise<SignInOutcome> {
  try {
    const response = await fetchOnce('/session/demo', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    await response.text();
    if (response.ok) return 'signed-in';
    if (response.status === 429) return 'too-many';
    return response.status === 404 || response.status === 403 ? 'not-configured' : 'failed';
  } catch {
    return 'failed';
  }
}

/** Errors: never throws; false while the session goes on. A session that has ended already is signed out of. */
export async function signOut(): Promise<boolean> {
  try {
    const response = await fetchOnce('/session', { method: 'DELETE', credentials: 'same-origin' });
    await response.text();
    return response.ok || response.status === 401;
  } catch {
    return false;
  }
}
