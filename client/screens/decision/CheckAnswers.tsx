import { type FormEvent, useState } from 'react';
import type { DistanceReason } from '../../../schema/codes/placementCensusCodes.ts';
import { useViewer } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { decisionWords } from '../../words/decision.ts';
import { formatDate } from '../../words/formats.ts';
import { listInWords, regulationInWords } from '../../words/phrases.ts';
import { sentencesOf } from '../../words/sentences.ts';
import { asChoiceQuestion, type Choice } from './choiceAddress.ts';
import { HomesApproached } from './HomesApproached.tsx';
import { choosePlaceDocument } from './placing.graphql.ts';
import { nameOf, type PlacingNeed, type Weighed } from './placing.ts';
import { ReasonFields, reasonKey } from './ReasonFields.tsx';
import { forgetDraft, keepDraft, readDraft } from './reasonDraft.ts';
import { usePlacingWrite } from './usePlacing.ts';
import { WeighedHomes } from './WeighedHomes.tsx';

interface Props {
  readonly need: PlacingNeed;
  readonly choice: Choice;
  readonly weighed: Weighed;
  /** Asks anew for the need and what would follow; what is typed stays. */
  readonly onStale: () => void;
}

/** All that follows from the choice, the reasons it asks for, and the one button that makes it. */
export function CheckAnswers({ need, choice, weighed, onStale }: Props) {
  const viewer = useViewer();
  const [reasons, setReasons] = useState(() => readDraft(viewer.id, need.id));
  const [distanceReason, setDistanceReason] = useState<DistanceReason | ''>('');
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const { write, problem } = usePlacingWrite(choosePlaceDocument, (data) => data.choosePlace, onStale);
  const names = listInWords(weighed.homes.map(({ home }) => nameOf(home)));
  const onReason = (key: string, text: string) => {
    const changed = { ...reasons, [key]: text };
    setReasons(changed);
    keepDraft(viewer.id, need.id, changed);
  };
  const given = (due: Weighed['reasonsDue'][number]) => (reasons[reasonKey(due)] ?? '').trim();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const empty = weighed.reasonsDue.filter((due) => given(due) === '');
    setMissing(new Set(empty.map(reasonKey)));
    if (empty.length > 0) return;
    const references = need.children.map(({ reference }) => reference);
    const question = {
      ...asChoiceQuestion(need.id, choice, references),
      needVersion: need.version,
      reasons: weighed.reasonsDue.map((due) => ({ subject: due.subject, homeId: due.homeId, reason: given(due) })),
      distanceReason: distanceReason === '' ? null : distanceReason,
    };
    const said = decisionWords.chosen(names, need.reference);
    if (await write({ variables: { choice: question }, said })) forgetDraft(viewer.id, need.id);
  };
  const errors = [
    ...weighed.reasonsDue
      .filter((due) => missing.has(reasonKey(due)) && given(due) === '')
      .map((due) => ({ sentence: decisionWords.reasonMissing(due.subjectLabel), fieldId: reasonKey(due) })),
    ...(problem === null ? [] : [{ sentence: problem.sentence }]),
  ];
  return (
    <form onSubmit={save} className="nh-check-answers" noValidate>
      <ErrorSummary errors={errors} />
      <div className="nh-answer">
        <h1 className="nh-h1">
          {sentencesOf(weighed.headline).map((sentence) => (
            <span key={sentence}>{sentence} </span>
          ))}
        </h1>
      </div>
      <WeighedHomes need={need} weighed={weighed} />
      <ReasonFields
        reasonsDue={weighed.reasonsDue}
        asksDistanceReason={weighed.asksDistanceReason}
        reasons={reasons}
        missing={new Set(errors.flatMap((error) => ('fieldId' in error ? [error.fieldId] : [])))}
        distanceReason={distanceReason}
        onReason={onReason}
        onDistanceReason={setDistanceReason}
      />
      <TasksToCome tasks={weighed.tasks} />
      <HomesApproached placing={need} heading={decisionWords.callsHeading} />
      <p className="nh-meta">{decisionWords.decideNote}</p>
      <Button type="submit">{decisionWords.save(names)}</Button>
    </form>
  );
}

function TasksToCome({ tasks }: { tasks: Weighed['tasks'] }) {
  return (
    <section aria-label={decisionWords.tasksHeading}>
      <h2 className="nh-h2">{decisionWords.tasksHeading}</h2>
      {tasks.length === 0 && <p>{decisionWords.noTasks}</p>}
      <ul className="nh-tasks-to-come">
        {tasks.map((task) => (
          <li key={`${task.kind} ${task.homeId}`}>
            <b>{task.label}</b> {decisionWords.dueBy(formatDate(task.dueOn))}: {task.approver}. {task.sentence}{' '}
            <span className="nh-meta">{regulationInWords(task.source)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
