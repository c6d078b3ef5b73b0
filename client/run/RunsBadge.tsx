import { useEffect } from 'react';
import { useQuery } from 'urql';
import { lookBeside } from '../api/client.ts';
import { Link } from '../url/Link.tsx';
import { paths } from '../url/route.ts';
import { runWords } from '../words/runs.ts';
import { runsDocument } from './run.graphql.ts';
import { onRunsChanged } from './runsChanged.ts';
import { isOver } from './useRun.ts';

const millisecondsBetweenLooks = { running: 3000, quiet: 30_000 } as const;

/** How many long answers are being worked out, in the header; nothing where none is. */
export function RunsBadge({ isCurrent }: { isCurrent: boolean }) {
  const [{ data, fetching }, ask] = useQuery({
    query: runsDocument,
    requestPolicy: 'network-only',
    context: lookBeside,
  });
  const running = data?.runs.edges.filter(({ node }) => !isOver(node)).length ?? 0;
  useEffect(() => {
    const look = () => ask({ ...lookBeside, requestPolicy: 'network-only' });
    const stop = onRunsChanged(look);
    const every = running > 0 ? millisecondsBetweenLooks.running : millisecondsBetweenLooks.quiet;
    const wait = fetching ? null : setTimeout(() => document.visibilityState === 'visible' && look(), every);
    return () => {
      stop();
      if (wait !== null) clearTimeout(wait);
    };
  }, [running, fetching, ask]);
  if (running === 0 && !isCurrent) return null;
  return (
    <Link to={paths.runs} className="nh-nav__link" isCurrent={isCurrent}>
      {runWords.badge}{' '}
      <span className="nh-badge" aria-hidden="true">
        {running}
      </span>
      <span className="nh-hidden">{runWords.badgeLabel(running)}</span>
    </Link>
  );
}
