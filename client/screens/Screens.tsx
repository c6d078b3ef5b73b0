import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { whenReached } from '../api/patientFetch.ts';
import { mayReadPlans, startPathOf, useViewer, type Viewer } from '../session/viewer.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { navigate } from '../url/location.ts';
import type { Route } from '../url/route.ts';
import { NoPermission } from './pages/NoPermission.tsx';
import { PlainPage } from './pages/PlainPage.tsx';

const allScreens: (() => Promise<unknown>)[] = [];

/** A screen that is fetched when it is first asked for: nobody waits for a screen they do not open. */
function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  allScreens.push(load);
  return lazy(async () => ({ default: await whenReached(load) }));
}

/** The other screens, once there is nothing else to do: they are there when the connection is not. */
function useScreensAtHand(): void {
  useEffect(() => {
    const fetchAll = () => void Promise.allSettled(allScreens.map((load) => load()));
    const quiet = window.requestIdleCallback?.(fetchAll, { timeout: 20_000 });
    return () => {
      if (quiet !== undefined) window.cancelIdleCallback(quiet);
    };
  }, []);
}

const AreaScreen = fetched(async () => (await import('./area/AreaScreen.tsx')).AreaScreen);
const DecisionScreen = fetched(async () => (await import('./decision/DecisionScreen.tsx')).DecisionScreen);
const PlacingMeasuresScreen = fetched(
  async () => (await import('./decision/PlacingMeasuresScreen.tsx')).PlacingMeasuresScreen,
);
const FindScreen = fetched(async () => (await import('./find/FindScreen.tsx')).FindScreen);
const GapScreen = fetched(async () => (await import('./gap/GapScreen.tsx')).GapScreen);
const HomeScreen = fetched(async () => (await import('./home/HomeScreen.tsx')).HomeScreen);
const HomesScreen = fetched(async () => (await import('./homes/HomesScreen.tsx')).HomesScreen);
const ImportScreen = fetched(async () => (await import('./imports/ImportScreen.tsx')).ImportScreen);
const ImportsScreen = fetched(async () => (await import('./imports/ImportsScreen.tsx')).ImportsScreen);
const JointScreen = fetched(async () => (await import('./joint/JointScreen.tsx')).JointScreen);
const MarketScreen = fetched(async () => (await import('./market/MarketScreen.tsx')).MarketScreen);
const ChangeNeedScreen = fetched(async () => (await import('./needs/form/ChangeNeedScreen.tsx')).ChangeNeedScreen);
const NeedsScreen = fetched(async () => (await import('./needs/NeedsScreen.tsx')).NeedsScreen);
const RecordNeedScreen = fetched(async () => (await import('./needs/form/RecordNeedScreen.tsx')).RecordNeedScreen);
const PlannerScreen = fetched(async () => (await import('./planner/PlannerScreen.tsx')).PlannerScreen);
const PlansScreen = fetched(async () => (await import('./planner/PlansScreen.tsx')).PlansScreen);
const RecruitScreen = fetched(async () => (await import('./recruit/RecruitScreen.tsx')).RecruitScreen);
const ReconciliationScreen = fetched(
  async () => (await import('./reconciliation/ReconciliationScreen.tsx')).ReconciliationScreen,
);
const CompareScreen = fetched(async () => (await import('./compare/CompareScreen.tsx')).CompareScreen);
const ScenarioScreen = fetched(async () => (await import('./scenario/ScenarioScreen.tsx')).ScenarioScreen);
const ScenariosScreen = fetched(async () => (await import('./scenario/ScenariosScreen.tsx')).ScenariosScreen);
const ReportsScreen = fetched(async () => (await import('./reports/ReportsScreen.tsx')).ReportsScreen);
const ReportScreen = fetched(async () => (await import('./reports/ReportScreen.tsx')).ReportScreen);
const MeasuresScreen = fetched(async () => (await import('./reports/MeasuresScreen.tsx')).MeasuresScreen);
const RunsScreen = fetched(async () => (await import('./runs/RunsScreen.tsx')).RunsScreen);

const UploadScreen = fetched(async () => (await import('./imports/UploadScreen.tsx')).UploadScreen);

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

const ofCommissioners = ({ maySeeExactNumbers }: Viewer, screen: ReactNode) =>
  allowed(maySeeExactNumbers, ['COMMISSIONER', 'DATA_OFFICER'], screen);

/** The screen of a route, or why this person's role does not include it. The server decides again for every fact. */
export function Screens({ route }: { route: Route }) {
  useScreensAtHand();
  return (
    <Suspense fallback={<LoadingBlock shape="panel" />}>
      <ScreenOf route={route} />
    </Suspense>
  );
}

const planReaders = ['COMMISSIONER', 'DATA_OFFICER'] as const;

function ScreenOf({ route }: { route: Route }) {
  const viewer = useViewer();
  const { maySeePlacementNeeds, maySeeHomes, mayImport } = viewer;
  switch (route.screen) {
    case 'start':
      return <Start viewer={viewer} />;
    case 'gap':
      return <GapScreen regionId={route.regionId} />;
    case 'area':
      return <AreaScreen key={route.gssCode} regionId={route.regionId} gssCode={route.gssCode} />;
    case 'market':
      return <MarketScreen regionId={route.regionId} />;
    case 'planner':
      return allowed(mayReadPlans(viewer), planReaders, <PlannerScreen regionId={route.regionId} />);
    case 'plans':
      return allowed(mayReadPlans(viewer), planReaders, <PlansScreen regionId={route.regionId} />);
    case 'recruitment':
      return allowed(mayReadPlans(viewer), planReaders, <RecruitScreen regionId={route.regionId} />);
    case 'finding':
      return <PlacingMeasuresScreen regionId={route.regionId} />;
    case 'scenarios':
      return ofCommissioners(viewer, <ScenariosScreen regionId={route.regionId} />);
    case 'scenario':
      return ofCommissioners(
        viewer,
        <ScenarioScreen key={route.scenarioId} regionId={route.regionId} scenarioId={route.scenarioId} />,
      );
    case 'compare':
      return ofCommissioners(viewer, <CompareScreen regionId={route.regionId} />);
    case 'reports':
      return <ReportsScreen regionId={route.regionId} />;
    case 'report':
      return <ReportScreen key={route.reportId} regionId={route.regionId} reportId={route.reportId} />;
    case 'measures':
      return <MeasuresScreen regionId={route.regionId} />;
    case 'runs':
      return <RunsScreen />;
    case 'needs':
      return allowed(maySeePlacementNeeds, ['PLACEMENT_OFFICER'], <NeedsScreen />);
    case 'recordNeed':
      return allowed(viewer.mayChangePlacementNeeds, ['PLACEMENT_OFFICER'], <RecordNeedScreen />);
    case 'changeNeed':
      return allowed(
        viewer.mayChangePlacementNeeds,
        ['PLACEMENT_OFFICER'],
        <ChangeNeedScreen key={route.needId} needId={route.needId} />,
      );
    case 'together':
      return allowed(
        maySeePlacementNeeds || viewer.maySeeExactNumbers,
        ['PLACEMENT_OFFICER', 'COMMISSIONER'],
        <JointScreen />,
      );
    case 'find':
      return allowed(
        maySeePlacementNeeds,
        ['PLACEMENT_OFFICER'],
        <FindScreen key={route.needId} needId={route.needId} />,
      );
    case 'decision':
      return allowed(
        maySeePlacementNeeds,
        ['PLACEMENT_OFFICER'],
        <DecisionScreen key={route.needId} needId={route.needId} />,
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
      return <PlainPage screen={route.screen} viewer={viewer} />;
  }
}
