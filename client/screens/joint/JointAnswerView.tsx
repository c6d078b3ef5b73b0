import type { ReactNode } from 'react';
import { useViewer } from '../../session/viewer.tsx';
import { SummaryBar } from '../../ui/SummaryBar.tsx';
import { Link } from '../../url/Link.tsx';
import { findWords } from '../../words/find.ts';
import { formatCount } from '../../words/formats.ts';
import { jointWords } from '../../words/joint.ts';
import { sentencesOf } from '../../words/sentences.ts';
import { ProofLine } from '../gap/ProofLine.tsx';
import { JointMap } from './JointMap.tsx';
import { JointTable } from './JointTable.tsx';
import type { JointAnswer } from './jointAnswer.ts';
import { type JointAsked, jointAddress } from './jointQuestion.ts';

interface Props {
  readonly answer: JointAnswer;
  readonly question: JointAsked;
  /** The run that works on it, where there is one. */
  readonly children: ReactNode;
}

/** The answer in the heading, its proof in words, what was fixed and what that changes, then map and table with the same rows. */
export function JointAnswerView({ answer, question, children }: Props) {
  const viewer = useViewer();
  const { fixed } = question;
  const othersPlaced = answer.othersPlaced.value == null ? null : formatCount(answer.othersPlaced);
  return (
    <>
      <h1 className="nh-h1 joint-heading">
        {sentencesOf(answer.headline).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </h1>
      {children}
      <Counts answer={answer} />
      {answer.proof && <ProofLine proof={answer.proof} />}
      {fixed.length > 0 && (
        <section className="nh-advice" aria-labelledby="joint-changes">
          <h2 className="nh-h3" id="joint-changes">
            {jointWords.changesHeading(fixed.length)}
          </h2>
          <ul className="joint-changes">
            {(answer.changes.length === 0 ? [jointWords.noChanges] : answer.changes).map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <Link to={jointAddress({ ...question, fixed: [], runId: null })} className="govuk-link">
            {jointWords.unfixAll}
          </Link>
        </section>
      )}
      <p className="nh-meta find-note">{jointWords.intro}</p>
      {answer.notes.map((note) => (
        <p className="nh-meta find-note" key={note}>
          {note}
        </p>
      ))}
      {viewer.maySeePlacementNeeds ? (
        <>
          <p className="nh-meta find-note">{jointWords.othersOnly(othersPlaced)}</p>
          {answer.matches.length > 0 && (
            <div className="joint-split">
              <JointMap answer={answer} />
              <JointTable answer={answer} question={question} />
            </div>
          )}
        </>
      ) : (
        <p>{answer.children.marker === 'SUPPRESSED' ? jointWords.hidden : jointWords.countsOnly}</p>
      )}
      <p className="find-decide">
        <b>{findWords.decide}</b> {findWords.decideRest}
      </p>
    </>
  );
}

function Counts({ answer }: { answer: JointAnswer }) {
  const { children, childrenPlaced } = answer;
  if (answer.proof === null || children.value == null || childrenPlaced.value == null) return null;
  return (
    <SummaryBar
      parts={[
        { label: jointWords.counts.children, value: formatCount(children) },
        { label: jointWords.counts.placed, value: formatCount(childrenPlaced) },
        { label: jointWords.counts.without, value: formatCount({ value: children.value - childrenPlaced.value }) },
      ]}
    />
  );
}
