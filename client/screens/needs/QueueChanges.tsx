import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { NeedStatus } from '../../../schema/vocabulary.ts';
import { lookBeside } from '../../api/client.ts';
import type { QueueVersionsQuery } from '../../generated/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { queueWords } from '../../words/find.ts';
import { queueVersionsQuery } from './needQueue.graphql.ts';
import type { NeedRow } from './needRows.ts';

type Version = QueueVersionsQuery['placementNeeds']['edges'][number]['node'];
const pauseMilliseconds = 60_000;

/** The queue as it now is, asked for now and then and whenever the person comes back to the page; null until then. */
function useQueueNow(status: NeedStatus): readonly Version[] | null {
  const client = useClient();
  const [now, setNow] = useState<readonly Version[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      if (document.hidden) return;
      const options = { requestPolicy: 'network-only', ...lookBeside } as const;
      const { data } = await client.query(queueVersionsQuery, { status }, options).toPromise();
      if (isWanted && data) setNow(data.placementNeeds.edges.map(({ node }) => node));
    };
    const timer = setInterval(ask, pauseMilliseconds);
    window.addEventListener('focus', ask);
    return () => {
      isWanted = false;
      clearInterval(timer);
      window.removeEventListener('focus', ask);
    };
  }, [client, status]);
  return now;
}

const mostCompared = 100;

/** What is no longer as it is shown, a sentence each. */
export function changesSince(
  shown: readonly Pick<NeedRow, 'id' | 'reference' | 'version'>[],
  now: readonly Version[],
): readonly string[] {
  const before = new Map(shown.map((need) => [need.id, need]));
  const still = new Set(now.map(({ id }) => id));
  const changed = now.flatMap(({ id, reference, version, lastChangedBy }) => {
    const known = before.get(id);
    if (known === undefined) return [queueWords.arrived(reference)];
    if (known.version === version) return [];
    return [queueWords.changedMeanwhile(reference, lastChangedBy ?? queueWords.somebody)];
  });
  // A longer queue is compared by its first part only, so that nobody seems to have left it.
  const left = shown.length > mostCompared ? [] : shown.filter(({ id }) => !still.has(id));
  return [...changed, ...left.map(({ reference }) => queueWords.left(reference))];
}

interface QueueChangesProps {
  readonly needs: readonly NeedRow[];
  readonly status: NeedStatus;
  readonly onShowNow: () => void;
}

/** A quiet notice: the list itself never moves under somebody's hand. */
export function QueueChanges({ needs, status, onShowNow }: QueueChangesProps) {
  const now = useQueueNow(status);
  const changes = now === null ? [] : changesSince(needs, now);
  const [first] = changes;
  return (
    <div role="status">
      {first === undefined ? null : (
        <div className="nh-advice">
          <p>
            {first} {changes.length > 1 ? queueWords.moreChanged(changes.length - 1) : ''}
          </p>
          <Button look="quiet" onPress={onShowNow}>
            {queueWords.showNow}
          </Button>
        </div>
      )}
    </div>
  );
}
