import { useState } from 'react';
import { useQuery } from 'urql';
import type { HomeRecordQuery } from '../../generated/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { homeWords } from '../../words/homes.ts';
import { HomeAbout } from './HomeAbout.tsx';
import { HomeChanges } from './HomeChanges.tsx';
import { HomeHistory } from './HomeHistory.tsx';
import { HomeHolds } from './HomeHolds.tsx';
import { HomeIdentity } from './HomeIdentity.tsx';
import { HomeNotices } from './HomeNotices.tsx';
import { HomePlaces } from './HomePlaces.tsx';
import { HomeTakes } from './HomeTakes.tsx';
import { HomeWhere } from './HomeWhere.tsx';
import { homeRecordQuery } from './homeRecord.graphql.ts';

const changesAtATime = 10;
const mostChanges = 100;

export type HomeRecord = NonNullable<HomeRecordQuery['home']>;

/** What this home can offer today. */
export function HomeScreen({ homeId }: { homeId: string }) {
  usePageTitle(homeWords.documentTitle);
  const [changes, setChanges] = useState(changesAtATime);
  const [{ data, error }, ask] = useQuery({ query: homeRecordQuery, variables: { id: homeId, changes } });
  const showEarlier = () => setChanges(Math.min(mostChanges, changes + 4 * changesAtATime));
  if (error && !data)
    return (
      <>
        <h1 className="nh-h1">{homeWords.documentTitle}</h1>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </>
    );
  if (!data)
    return (
      <>
        <h1 className="nh-h1">{homeWords.documentTitle}</h1>
        <LoadingBlock shape="row" count={6} />
      </>
    );
  return data.home ? <HomeFound home={data.home} onEarlier={showEarlier} /> : <HomeNotThere />;
}

function HomeFound({ home, onEarlier }: { home: HomeRecord; onEarlier: () => void }) {
  const name = home.name ?? home.id;
  return (
    <>
      <nav className="nh-breadcrumb" aria-label="Breadcrumb">
        <Link to={paths.homes}>{homeWords.crumb}</Link> <span aria-hidden="true">›</span> {name}
      </nav>
      <div className="nh-answer">
        <h1 className="nh-h1">{homeWords.vacantAnswer(name, home.places.vacant)}</h1>
      </div>
      <HomeIdentity home={home} />
      <HomeNotices home={home} />
      <HomeChanges key={home.id} home={home} />
      <div className="home-split">
        <div>
          <HomePlaces places={home.places} nextVacancyOn={home.nextVacancyOn ?? null} notices={home.notices} />
          <HomeHolds home={home} />
          <HomeHistory history={home.history} onEarlier={onEarlier} />
        </div>
        <div>
          <HomeTakes home={home} />
          <HomeAbout home={home} />
          <HomeWhere home={home} />
        </div>
      </div>
    </>
  );
}

function HomeNotThere() {
  return (
    <>
      <div className="nh-answer">
        <h1 className="nh-h1">{homeWords.documentTitle}</h1>
      </div>
      <EmptyState title={homeWords.notThere}>
        <p>{homeWords.notThereNext}</p>
        <p>
          <Link to={paths.homes} className="govuk-link">
            {homeWords.crumb}
          </Link>
        </p>
      </EmptyState>
    </>
  );
}
