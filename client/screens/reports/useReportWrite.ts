import { useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { announce } from '../../ui/announce.ts';
import { en } from '../../words/en.ts';
import type { WrongField } from './reportChanges.ts';

type Refused =
  | {
      readonly __typename: 'BadQuestion';
      readonly sentence: string;
      readonly field?: string | null;
      readonly problems: readonly { readonly field: string; readonly sentence: string }[];
    }
  | { readonly __typename: 'NotFoundProblem'; readonly sentence: string }
  | { readonly __typename: 'StaleProblem'; readonly sentence: string };

export interface ReportWriting {
  /** All that the last try was refused for; empty while none was. */
  readonly wrong: readonly WrongField[];
  readonly setWrong: (wrong: readonly WrongField[]) => void;
  /** The report as it then is; null where nothing was written. */
  readonly send: <Answer extends { readonly __typename: 'Report' } | Refused, Variables extends object>(
    document: TypedDocumentNode<{ readonly answer: Answer }, Variables>,
    variables: Variables,
    done: string,
  ) => Promise<Extract<Answer, { readonly __typename: 'Report' }> | null>;
}

interface Writing {
  /** The report has changed since it was read: it is asked for anew. */
  readonly onStale: () => void;
  readonly staleWords: (sentence: string) => string;
  /** Where a part of the question stands on the page. */
  readonly fieldIdOf: (path: string) => string | null;
}

/** Sends one write of a report, and keeps why it was refused. */
export function useReportWrite({ onStale, staleWords, fieldIdOf }: Writing): ReportWriting {
  const client = useClient();
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const send: ReportWriting['send'] = async (document, variables, done) => {
    const { data, error } = await client.mutation(document, variables).toPromise();
    const answer = data?.answer;
    if (answer === undefined) {
      const said = error?.networkError ? en.wentWrong.offline : error?.graphQLErrors[0]?.message;
      setWrong([{ fieldId: null, sentence: said ?? en.wentWrong.sentence }]);
      return null;
    }
    if (isReport(answer)) {
      setWrong([]);
      announce(done);
      return answer;
    }
    if (answer.__typename === 'StaleProblem') onStale();
    if (isRefused(answer)) setWrong(wrongOf(answer, { staleWords, fieldIdOf }));
    return null;
  };
  return { wrong, setWrong, send };
}

type Any = { readonly __typename: 'Report' } | Refused;
const isReport = <Answer extends Any>(answer: Answer): answer is Extract<Answer, { readonly __typename: 'Report' }> =>
  answer.__typename === 'Report';
const isRefused = (answer: Any): answer is Refused => answer.__typename !== 'Report';

function wrongOf(
  answer: Refused,
  { staleWords, fieldIdOf }: Pick<Writing, 'staleWords' | 'fieldIdOf'>,
): readonly WrongField[] {
  if (answer.__typename === 'StaleProblem') return [{ fieldId: null, sentence: staleWords(answer.sentence) }];
  if (answer.__typename === 'NotFoundProblem') return [{ fieldId: null, sentence: answer.sentence }];
  const { field, sentence, problems } = answer;
  const all = problems.length > 0 ? problems : [{ field, sentence }];
  return all.map((one) => ({ fieldId: one.field ? fieldIdOf(one.field) : null, sentence: one.sentence }));
}
