import { taskOutcomes } from '../../../schema/codes/decisionWords.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { navigate } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { decisionWords, momentInWords, timeOf } from '../../words/decision.ts';
import { formatDate } from '../../words/formats.ts';
import { listInWords, regulationInWords } from '../../words/phrases.ts';
import { HomesApproached } from './HomesApproached.tsx';
import { undoDecisionDocument } from './placing.graphql.ts';
import { type Decision, nameOf, type PlacingNeed, type Task } from './placing.ts';
import { TaskForm } from './TaskForm.tsx';
import { usePlacingWrite } from './usePlacing.ts';

interface Props {
  readonly need: PlacingNeed;
  readonly decision: Decision;
}

/** What was decided and why, what has to be done because of it, and how to take it back for ten minutes. */
export function Decided({ need, decision }: Props) {
  const { write, problem } = usePlacingWrite(undoDecisionDocument, (data) => data.undoDecision);
  const names = listInWords(decision.homes.map(({ home }) => nameOf(home)));
  const until = timeOf(decision.undoUntil);
  const undo = async () => {
    if (await write({ variables: { id: decision.id }, said: decisionWords.undone })) navigate(paths.find(need.id));
  };
  return (
    <>
      <ErrorSummary errors={problem === null ? [] : [{ sentence: problem.sentence }]} />
      <div className="nh-answer">
        <h1 className="nh-h1">
          {decision.homes.length > 1
            ? decisionWords.chosenSplit(names, need.reference)
            : decisionWords.chosen(names, need.reference)}
        </h1>
      </div>
      <p className="nh-lede">{decisionWords.chosenBy(decision.decidedBy, momentInWords(decision.decidedAt))}</p>
      {decision.canUndo ? (
        <p className="nh-undo">
          <Button look="secondary" onPress={() => void undo()}>
            {decisionWords.undo(until)}
          </Button>
        </p>
      ) : (
        <p className="nh-meta">{decisionWords.undoOver(momentInWords(decision.undoUntil))}</p>
      )}
      <section aria-label={decisionWords.tasksHeading}>
        <h2 className="nh-h2">{decisionWords.tasksHeading}</h2>
        {need.approvalTasks.length === 0 && <p>{decisionWords.noTasks}</p>}
        <ul className="nh-decision-tasks">
          {need.approvalTasks.map((task) => (
            <TaskItem key={task.id} task={task} />
          ))}
        </ul>
      </section>
      {decision.reasons.length > 0 && (
        <section aria-label={decisionWords.reasonsGiven}>
          <h2 className="nh-h2">{decisionWords.reasonsGiven}</h2>
          <ul className="nh-placing-record">
            {decision.reasons.map(({ subject, subjectLabel, sentence, reason, home }) => (
              <li key={`${subject} ${home.id}`}>
                <b>{subjectLabel}.</b> {sentence} <q>{reason}</q>
              </li>
            ))}
          </ul>
        </section>
      )}
      <HomesApproached placing={need} heading={decisionWords.callsHeading} />
    </>
  );
}

function TaskItem({ task }: { task: Task }) {
  const { tasks: words } = decisionWords;
  const { outcome, givenBy, givenOn } = task;
  return (
    <li>
      <p>
        <b>{task.label}</b> {decisionWords.dueBy(formatDate(task.dueOn))}: {task.approver}. {task.sentence}{' '}
        <span className="nh-meta">{regulationInWords(task.source)}</span>
      </p>
      {outcome == null ? (
        <TaskForm task={task} />
      ) : (
        <p>
          <strong className="govuk-tag nh-tag--plain">
            {words.given(taskOutcomes[outcome], givenBy ?? '', formatDate(givenOn ?? task.dueOn))}
          </strong>
        </p>
      )}
    </li>
  );
}
