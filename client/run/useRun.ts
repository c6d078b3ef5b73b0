import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { lookBeside } from '../api/client.ts';
import type { RunNowFragment } from '../generated/graphql.ts';
import { runDocument } from './run.graphql.ts';

export type RunNow = RunNowFragment;

const millisecondsBetweenLooks = 1000;

export function isOver({ status }: Pick<RunNow, 'status'>): boolean {
  return status !== 'QUEUED' && status !== 'RUNNING';
}

/** Whether asking the question again will be answered whole. */
export function hasResult({ status }: Pick<RunNow, 'status'>): boolean {
  return status === 'FINISHED' || status === 'STOPPED_KEEPING_BEST';
}

interface WatchedRun {
  /** As last heard; null when there is none, or none that this person may see. */
  readonly run: RunNow | null;
  readonly look: () => void;
}

/** Looks at a run every second until it is over, and tells once that it is. */
export function useRun(id: string | null, onOver: (run: RunNow) => void): WatchedRun {
  const [{ data, fetching, error }, ask] = useQuery({
    query: runDocument,
    variables: { id: id ?? '' },
    pause: id === null,
    requestPolicy: 'network-only',
    context: lookBeside,
  });
  const run = id === null ? null : (data?.run ?? null);
  const isLive = run !== null && run.id === id && !isOver(run);
  const isLost = error !== undefined;
  useEffect(() => {
    if ((!isLive && !isLost) || fetching || id === null) return;
    const wait = setTimeout(() => ask({ ...lookBeside, requestPolicy: 'network-only' }), millisecondsBetweenLooks);
    return () => clearTimeout(wait);
  }, [isLive, isLost, fetching, id, ask]);
  const told = useRef<string | null>(null);
  const latest = useRef(onOver);
  latest.current = onOver;
  useEffect(() => {
    if (run === null || run.id !== id || !isOver(run) || told.current === run.id) return;
    told.current = run.id;
    latest.current(run);
  }, [run, id]);
  return {
    run: run !== null && run.id === id ? run : null,
    look: () => ask({ ...lookBeside, requestPolicy: 'network-only' }),
  };
}
