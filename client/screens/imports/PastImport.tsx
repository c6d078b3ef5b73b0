import { useState } from 'react';
import { useQuery } from 'urql';
import type { ImportReceipt } from '../../api/importFiles.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { importWords } from '../../words/imports.ts';
import { ImportResult } from './ImportResult.tsx';
import { importBatchDocument } from './imports.graphql.ts';

const mostProblems = 100;

/** An import chosen from the list, with its first problems and, on request, as many as one page may hold. */
export function PastImport({ id, onDecided }: { id: string; onDecided: (id: string) => void }) {
  const [first, setFirst] = useState(25);
  const [{ data, fetching, error }, ask] = useQuery({
    query: importBatchDocument,
    variables: { id, first },
    requestPolicy: 'cache-and-network',
  });
  const batch = data?.importBatch;
  if (error && !batch) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!batch)
    return fetching ? <LoadingBlock shape="row" count={3} /> : <p className="nh-advice">{importWords.notThere}</p>;
  const receipt: ImportReceipt = { ...batch, problems: batch.problems.edges.map((edge) => edge.node) };
  const canShowMore = first < mostProblems && batch.problems.totalCount > receipt.problems.length;
  return (
    <>
      <ImportResult receipt={receipt} problemCount={batch.problems.totalCount} onDecided={onDecided} />
      {canShowMore ? (
        <Button look="secondary" onPress={() => setFirst(mostProblems)}>
          {importWords.more}
        </Button>
      ) : null}
    </>
  );
}
