import { useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { HomeChangedFragment } from '../../generated/graphql.ts';
import { useFactsChanged } from '../../session/factsChanged.ts';
import { announce } from '../../ui/announce.ts';
import { en } from '../../words/en.ts';
import { homeChangeWords } from '../../words/homeChange.ts';

export interface SaidWrong {
  readonly field: string | null;
  readonly sentence: string;
}

interface Answered {
  readonly answer: HomeChangedFragment;
}

export interface HomeChanging {
  /** What the last try was refused for; empty while none was. */
  readonly wrong: readonly SaidWrong[];
  setWrong(wrong: readonly SaidWrong[]): void;
  /** True once it is written. While one is on its way another is not sent. */
  send<Variables extends object>(
    document: TypedDocumentNode<Answered, Variables>,
    variables: Variables,
    done: string,
  ): Promise<boolean>;
}

function saidOf(answer: HomeChangedFragment | null): SaidWrong {
  if (answer === null || answer.__typename === 'Home') return { field: null, sentence: en.wentWrong.sentence };
  if (answer.__typename === 'StaleProblem') return { field: null, sentence: homeChangeWords.stale(answer.sentence) };
  return { field: answer.__typename === 'BadQuestion' ? (answer.field ?? null) : null, sentence: answer.sentence };
}

/** Sends changes of a home's record one at a time; written or overtaken, the page is asked for anew. */
export function useHomeChange(): HomeChanging {
  const client = useClient();
  const factsChanged = useFactsChanged();
  const [wrong, setWrong] = useState<readonly SaidWrong[]>([]);
  const [isSending, setSending] = useState(false);
  const send: HomeChanging['send'] = async (document, variables, done) => {
    if (isSending) return false;
    setSending(true);
    setWrong([]);
    const { data } = await client.mutation(document, variables).toPromise();
    const answer = data?.answer ?? null;
    setSending(false);
    const isWritten = answer?.__typename === 'Home';
    if (isWritten) announce(done);
    else setWrong([saidOf(answer)]);
    if (isWritten || answer?.__typename === 'StaleProblem') factsChanged();
    return isWritten;
  };
  return { wrong, setWrong, send };
}
