import { useQuery } from 'urql';
import type { HomeRecordQuery } from '../../generated/graphql.ts';
import { useViewer } from '../../session/viewer.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { homeWords } from '../../words/homes.ts';
import { whereInWords } from '../../words/phrases.ts';
import { HomeAbout } from './HomeAbout.tsx';
import { HomeHolds } from './HomeHolds.tsx';
import { HomePlaces } from './HomePlaces.tsx';
import { HomeTakes } from './HomeTakes.tsx';
import { HomeWhere } from './HomeWhere.tsx';
import { homeRecordQuery } from './homeRecord.graphql.ts';

export type HomeRecord = NonNullable<HomeRecordQuery['home']>;

/** What this home can offer today. */
export function HomeScreen({ homeId }: { homeId: string }) {
  usePageTitle(homeWords.documentTitle);
  const [{ data, error }, ask] = useQuery({ query: homeRecordQuery, variables: { id: homeId } });
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
  return data.home ? <HomeFound home={data.home} /> : <HomeNotThere />;
}

function HomeFound({ home }: { home: HomeRecord }) {
  const { region } = useViewer();
  const name = home.name ?? home.id;
  return (
    <>
      <nav className="nh-breadcrumb" aria-label="Breadcrumb">
        <Link to={paths.homes}>{homeWords.crumb}</Link> <span aria-hidden="true">›</span> {name}
      </nav>
      <div className="nh-answer">
        <div>
          <h1 className="nh-h1">{homeWords.vacantAnswer(name, home.places.vacant)}</h1>
          <p className="nh-meta">
            <strong className="govuk-tag nh-tag--plain">{home.kindLabel}</strong>{' '}
            {whereInWords(home.town, home.localAuthority.name)}
          </p>
        </div>
      </div>
      <div className="home-split">
        <div>
          <HomePlaces places={home.places} />
          <HomeHolds holds={home.holds} />
        </div>
        <div>
          <HomeTakes home={home} />
          <HomeAbout home={home} dataDate={region?.dataDate ?? null} />
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
