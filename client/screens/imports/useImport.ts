import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import type { ImportBatchByIdQuery } from '../../generated/graphql.ts';
import { useFactsChanged } from '../../session/factsChanged.ts';
import { announce } from '../../ui/announce.ts';
import { batchWords } from '../../words/importBatch.ts';
import { importBatchDocument } from './imports.graphql.ts';

export type Import = NonNullable<ImportBatchByIdQuery['importBatch']>;

const millisecondsBetweenLooks = 1000;

/** One import, looked at again every second while it runs; says once, politely, when it is finished. */
export function useImport(id: string) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: importBatchDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const factsChanged = useFactsChanged();
  const found = data?.importBatch ?? null;
  const status = found?.status;
  const wasRunning = useRef(false);
  useEffect(() => {
    if (status !== 'RUNNING') return;
    wasRunning.current = true;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), millisecondsBetweenLooks);
    return () => clearInterval(timer);
  }, [status, ask]);
  const sentence = found?.sentence ?? '';
  useEffect(() => {
    if (status === undefined || status === 'RUNNING' || !wasRunning.current) return;
    wasRunning.current = false;
    announce(batchWords.finished(sentence));
    if (status !== 'STAGED') factsChanged();
  }, [status, sentence, factsChanged]);
  return { found, error, fetching, again: () => ask({ requestPolicy: 'network-only' }) };
}
