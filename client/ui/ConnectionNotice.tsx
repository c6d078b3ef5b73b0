import { useEffect, useRef, useSyncExternalStore } from 'react';
import { connection, followBrowser } from '../api/connection.ts';
import { connectionWords } from '../words/connection.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';

/** Stays on top while the server cannot be reached: since when, how old what is shown is, and that it is tried again. */
export function ConnectionNotice({ isSignOutLost }: { isSignOutLost: boolean }) {
  const { lostAt, readAt } = useSyncExternalStore(connection.subscribe, connection.now);
  const wasLost = useRef(false);
  useEffect(followBrowser, []);
  useEffect(() => {
    if (lostAt !== null) announce(`${connectionWords.lost(lostAt)} ${connectionWords.trying}`);
    else if (wasLost.current) announce(connectionWords.back);
    wasLost.current = lostAt !== null;
  }, [lostAt]);
  if (lostAt === null) return null;
  return (
    <section className="nh-connection" aria-label={connectionWords.title}>
      <div className="nh-wrap">
        <p>
          <strong>{connectionWords.lost(lostAt)}</strong> {connectionWords.kept(readAt)} {connectionWords.trying}
          {isSignOutLost ? <b> {connectionWords.notSignedOut}</b> : null}
        </p>
        <Button look="secondary" onPress={connection.tryNow}>
          {connectionWords.tryNow}
        </Button>
      </div>
    </section>
  );
}
