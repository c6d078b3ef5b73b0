import { useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { ScenarioNowFragment, ScenarioWrittenFragment } from '../../generated/graphql.ts';
import { useFactsChanged } from '../../session/factsChanged.ts';
import { announce } from '../../ui/announce.ts';
import { en } from '../../words/en.ts';
import { scenarioWords } from '../../words/scenario.ts';
import type { FieldWrong } from './changeDraft.ts';

interface Answered {
  readonly answer: ScenarioWrittenFragment;
}

export interface ScenarioWriting {
  /** What the last try was refused for; empty while none was. */
  readonly wrong: readonly FieldWrong[];
  setWrong(wrong: readonly FieldWrong[]): void;
  /** The scenario as it then is, once it is written; null where it was not. One write at a time. */
  send<Variables extends object>(
    document: TypedDocumentNode<Answered, Variables>,
    variables: Variables,
    done: string,
  ): Promise<ScenarioNowFragment | null>;
}

function wrongOf(answer: ScenarioWrittenFragment | null): FieldWrong {
  if (answer === null || answer.__typename === 'Scenario') return { field: null, sentence: en.wentWrong.sentence };
  if (answer.__typename === 'StaleProblem') return { field: null, sentence: scenarioWords.stale(answer.sentence) };
  return { field: answer.__typename === 'BadQuestion' ? (answer.field ?? null) : null, sentence: answer.sentence };
}

/** Sends one write of a scenario after another; written or overtaken, the page is asked for anew. */
export function useScenarioWrite(): ScenarioWriting {
  const client = useClient();
  const factsChanged = useFactsChanged();
  const [wrong, setWrong] = useState<readonly FieldWrong[]>([]);
  const [isSending, setSending] = useState(false);
  const send: ScenarioWriting['send'] = async (document, variables, done) => {
    if (isSending) return null;
    setSending(true);
    setWrong([]);
    const { data } = await client.mutation(document, variables).toPromise();
    const answer = data?.answer ?? null;
    setSending(false);
    if (answer?.__typename === 'Scenario') {
      announce(done);
      factsChanged();
      return answer;
    }
    setWrong([wrongOf(answer)]);
    if (answer?.__typename === 'StaleProblem') factsChanged();
    return null;
  };
  return { wrong, setWrong, send };
}
