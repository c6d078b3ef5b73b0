import { useState } from 'react';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { recruitWords as words } from '../../words/recruit.ts';
import { RecruitMap } from './RecruitMap.tsx';
import { RecruitScenarioForm } from './RecruitScenarioForm.tsx';
import { RecruitSummary } from './RecruitSummary.tsx';
import {
  cohortsTable,
  councilsTable,
  leversTable,
  type RecruitShown,
  shortBreaksTable,
  targetsTable,
} from './recruitTables.ts';

interface PartProps {
  answer: RecruitShown;
}

function Sure({ answer: { proof, notes } }: PartProps) {
  return (
    <div className="planner-boxes">
      {proof ? (
        <section className="planner-box" aria-label={words.sure}>
          <h2 className="nh-h3">{words.sure}</h2>
          <p>{proof.sentence}</p>
          <p className="nh-meta">{words.seconds(proof.seconds)}</p>
        </section>
      ) : null}
      <section className="planner-box" aria-label={words.notes}>
        <h2 className="nh-h3">{words.notes}</h2>
        <ul className="planner-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Assumptions({ answer: { assumptions } }: PartProps) {
  return (
    <section className="planner-box" aria-label={words.assumes}>
      <h2 className="nh-h3">{words.assumes}</h2>
      <dl className="planner-assumptions">
        {assumptions.map(({ name, label, value, sentence, source }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <b>{value}</b>
              <span className="nh-meta">{sentence}</span>
              <span className="nh-meta">
                {words.source}: {source}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Tables({ answer }: PartProps) {
  return (
    <>
      <div className="planner-tables">
        <FactTableView table={councilsTable(answer)} />
        {answer.byCohort.length === 0 ? null : <FactTableView table={cohortsTable(answer)} />}
      </div>
      {answer.shortBreaks.length === 0 ? null : <FactTableView table={shortBreaksTable(answer)} />}
    </>
  );
}

/** Map and curve, households, the other levers, and what it all rests on. */
export function RecruitAnswerView({ region, answer }: PartProps & { region: ViewerRegion }) {
  const { role } = useViewer();
  const [isMaking, setMaking] = useState(false);
  const mayMake = role === 'COMMISSIONER' && answer.rows.length > 0;
  return (
    <div className="nh-shown">
      <div className="planner-top">
        <RecruitMap regionId={region.id} answer={answer} />
        <RecruitSummary answer={answer} />
      </div>
      {answer.rows.length === 0 ? null : (
        <div className="recruit-rows">
          <FactTableView table={targetsTable(answer)} minWidth={640} />
          {mayMake && !isMaking ? (
            <Button look="secondary" onPress={() => setMaking(true)}>
              {words.toScenario.open}
            </Button>
          ) : null}
          {isMaking ? <RecruitScenarioForm answer={answer} onClose={() => setMaking(false)} /> : null}
        </div>
      )}
      {answer.levers.length === 0 ? null : (
        <section aria-label={words.leversTable.heading} className="recruit-levers">
          <h2 className="nh-h2">{words.leversTable.heading}</h2>
          <FactTableView table={leversTable(answer)} isCaptionHidden minWidth={860} />
          <p className="nh-meta">{words.leversTable.note}</p>
        </section>
      )}
      <Tables answer={answer} />
      <Sure answer={answer} />
      <Assumptions answer={answer} />
    </div>
  );
}
