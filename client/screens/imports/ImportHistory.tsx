import { useState } from 'react';
import { useQuery } from 'urql';
import { importStatuses } from '../../../schema/vocabulary.ts';
import type { ImportHistoryQuery } from '../../generated/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { ScrollPane } from '../../ui/ScrollPane.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatMoment, formatNumber } from '../../words/formats.ts';
import { attentionStatuses, importWords } from '../../words/imports.ts';
import { importHistoryDocument } from './imports.graphql.ts';

type History = ImportHistoryQuery['importBatches'];
type Batch = History['edges'][number]['node'];

const importsAtATime = 25;

function BatchRow({ batch }: { batch: Batch }) {
  const when = formatMoment(batch.createdAt);
  return (
    <tr>
      <th scope="row" className="govuk-table__header">
        <Link to={paths.import(batch.id)} label={importWords.batchLabel(batch.formatLabel, when)}>
          {when}
        </Link>
      </th>
      <td className="govuk-table__cell">
        <span className={attentionStatuses.includes(batch.status) ? 'govuk-tag nh-tag--attention' : 'govuk-tag'}>
          {importStatuses[batch.status]}
        </span>
      </td>
      <td className="govuk-table__cell">{batch.formatLabel}</td>
      <td className="govuk-table__cell">{importWords.filesOf(batch.fileNames)}</td>
      <td className="govuk-table__cell">{batch.localAuthority?.name ?? importWords.wholeRegion}</td>
      <td className="govuk-table__cell">{batch.createdBy}</td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{formatNumber(batch.accepted)}</td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{formatNumber(batch.setAside)}</td>
    </tr>
  );
}

/** Every import so far, newest first, a page at a time. */
export function ImportHistory() {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [{ data, fetching, error }, ask] = useQuery({
    query: importHistoryDocument,
    variables: { after: cursors.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.importBatches;
  if (error && !data) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!found) return fetching ? <LoadingBlock shape="row" count={4} /> : null;
  if (found.totalCount === 0)
    return (
      <EmptyState title={importWords.historyEmpty}>
        <p>{importWords.historyEmptyHint}</p>
      </EmptyState>
    );
  return (
    <section className="nh-history" aria-labelledby="history">
      <h2 className="nh-h2" id="history">
        {importWords.historyTitle}
      </h2>
      <HistoryTable batches={found.edges.map(({ node }) => node)} />
      <HistoryPager found={found} cursors={cursors} onTurn={setCursors} />
    </section>
  );
}

function HistoryTable({ batches }: { batches: readonly Batch[] }) {
  const { historyColumns: columns } = importWords;
  return (
    <ScrollPane label={importWords.historyTitle}>
      <table className="govuk-table nh-imports" aria-labelledby="history">
        <thead className="govuk-table__head">
          <tr>
            {[columns.when, columns.status, columns.format, columns.files, columns.council, columns.by].map((label) => (
              <th key={label} scope="col" className="govuk-table__header">
                {label}
              </th>
            ))}
            {[columns.accepted, columns.setAside].map((label) => (
              <th key={label} scope="col" className="govuk-table__header govuk-table__header--numeric">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {batches.map((batch) => (
            <BatchRow key={batch.id} batch={batch} />
          ))}
        </tbody>
      </table>
    </ScrollPane>
  );
}

interface PagerProps {
  found: History;
  cursors: readonly string[];
  onTurn: (cursors: readonly string[]) => void;
}

function HistoryPager({ found, cursors, onTurn }: PagerProps) {
  const { hasNextPage, endCursor } = found.pageInfo;
  const before = cursors.length * importsAtATime;
  if (cursors.length === 0 && !hasNextPage) return null;
  return (
    <div className="homes-pager">
      {cursors.length > 0 ? (
        <Button look="secondary" onPress={() => onTurn(cursors.slice(0, -1))}>
          {importWords.newer}
        </Button>
      ) : null}
      {hasNextPage && endCursor != null ? (
        <Button look="secondary" onPress={() => onTurn([...cursors, endCursor])}>
          {importWords.earlier}
        </Button>
      ) : null}
      <p className="nh-meta">{importWords.shown(before + 1, before + found.edges.length, found.totalCount)}</p>
    </div>
  );
}
