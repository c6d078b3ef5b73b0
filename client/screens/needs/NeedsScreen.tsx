import { useViewer, type Viewer } from '../../session/viewer.tsx';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { queueWords } from '../../words/find.ts';
import { formatDate } from '../../words/formats.ts';
import { NeedFilterChips } from './NeedFilterChips.tsx';
import { NeedTable } from './NeedTable.tsx';
import { countChildren, filterNeeds, type NeedRow, neededWithin, orderNeeds, readNeedSearch } from './needRows.ts';
import { useEveryNeed } from './useEveryNeed.ts';

/** Who needs a home, and how soon. */
export function NeedsScreen() {
  usePageTitle(queueWords.documentTitle);
  const viewer = useViewer();
  const { needs, error, retry } = useEveryNeed();
  if (error)
    return (
      <>
        <h1 className="nh-h1">{queueWords.documentTitle}</h1>
        <Failure error={error} onRetry={retry} />
      </>
    );
  if (needs === null)
    return (
      <>
        <h1 className="nh-h1">{queueWords.documentTitle}</h1>
        <LoadingBlock shape="row" count={8} />
      </>
    );
  if (needs.length === 0)
    return (
      <>
        <h1 className="nh-h1">{queueWords.nobody}</h1>
        <p className="nh-lede">{queueWords.nobodyNext}</p>
      </>
    );
  return <NeedList needs={needs} viewer={viewer} />;
}

function NeedList({ needs, viewer }: { needs: readonly NeedRow[]; viewer: Viewer }) {
  const { filters, order, dropped } = readNeedSearch(useSearch());
  const dataDate = viewer.region?.dataDate ?? needs[0]?.neededBy ?? '';
  const council = viewer.localAuthority?.name ?? viewer.region?.name ?? '';
  const shown = orderNeeds(filterNeeds(needs, filters), order);
  return (
    <>
      <div className="nh-answer">
        <div>
          <h1 className="nh-h1">
            <span>{queueWords.waiting(countChildren(needs), council)} </span>
            <span>
              {queueWords.soonest({
                today: countChildren(neededWithin(needs, dataDate, 0)),
                soon: countChildren(neededWithin(needs, dataDate, 5)),
              })}
            </span>
          </h1>
          <p className="nh-meta">{queueWords.factsAsOf(formatDate(dataDate))}</p>
        </div>
      </div>
      <DroppedParts names={dropped} />
      <NeedFilterChips needs={needs} filters={filters} order={order} />
      {shown.length === 0 ? (
        <EmptyState title={queueWords.nobodyInFilter}>
          <p>
            <Link to={paths.needs} className="govuk-link">
              {queueWords.showAll}
            </Link>
          </p>
        </EmptyState>
      ) : (
        <NeedTable needs={shown} all={needs.length} filters={filters} order={order} dataDate={dataDate} />
      )}
    </>
  );
}
