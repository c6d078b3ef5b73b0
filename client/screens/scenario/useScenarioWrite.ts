import { useContext, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { ScenarioNowFragment, ScenarioWrittenFragment } from '../../generated/graphql.ts';
import { useFactsChanged } from '../../session/factsChanged.ts';
import { announce } from '../../ui/announce.ts';
import { en } from '../../words/en.ts';
import { scenarioWords } from '../../words/scenario.ts';
import { type FieldWrong, fieldOfServer } from './changeDraft.ts';
import { type ScenarioVersion, ScenarioVersionContext } from './scenarioVersion.ts';

interface Answered {
  readonly answer: ScenarioWrittenFragment;
}

export interface ScenarioWriting {
  /** All that the last try was refused for; empty while none was. */
  readonly wrong: readonly FieldWrong[];
  setWrong(wrong: readonly FieldWrong[]): void;
  /** The scenario as it then is, once it is written; null where it was not. */
  send<Variables extends object>(
    document: TypedDocumentNode<Answered, Variables>,
    variables: Variables,
    done: string,
  ): Promise<ScenarioNowFragment | null>;
}

function wrongOf(answer: ScenarioWrittenFragment | null, isOffline: boolean): readonly FieldWrong[] {
  if (answer === null || answer.__typename === 'Scenario')
    return [{ field: null, sentence: isOffline ? en.wentWrong.offline : en.wentWrong.sentence }];
  if (answer.__typename === 'StaleProblem') return [{ field: null, sentence: scenarioWords.stale(answer.sentence) }];
  if (answer.__typename === 'NotFoundProblem') return [{ field: null, sentence: answer.sentence }];
  const { field = null, sentence, problems } = answer;
  const all = problems.length > 0 ? problems : [{ field, sentence }];
  return all.map((one) => ({ field: fieldOfServer(one.field ?? null), sentence: one.sentence }));
}

/** After the write before it, on the version that one made: pressing Undo five times undoes five. */
function afterTheLast<T>(shared: ScenarioVersion, write: () => Promise<T>): Promise<T> {
  const next = shared.lastWrite.then(write);
  shared.lastWrite = next.catch(() => null);
  return next;
}

/** A version the page has not shown yet is the last write's; one that a colleague made meanwhile is the page's. */
function onTheLatest<Variables extends object>(variables: Variables, latest: number): Variables {
  const isBehind = 'version' in variables && typeof variables.version === 'number' && variables.version < latest;
  return isBehind ? { ...variables, version: latest } : variables;
}

/** Sends one write of a scenario after another; written or overtaken, the page is asked for anew. */
export function useScenarioWrite(): ScenarioWriting {
  const client = useClient();
  const factsChanged = useFactsChanged();
  const shared = useContext(ScenarioVersionContext);
  const [wrong, setWrong] = useState<readonly FieldWrong[]>([]);
  const send: ScenarioWriting['send'] = (document, variables, done) =>
    afterTheLast(shared, async () => {
      const { data, error } = await client.mutation(document, onTheLatest(variables, shared.latest)).toPromise();
      const answer = data?.answer ?? null;
      if (answer?.__typename === 'Scenario') {
        setWrong([]);
        announce(done);
        shared.onWritten(answer);
        factsChanged();
        return answer;
      }
      setWrong(wrongOf(answer, error?.networkError !== undefined));
      if (answer?.__typename === 'StaleProblem') factsChanged();
      return null;
    });
  return { wrong, setWrong, send };
}
