import { type ReactNode, useEffect } from 'react';
import { startPathOf, useViewer, type Viewer } from '../session/viewer.tsx';
import { navigate } from '../url/location.ts';
import type { Route } from '../url/route.ts';
import { FindScreen } from './find/FindScreen.tsx';
import { GapScreen } from './gap/GapScreen.tsx';
import { HomeScreen } from './home/HomeScreen.tsx';
import { HomesScreen } from './homes/HomesScreen.tsx';
import { ImportScreen } from './imports/ImportScreen.tsx';
import { ImportsScreen } from './imports/ImportsScreen.tsx';
import { UploadScreen } from './imports/UploadScreen.tsx';
import { NeedsScreen } from './needs/NeedsScreen.tsx';
import { NoPermission } from './pages/NoPermission.tsx';
import { PlainPage } from './pages/PlainPage.tsx';
import { ReconciliationScreen } from './reconciliation/ReconciliationScreen.tsx';

/** `/` is each person's own start page. */
function Start({ viewer }: { viewer: Viewer }) {
  useEffect(() => navigate(startPathOf(viewer), 'replace'), [viewer]);
  return null;
}

const allowed = (
  isAllowed: boolean,
  roles: readonly ('PLACEMENT_OFFICER' | 'COMMISSIONER' | 'DATA_OFFICER')[],
  screen: ReactNode,
) => (isAllowed ? screen : <NoPermission roles={roles} />);

/** The screen of a route, or why this person's role does not include it. The server decides again for every fact. */
export function Screens({ route }: { route: Route }) {
  const viewer = useViewer();
  const { maySeePlacementNeeds, maySeeHomes, mayImport } = viewer;
  switch (route.screen) {
    case 'start':
      return <Start viewer={viewer} />;
    case 'gap':
      return <GapScreen regionId={route.regionId} />;
    case 'needs':
      return allowed(maySeePlacementNeeds, ['PLACEMENT_OFFICER'], <NeedsScreen />);
    case 'find':
      return allowed(
        maySeePlacementNeeds,
        ['PLACEMENT_OFFICER'],
        <FindScreen key={route.needId} needId={route.needId} />,
      );
    case 'homes':
      return allowed(maySeeHomes, ['PLACEMENT_OFFICER', 'COMMISSIONER', 'DATA_OFFICER'], <HomesScreen />);
    case 'home':
      return allowed(
        maySeeHomes,
        ['PLACEMENT_OFFICER', 'COMMISSIONER', 'DATA_OFFICER'],
        <HomeScreen key={route.homeId} homeId={route.homeId} />,
      );
    case 'imports':
      return allowed(mayImport, ['DATA_OFFICER'], <ImportsScreen />);
    case 'upload':
      return allowed(mayImport, ['DATA_OFFICER'], <UploadScreen />);
    case 'import':
      return allowed(mayImport, ['DATA_OFFICER'], <ImportScreen key={route.batchId} id={route.batchId} />);
    case 'reconciliation':
      return allowed(
        viewer.maySeeExactNumbers || viewer.localAuthority != null,
        ['COMMISSIONER', 'DATA_OFFICER'],
        <ReconciliationScreen />,
      );
    default:
      return <PlainPage screen={route.screen} />;
  }
}
