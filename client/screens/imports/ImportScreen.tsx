import { useEffect, useRef } from 'react';
import { importStatuses } from '../../../schema/vocabulary.ts';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { SummaryBar } from '../../ui/SummaryBar.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import { formatMoment, formatNumber } from '../../words/formats.ts';
import { batchWords } from '../../words/importBatch.ts';
import { attentionStatuses, importWords } from '../../words/imports.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { ImportBoxes } from './ImportBoxes.tsx';
import { ImportRunning } from './ImportRunning.tsx';
import { ProblemList } from './ProblemList.tsx';
import { SetAsideRows } from './SetAsideRows.tsx';
import { type Import, useImport } from './useImport.ts';

/** One import at its own address: how far it is, what it will change, what is wrong and how to put it right, and the way back. */
export function ImportScreen({ id }: { id: string }) {
  const { found, error, fetching, again } = useImport(id);
  usePageTitle(found ? batchWords.title(found.formatLabel) : importWords.title);
  if (!found && !fetching && !error) return <NotFound title={batchWords.notThere} />;
  if (!found)
    return (
      <>
        <h1 className="nh-h1">{batchWords.waiting}</h1>
        {error ? <Failure error={error} onRetry={again} /> : <LoadingBlock shape="row" count={6} />}
      </>
    );
  return (
    <>
      <nav className="nh-breadcrumb" aria-label={batchWords.trail}>
        <Link to={paths.imports}>{batchWords.home}</Link> › {found.formatLabel}
      </nav>
      <ImportHeading batch={found} />
      {found.status === 'RUNNING' ? (
        <ImportRunning batch={found} onCancelled={again} />
      ) : (
        <Finished {...{ found, again }} />
      )}
    </>
  );
}

/** The answer is the heading; it takes the keyboard when the import comes to another state, not at every row put right. */
function ImportHeading({ batch }: { batch: Import }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const said = batch.status === 'RUNNING' ? batchWords.running : batch.sentence;
  const { status } = batch;
  const last = useRef(status);
  useEffect(() => {
    if (last.current === status) return;
    last.current = status;
    heading.current?.focus();
  }, [status]);
  const when = formatMoment(batch.createdAt);
  const council = batch.localAuthority?.name ?? '';
  return (
    <div className="nh-import-head">
      <span className={attentionStatuses.includes(batch.status) ? 'govuk-tag nh-tag--attention' : 'govuk-tag'}>
        {importStatuses[batch.status]}
      </span>
      <h1 className="nh-h1" ref={heading} tabIndex={-1}>
        {said}
      </h1>
      <p className="nh-meta">{batchWords.meta(importWords.filesOf(batch.fileNames), council, batch.createdBy, when)}</p>
    </div>
  );
}

/** Rows read and what became of each; the others add up to the first. */
function countParts({ status, rows, accepted, setAside, identical, blank }: Import) {
  const { counts } = batchWords;
  return [
    { label: counts.rows, value: formatNumber(rows) },
    { label: status === 'STAGED' ? counts.ready : counts.accepted, value: formatNumber(accepted) },
    { label: counts.setAside, value: formatNumber(setAside) },
    { label: counts.identical, value: formatNumber(identical) },
    { label: counts.blank, value: formatNumber(blank) },
  ];
}

function Finished({ found, again }: { found: Import; again: () => void }) {
  const { id, status, rows, setAside } = found;
  return (
    <>
      {rows > 0 ? <SummaryBar parts={countParts(found)} /> : null}
      {isOver(status) ? (
        <div className="nh-advice">
          {status === 'REJECTED' ? <p>{batchWords.rejectedHint}</p> : null}
          <p>
            <Link to={paths.upload + writeQuery({ format: found.format })}>{batchWords.again}</Link>
          </p>
        </div>
      ) : null}
      <ImportBoxes batch={found} onChanged={again} />
      {setAside > 0 ? <SetAsideRows id={id} isMendable={isMendable(status)} onMended={again} /> : null}
      {setAside > 0 && isMendable(status) ? null : <ProblemList id={id} severity="SET_ASIDE" />}
      <ProblemList id={id} severity="WARNING" />
      {found.repairs.length > 0 ? <ProblemList id={id} severity="REPAIRED" /> : null}
    </>
  );
}

/** Nothing of it is loaded or waits to be: what is left to do is to load files again. */
function isOver(status: Import['status']): boolean {
  return ['REJECTED', 'ALREADY_LOADED', 'CANCELLED', 'DISCARDED', 'UNDONE'].includes(status);
}

function isMendable(status: Import['status']): boolean {
  return status === 'STAGED' || status === 'ACCEPTED_WITH_SET_ASIDE';
}
