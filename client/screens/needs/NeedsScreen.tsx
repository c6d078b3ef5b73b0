import { useState } from 'react';
import { needStatuses } from '../../../schema/vocabulary.ts';
import { useViewer } from '../../session/viewer.tsx';
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
import { jointWords } from '../../words/joint.ts';
import type { Assignment } from './AssignNeed.tsx';
import { NeedFilterChips } from './NeedFilterChips.tsx';
import { NeedTable } from './NeedTable.tsx';
import { countChildren, filterNeeds, type NeedRow, neededWithin, orderNeeds, readNeedSearch } from './needRows.ts';
import { QueueChanges } from './QueueChanges.tsx';
import { useEveryNeed } from './useEveryNeed.ts';

/** Who needs a home, and how soon. */
export function NeedsScreen() {
  usePageTitle(queueWords.documentTitle);
  const { filters } = readNeedSearch(useSearch());
  const { needs, error, retry } = useEveryNeed(filters.status);
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
  if (needs.length === 0 && filters.status === 'OPEN')
    return (
      <>
        <div className="nh-answer">
          <h1 className="nh-h1">{queueWords.nobody}</h1>
          <RecordLink />
        </div>
        <p className="nh-lede">{queueWords.nobodyNext}</p>
      </>
    );
  return <NeedList needs={needs} onShowNow={retry} />;
}

function RecordLink() {
  const { mayChangePlacementNeeds } = useViewer();
  if (!mayChangePlacementNeeds) return null;
  return (
    <div className="nh-tools">
      <Link to={paths.recordNeed} className="govuk-button">
        {queueWords.record}
      </Link>
    </div>
  );
}

function NeedList({ needs: read, onShowNow }: { needs: readonly NeedRow[]; onShowNow: () => void }) {
  const [assigned, setAssigned] = useState<ReadonlyMap<string, Assignment>>(new Map());
  const needs = read.map((need) => ({ ...need, assignment: assigned.get(need.id) ?? need.assignment }));
  const viewer = useViewer();
  const { filters, order, dropped } = readNeedSearch(useSearch());
  const { today } = viewer;
  const council = viewer.localAuthority?.name ?? viewer.region?.name ?? '';
  const shown = orderNeeds(filterNeeds(needs, filters), order);
  return (
    <>
      <div className="nh-answer">
        <div>
          <h1 className="nh-h1">
            {filters.status === 'OPEN' ? (
              <>
                <span>{queueWords.waiting(countChildren(needs), council)} </span>
                <span>
                  {queueWords.soonest({
                    today: countChildren(neededWithin(needs, today, 0)),
                    soon: countChildren(neededWithin(needs, today, 5)),
                  })}
                </span>
              </>
            ) : (
              queueWords.closed(needs.length, needStatuses[filters.status], council)
            )}
          </h1>
          <p className="nh-meta">
            {queueWords.factsAsOf(formatDate(viewer.region?.dataDate ?? today))}{' '}
            <Link to={paths.together} className="govuk-link">
              {jointWords.link}
            </Link>
          </p>
        </div>
        <RecordLink />
      </div>
      <DroppedParts names={dropped} />
      <QueueChanges needs={needs} status={filters.status} onShowNow={onShowNow} />
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
        <NeedTable
          needs={shown}
          all={needs.length}
          filters={filters}
          order={order}
          today={today}
          onAssigned={(id, one) => setAssigned(new Map(assigned).set(id, one))}
        />
      )}
    </>
  );
}
