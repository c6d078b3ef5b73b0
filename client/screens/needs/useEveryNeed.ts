import { useCallback, useEffect, useState } from 'react';
import { type Client, type CombinedError, type OperationResult, useClient } from 'urql';
import type { NeedStatus } from '../../../schema/vocabulary.ts';
import type { NeedQueueQuery } from '../../generated/graphql.ts';
import { needQueueQuery } from './needQueue.graphql.ts';
import type { NeedRow } from './needRows.ts';

const pageSize = 100;
const mostPages = 20;

export interface EveryNeed {
  /** Null until the whole queue has been read. */
  readonly needs: readonly NeedRow[] | null;
  readonly error: CombinedError | null;
  readonly retry: () => void;
}

/**
 * The whole queue of the person asking, page after page, so that it can be counted, filtered and put in order here.
 *
 * Cost  one request for each hundred needs, and 2,000 needs at most: one council's queue is a few dozen.
 */
export function useEveryNeed(status: NeedStatus): EveryNeed {
  const client = useClient();
  const [read, setRead] = useState<Pick<EveryNeed, 'needs' | 'error'>>({ needs: null, error: null });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    let isWanted = true;
    readEveryPage(client, status).then((answer) => isWanted && setRead(answer));
    return () => {
      isWanted = false;
    };
  }, [client, attempt, status]);
  const retry = useCallback(() => {
    setRead({ needs: null, error: null });
    setAttempt((before) => before + 1);
  }, []);
  return { ...read, retry };
}

async function readEveryPage(client: Client, status: NeedStatus): Promise<Pick<EveryNeed, 'needs' | 'error'>> {
  const needs: NeedRow[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const result: OperationResult<NeedQueueQuery> = await client
      .query(needQueueQuery, { status, first: pageSize, after }, { requestPolicy: 'network-only' })
      .toPromise();
    if (result.error || !result.data) return { needs: null, error: result.error ?? null };
    const { edges, pageInfo } = result.data.placementNeeds;
    needs.push(...edges.map((edge) => edge.node));
    after = pageInfo.endCursor ?? null;
    if (!pageInfo.hasNextPage || after === null) break;
  }
  return { needs, error: null };
}
