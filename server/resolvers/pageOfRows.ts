import { largestPageSize } from '../../schema/pageSize.ts';
import type { Connection, PageArgs } from '../../schema/pages.ts';
import { AskedWrongly } from '../errors.ts';
import type { Page, PageRequest } from '../store/page.ts';

/** Errors: AskedWrongly below 1; more than the largest page is the largest page. */
export function pageRequest({ first, after }: PageArgs): PageRequest {
  if (typeof first === 'number' && first < 1) throw new AskedWrongly(`first must be 1 to ${largestPageSize}.`);
  return {
    ...(typeof first === 'number' ? { first: Math.min(first, largestPageSize) } : {}),
    ...(typeof after === 'string' ? { after } : {}),
  };
}

export function toConnection<Row, Node>(page: Page<Row>, toNode: (row: Row) => Node): Connection<Node> {
  return {
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toNode(node) })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.endCursor },
    totalCount: page.totalCount,
  };
}
