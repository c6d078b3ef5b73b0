import { createContext, useState } from 'react';
import type { ScenarioNow } from './changeDraft.ts';

/** What the writes of one page share: each goes on from what the last one made. */
export interface ScenarioVersion {
  /** The version that the last write made; 0 before the first. */
  latest: number;
  /** Over when the last write that was sent is. */
  lastWrite: Promise<unknown>;
  readonly onWritten: (scenario: ScenarioNow) => void;
}

export const ScenarioVersionContext = createContext<ScenarioVersion>({
  ...{ latest: 0, lastWrite: Promise.resolve() },
  onWritten: () => {},
});

/** The scenario as the page knows it best: as the server last said, or as the last write left it. */
export function useNewest(asked: ScenarioNow | null): readonly [ScenarioNow | null, ScenarioVersion] {
  const [written, setWritten] = useState<ScenarioNow | null>(null);
  const [shared] = useState<ScenarioVersion>(() => ({
    ...{ latest: 0, lastWrite: Promise.resolve() },
    onWritten(scenario) {
      this.latest = scenario.version;
      setWritten(scenario);
    },
  }));
  const isNewer = written !== null && asked !== null && written.id === asked.id && written.version > asked.version;
  return [isNewer ? written : asked, shared];
}
