import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { HomeListQuery } from '../../generated/graphql.ts';
import { useViewer } from '../../session/viewer.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { useSearch } from '../../url/location.ts';
import { homesWords } from '../../words/homes.ts';
import { HomesFilter } from './HomesFilter.tsx';
import { HomesTable } from './HomesTable.tsx';
import { homeListQuery } from './homeList.graphql.ts';
import { asHomeFilter, readHomesSearch } from './homesQuestion.ts';

const homesAtATime = 25;

/** The homes of the region, a page at a time. */
export function HomesScreen() {
  usePageTitle(homesWords.documentTitle);
  const { region } = useViewer();
  const address = useSearch();
  const [searched, setSearched] = useState('');
  const { question, dropped } = readHomesSearch(address, region?.members ?? []);
  // Pages turned belong to the question they were turned for.
  const asked = `${address} ${searched}`;
  const [turned, setTurned] = useState<{ asked: string; cursors: readonly string[] }>({ asked, cursors: [] });
  const cursors = turned.asked === asked ? turned.cursors : [];
  const after = cursors[cursors.length - 1] ?? null;
  const variables = { filter: asHomeFilter(question, searched), first: homesAtATime, after };
  const [{ data, error }, ask] = useQuery({ query: homeListQuery, variables });
  const homes = data?.homes;
  return (
    <>
      <div className="nh-answer">
        <h1 className="nh-h1">{homes ? homesWords.heading(homes.totalCount) : homesWords.documentTitle}</h1>
      </div>
      <DroppedParts names={dropped} />
      <HomesFilter question={question} searched={searched} onSearch={setSearched} members={region?.members ?? []} />
      {error && !data ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {!homes && !error ? <LoadingBlock shape="row" count={10} /> : null}
      {homes ? (
        <HomesFound homes={homes} cursors={cursors} onTurn={(next) => setTurned({ asked, cursors: next })} />
      ) : null}
    </>
  );
}

function HomesFound(props: HomesPagerProps) {
  const { totalCount, edges } = props.homes;
  useEffect(() => announce(homesWords.heading(totalCount)), [totalCount]);
  if (totalCount === 0)
    return (
      <EmptyState title={homesWords.none}>
        <p>{homesWords.noneNext}</p>
      </EmptyState>
    );
  return (
    <>
      <HomesTable homes={edges.map((edge) => edge.node)} />
      <HomesPager {...props} />
    </>
  );
}

interface HomesPagerProps {
  readonly homes: HomeListQuery['homes'];
  /** Cursors of the pages turned so far. */
  readonly cursors: readonly string[];
  readonly onTurn: (cursors: readonly string[]) => void;
}

function HomesPager({ homes, cursors, onTurn }: HomesPagerProps) {
  const { hasNextPage, endCursor } = homes.pageInfo;
  const before = cursors.length * homesAtATime;
  return (
    <div className="homes-pager">
      {cursors.length > 0 && (
        <Button look="secondary" onPress={() => onTurn(cursors.slice(0, -1))}>
          {homesWords.before}
        </Button>
      )}
      {hasNextPage && endCursor != null && (
        <Button look="secondary" onPress={() => onTurn([...cursors, endCursor])}>
          {homesWords.after}
        </Button>
      )}
      <p className="nh-meta">{homesWords.shown(before + 1, before + homes.edges.length, homes.totalCount)}</p>
    </div>
  );
}
