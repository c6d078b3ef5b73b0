import { useId, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { assignmentWords } from '../../words/assignment.ts';
import { en } from '../../words/en.ts';
import { assignNeedDocument, colleaguesQuery, needAssignmentQuery } from './assignment.graphql.ts';
import type { NeedRow } from './needRows.ts';

export type Assignment = NeedRow['assignment'];

interface Props {
  readonly need: Pick<NeedRow, 'id' | 'reference' | 'assignment'>;
  readonly onAssigned: (needId: string, assignment: Assignment) => void;
}

/** Sends one change at a time; overtaken by a colleague, it shows who works on it now and says so. */
function useAssign({ need, onAssigned }: Props) {
  const client = useClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const assign = async (toUserId: string | null): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const variables = { needId: need.id, version: need.assignment.version, toUserId };
    const { data } = await client.mutation(assignNeedDocument, variables).toPromise();
    const answer = data?.assignNeed;
    if (answer?.__typename === 'PlacementNeed') {
      const name = answer.assignment.assignedTo?.displayName;
      announce(name ? assignmentWords.given(need.reference, name) : assignmentWords.released(need.reference));
      onAssigned(need.id, answer.assignment);
      setProblem(null);
    } else {
      setProblem(answer?.sentence ?? en.wentWrong.sentence);
      const fresh = { requestPolicy: 'network-only' } as const;
      const now = await client.query(needAssignmentQuery, { needId: need.id }, fresh).toPromise();
      if (now.data?.placementNeed) onAssigned(need.id, now.data.placementNeed.assignment);
    }
    setBusy(false);
  };
  return { assign, problem };
}

/** Who works on one need: taken by oneself, given to a colleague of the same council, or released. */
export function AssignNeed(props: Props) {
  const { need } = props;
  const id = useId();
  const { assign, problem } = useAssign(props);
  const [{ data }] = useQuery({ query: colleaguesQuery });
  const assigned = need.assignment.assignedTo ?? null;
  const team = data?.colleagues ?? [];
  const you = team.find(({ isYou }) => isYou);
  const gone = assigned !== null && !team.some((one) => one.id === assigned.id) ? [assigned] : [];
  return (
    <div className="needs-assign">
      {problem === null ? null : <FieldError id={`${id}-error`} sentence={problem} />}
      <label className="nh-hidden" htmlFor={id}>
        {assignmentWords.label(need.reference)}
      </label>
      <select
        className="govuk-select"
        id={id}
        value={assigned?.id ?? ''}
        aria-describedby={problem === null ? undefined : `${id}-error`}
        onChange={(event) => assign(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{assignmentWords.nobody}</option>
        {[...gone, ...team].map((one) => (
          <option key={one.id} value={one.id}>
            {one.isYou ? assignmentWords.you(one.displayName) : one.displayName}
          </option>
        ))}
      </select>
      {assigned?.isYou ? (
        <Button look="quiet" label={assignmentWords.releaseLabel(need.reference)} onPress={() => assign(null)}>
          {assignmentWords.release}
        </Button>
      ) : you === undefined ? null : (
        <Button look="quiet" label={assignmentWords.takeLabel(need.reference)} onPress={() => assign(you.id)}>
          {assignmentWords.take}
        </Button>
      )}
    </div>
  );
}
