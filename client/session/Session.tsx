import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { isSignedOut, whoIsThere } from '../api/client.ts';
import { PlainPage } from '../screens/pages/PlainPage.tsx';
import { Screens } from '../screens/Screens.tsx';
import { SignIn } from '../screens/signIn/SignIn.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { ConnectionNotice } from '../ui/ConnectionNotice.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Footer } from '../ui/Footer.tsx';
import { Header } from '../ui/Header.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SyntheticBanner } from '../ui/SyntheticBanner.tsx';
import type { Route } from '../url/route.ts';
import { en } from '../words/en.ts';
import { SessionEnded } from './SessionEnded.tsx';
import { viewerDocument } from './viewer.graphql.ts';
import { type Viewer, ViewerProvider } from './viewer.tsx';

interface SessionProps {
  route: Route;
  /** Signing out was asked for and has not been heard. */
  isSignOutLost: boolean;
  /** The session of the person whose screen this is has ended, without their signing out. */
  isEnded: boolean;
  /** The same person is back. */
  onBack: () => void;
  onSignedIn: () => void;
  onSignOut: () => void;
}

interface FrameProps {
  viewer: Viewer | null;
  route: Route;
  isSignOutLost: boolean;
  onSignOut: () => void;
  children: ReactNode;
}

function Frame({ viewer, route, isSignOutLost, onSignOut, children }: FrameProps) {
  return (
    <>
      <Header viewer={viewer} screen={route.screen} onSignOut={onSignOut} />
      {viewer === null || viewer.isSyntheticData ? <SyntheticBanner /> : null}
      <ConnectionNotice isSignOutLost={isSignOutLost} />
      <main id="main" className="nh-wrap nh-main" tabIndex={-1}>
        {children}
      </main>
      <Footer viewer={viewer} />
      <Announcer />
    </>
  );
}

/** Who is asking, then what they see: the screens, the sign-in page, or why neither can be shown. */
export function Session({ route, isSignOutLost, isEnded, onBack, onSignedIn, onSignOut }: SessionProps) {
  const [{ data, error, fetching }, retry] = useQuery({ query: viewerDocument, context: whoIsThere });
  const viewer = data?.viewer ?? null;
  const plainPage = <PlainPage screen={route.screen} />;
  if (viewer)
    return (
      <ViewerProvider viewer={viewer}>
        <Frame viewer={isEnded ? null : viewer} route={route} isSignOutLost={isSignOutLost} onSignOut={onSignOut}>
          {isEnded ? <SessionEnded was={viewer} onBack={onBack} onOther={onSignedIn} /> : null}
          <div hidden={isEnded}>
            <Screens route={route} />
          </div>
        </Frame>
      </ViewerProvider>
    );
  return (
    <Frame viewer={null} route={route} isSignOutLost={isSignOutLost} onSignOut={onSignOut}>
      {fetching ? <LoadingBlock shape="line" count={3} /> : null}
      {error && !isSignedOut(error) ? (
        <>
          <h1 className="nh-h1">{en.name}</h1>
          <Failure error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
        </>
      ) : null}
      {error && isSignedOut(error) ? isPublic(route) ? plainPage : <SignIn onSignedIn={onSignedIn} /> : null}
    </Frame>
  );
}

function isPublic(route: Route): boolean {
  return route.screen === 'licences' || route.screen === 'accessibility' || route.screen === 'numbers';
}
