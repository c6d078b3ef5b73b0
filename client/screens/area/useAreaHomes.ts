import { useEffect, useState } from 'react';
import { type Client, type OperationResult, useClient } from 'urql';
import { type HomeKind, homeKinds, type PlacementType } from '../../../schema/vocabulary.ts';
import type { AreaHomesQuery, AreaHomesQueryVariables } from '../../generated/graphql.ts';
import { areaHomesDocument } from './areaHomes.graphql.ts';

export type AreaHome = AreaHomesQuery['homes']['edges'][number]['node'];

const pageSize = 100;
const mostPages = 30;

interface HomesAsked {
  readonly gssCode: string;
  readonly type: PlacementType | null;
  /** False for people who may not see homes. */
  readonly maySee: boolean;
}

function filterOf({ gssCode, type }: HomesAsked): AreaHomesQueryVariables['filter'] {
  const kinds = (Object.keys(homeKinds) as HomeKind[]).filter((kind) => homeKinds[kind].placementType === type);
  return { localAuthority: gssCode, kinds: type === null ? null : kinds };
}

async function readEveryPage(client: Client, filter: AreaHomesQueryVariables['filter']): Promise<AreaHome[] | null> {
  const homes: AreaHome[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const result: OperationResult<AreaHomesQuery> = await client
      .query(areaHomesDocument, { filter, first: pageSize, after })
      .toPromise();
    if (!result.data) return null;
    homes.push(...result.data.homes.edges.map((edge) => edge.node));
    after = result.data.homes.pageInfo.endCursor ?? null;
    if (!result.data.homes.pageInfo.hasNextPage || after === null) break;
  }
  return homes;
}

/**
 * Every home of a council, most usable places first, ties by name; null until read, and where they may not be seen.
 * Cost: one request for each hundred homes; a large council has a few hundred.
 */
export function useAreaHomes({ gssCode, type, maySee }: HomesAsked): readonly AreaHome[] | null {
  const client = useClient();
  const [homes, setHomes] = useState<readonly AreaHome[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    setHomes(null);
    if (maySee)
      readEveryPage(client, filterOf({ gssCode, type, maySee })).then((read) => {
        if (isWanted && read) setHomes(read.sort(bySize));
      });
    return () => {
      isWanted = false;
    };
  }, [client, gssCode, type, maySee]);
  return homes;
}

function bySize(a: AreaHome, b: AreaHome): number {
  return (
    b.places.usable - a.places.usable || (a.name ?? a.id).localeCompare(b.name ?? b.id, 'en-GB', { numeric: true })
  );
}
