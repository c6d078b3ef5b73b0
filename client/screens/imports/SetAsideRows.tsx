import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { batchWords } from '../../words/importBatch.ts';
import { setAsideRowsDocument } from './imports.graphql.ts';
import { MendRow } from './MendRow.tsx';
import type { SetAside } from './mendCells.ts';

const rowsAtATime = 10;

interface SetAsideRowsProps {
  id: string;
  /** Rows can be put right here: the import is loaded, or waits to be. */
  isMendable: boolean;
  onMended: () => void;
}

/** The rows that were not loaded: put right one by one, or downloaded. */
export function SetAsideRows({ id, isMendable, onMended }: SetAsideRowsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [{ data, error }, ask] = useQuery({
    query: setAsideRowsDocument,
    variables: { id, first: rowsAtATime, after: cursors.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.importBatch?.setAsideRows;
  if (error && !data) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!found) return <LoadingBlock shape="row" count={3} />;
  const mended = (row: SetAside) => {
    const at = found.edges.findIndex(({ node }) => node.position === row.position);
    announce(batchWords.mended(row, found.totalCount - 1));
    const next = list.current?.children[at + 1]?.querySelector('input') ?? heading.current;
    next?.focus();
    if (found.edges.length === 1) setCursors([]);
    ask({ requestPolicy: 'network-only' });
    onMended();
  };
  return (
    <section className="nh-set-aside" aria-labelledby="set-aside">
      <h2 className="nh-h2" id="set-aside" ref={heading} tabIndex={-1}>
        {batchWords.setAsideTitle(found.totalCount)}
      </h2>
      <p>
        {isMendable ? batchWords.setAsideHint : null}{' '}
        <a href={`/imports/${encodeURIComponent(id)}/set-aside.csv`} download>
          {batchWords.setAsideFile}
        </a>
      </p>
      {isMendable ? (
        <ol className="nh-mends" aria-labelledby="set-aside" ref={list}>
          {found.edges.map(({ node }) => (
            <li key={node.position}>
              <MendRow id={id} row={node} onMended={() => mended(node)} />
            </li>
          ))}
        </ol>
      ) : null}
      {isMendable ? <Pager found={found} cursors={cursors} onTurn={setCursors} /> : null}
    </section>
  );
}

interface PagerProps {
  found: { pageInfo: { hasNextPage: boolean; endCursor?: string | null } };
  cursors: readonly string[];
  onTurn: (cursors: readonly string[]) => void;
}

function Pager({ found, cursors, onTurn }: PagerProps) {
  const { hasNextPage, endCursor } = found.pageInfo;
  if (cursors.length === 0 && !hasNextPage) return null;
  return (
    <div className="homes-pager">
      {cursors.length > 0 ? (
        <Button look="secondary" onPress={() => onTurn(cursors.slice(0, -1))}>
          {batchWords.previousRows}
        </Button>
      ) : null}
      {hasNextPage && endCursor != null ? (
        <Button look="secondary" onPress={() => onTurn([...cursors, endCursor])}>
          {batchWords.nextRows}
        </Button>
      ) : null}
    </div>
  );
}
