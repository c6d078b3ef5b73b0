import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Provider } from 'urql';
import { createApiClient } from './api/client.ts';
import { signOut } from './api/signIn.ts';
import { FactsChangedContext } from './session/factsChanged.ts';
import { Session } from './session/Session.tsx';
import { navigate, usePath } from './url/location.ts';
import { paths, readRoute } from './url/route.ts';
import { en } from './words/en.ts';

/** Puts the keyboard at the top of a new screen, as a page load would; never on the first one. */
function useFocusOnNewPath(path: string): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
}

export function App() {
  const path = usePath();
  // A new person gets a new session, so nothing fetched for the last one is left.
  const [sitting, setSitting] = useState(0);
  const [isEnded, setEnded] = useState(false);
  const startAgain = useCallback(() => {
    setEnded(false);
    setSitting((last) => last + 1);
  }, []);
  const [facts, setFacts] = useState(0);
  const factsChanged = useCallback(() => setFacts((last) => last + 1), []);
  // What was asked meanwhile was refused: it is asked again, with all that was typed in its place.
  const goOn = useCallback(() => {
    setEnded(false);
    factsChanged();
  }, [factsChanged]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sitting, and each state of the facts, has a client of its own.
  const client = useMemo(() => createApiClient(() => setEnded(true)), [sitting, facts]);
  useFocusOnNewPath(path);
  const [isSignOutLost, setSignOutLost] = useState(false);
  const leave = async () => {
    const isOut = await signOut();
    setSignOutLost(!isOut);
    if (!isOut) return;
    navigate(paths.start);
    startAgain();
  };
  return (
    <Provider value={client}>
      <a className="govuk-skip-link" href="#main">
        {en.skip}
      </a>
      <FactsChangedContext value={factsChanged}>
        <Session
          key={sitting}
          route={readRoute(path)}
          isSignOutLost={isSignOutLost}
          isEnded={isEnded}
          onBack={goOn}
          onSignedIn={startAgain}
          onSignOut={leave}
        />
      </FactsChangedContext>
    </Provider>
  );
}
