import { useClient } from 'urql';
import { whoIsThere } from '../api/client.ts';
import { SignIn } from '../screens/signIn/SignIn.tsx';
import { sessionWords } from '../words/session.ts';
import { viewerDocument } from './viewer.graphql.ts';
import type { Viewer } from './viewer.tsx';

interface SessionEndedProps {
  readonly was: Viewer;
  readonly onBack: () => void;
  /** Somebody else has signed in: nothing of the person before is left. */
  readonly onOther: () => void;
}

/** In front of the screens of the person whose session has ended, which wait behind it with all that was typed. */
export function SessionEnded({ was, onBack, onOther }: SessionEndedProps) {
  const client = useClient();
  const signedIn = async () => {
    const options = { requestPolicy: 'network-only', ...whoIsThere } as const;
    const { data } = await client.query(viewerDocument, {}, options).toPromise();
    if (data?.viewer.id === was.id) onBack();
    else onOther();
  };
  return (
    <>
      <section className="nh-box nh-box--attention" role="alert" aria-labelledby="session-ended">
        <h2 className="nh-h3" id="session-ended">
          {sessionWords.title}
        </h2>
        <p>{sessionWords.sentence(was.displayName)}</p>
      </section>
      <SignIn onSignedIn={signedIn} />
    </>
  );
}
