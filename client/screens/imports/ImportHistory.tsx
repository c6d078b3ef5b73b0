import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { importStatuses } from '../../../schema/vocabulary.ts';
import type { ImportHistoryQuery } from '../../generated/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { ScrollPane } from '../../ui/ScrollPane.tsx';
import { formatMoment, formatNumber } from '../../words/formats.ts';
import { attentionStatuses, importWords } from '../../words/imports.ts';
import { importHistoryDocument } from './imports.graphql.ts';

type Batch = ImportHistoryQuery['importBatches']['edges'][number]['node'];

interface ImportHistoryProps {
  /** Changes when something was imported, so that the list is asked for again. */
  version: number;
  selected: string | null;
  onSelect: (id: string) => void;
}

function BatchRow({
  batch,
  isSelected,
  onSelect,
}: {
  batch: Batch;
  isSelected: boolean;
  onSelect: (id: string) => void;
}) {
  const when = formatMoment(batch.createdAt);
  return (
    <tr className={isSelected ? 'is-selected' : undefined}>
      <th scope="row" className="govuk-table__header">
        <button
          type="button"
          className="nh-pick"
          aria-pressed={isSelected}
          aria-label={importWords.batchLabel(batch.formatLabel, when)}
          onClick={() => onSelect(batch.id)}
        >
          {when}
        </button>
      </th>
      <td className="govuk-table__cell">{batch.formatLabel}</td>
      <td className="govuk-table__cell">{batch.fileNames.join(', ')}</td>
      <td className="govuk-table__cell">{batch.localAuthority?.name ?? importWords.wholeRegion}</td>
      <td className="govuk-table__cell">{batch.createdBy}</td>
      <td className="govuk-table__cell">
        <span className={attentionStatuses.includes(batch.status) ? 'govuk-tag nh-tag--attention' : 'govuk-tag'}>
          {importStatuses[batch.status]}
        </span>
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{formatNumber(batch.accepted)}</td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{formatNumber(batch.setAside)}</td>
    </tr>
  );
}

/** Every import so far, newest first. */
export function ImportHistory({ version, selected, onSelect }: ImportHistoryProps) {
  const [{ data, fetching, error }, ask] = useQuery({
    query: importHistoryDocument,
    variables: {},
    requestPolicy: 'cache-and-network',
  });
  const lastVersion = useRef(version);
  useEffect(() => {
    if (lastVersion.current === version) return;
    lastVersion.current = version;
    ask({ requestPolicy: 'network-only' });
  }, [version, ask]);
  const batches = data?.importBatches.edges.map((edge) => edge.node) ?? [];
  const { historyColumns: columns } = importWords;
  if (error && !data) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data && fetching) return <LoadingBlock shape="row" count={4} />;
  if (batches.length === 0)
    return (
      <EmptyState title={importWords.historyEmpty}>
        <p>{importWords.historyEmptyHint}</p>
      </EmptyState>
    );
  return (
    <ScrollPane label={importWords.historyTitle}>
      <table className="govuk-table nh-imports">
        <caption className="govuk-table__caption">{importWords.historyTitle}</caption>
        <thead className="govuk-table__head">
          <tr>
            {[columns.when, columns.format, columns.files, columns.council, columns.by, columns.status].map((label) => (
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
            <BatchRow key={batch.id} batch={batch} isSelected={batch.id === selected} onSelect={onSelect} />
          ))}
        </tbody>
      </table>
    </ScrollPane>
  );
}
