import { useState } from 'react';
import { useClient } from 'urql';
import { tellRunsChanged } from '../../run/runsChanged.ts';
import { announce } from '../../ui/announce.ts';
import { en } from '../../words/en.ts';
import { plannerWords } from '../../words/planner.ts';
import { startPlanDocument } from './planner.graphql.ts';
import type { PlannerDraft } from './plannerDraft.ts';
import { readDraft, type SaidWrong } from './plannerQuestion.ts';

export interface StartPlan {
  readonly start: () => Promise<void>;
  /** Why the last try was not started; empty while none was refused. */
  readonly wrong: readonly SaidWrong[];
  readonly isStarting: boolean;
}

interface Starting {
  readonly region: string;
  readonly draft: PlannerDraft;
  readonly onRun: (id: string) => void;
}

/** Has the plan worked out, or says everything that is wrong with its settings at once. */
export function useStartPlan({ region, draft, onRun }: Starting): StartPlan {
  const client = useClient();
  const [wrong, setWrong] = useState<readonly SaidWrong[]>([]);
  const [isStarting, setStarting] = useState(false);
  const start = async () => {
    if (isStarting) return;
    const read = readDraft(draft, region);
    setWrong('wrong' in read ? read.wrong : []);
    if ('wrong' in read) return;
    setStarting(true);
    const { data, error } = await client.mutation(startPlanDocument, { question: read.question }).toPromise();
    setStarting(false);
    const answer = data?.startPlan;
    if (answer?.__typename === 'Run') {
      announce(plannerWords.started);
      tellRunsChanged();
      onRun(answer.id);
      return;
    }
    if (answer === undefined) {
      const sentence = error?.networkError
        ? en.wentWrong.offline
        : (error?.graphQLErrors[0]?.message ?? en.wentWrong.sentence);
      setWrong([{ field: null, sentence }]);
      return;
    }
    const problems = answer.__typename === 'BadQuestion' ? answer.problems : [];
    setWrong(problems.length > 0 ? problems : [{ field: fieldOf(answer), sentence: answer.sentence }]);
  };
  return { start, wrong, isStarting };
}

const fieldOf = (answer: object): string | null =>
  'field' in answer && typeof answer.field === 'string' ? answer.field : null;
