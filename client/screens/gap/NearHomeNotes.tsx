import { knownCount } from '../../table/count.ts';
import { counted, words } from '../../table/factTable.ts';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { formatCount } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { type GapAnswer } from './councils/answers.ts';
import { FarTodayTable } from './FarTodayTable.tsx';
import { GapNotes } from './GapNotes.tsx';
import { ProofLine } from './ProofLine.tsx';
import { ReasonsView } from './ReasonsView.tsx';
import { reasonsOf } from './reasons.ts';

function Apart({ lines }: { lines: GapAnswer['apart'] }) {
  if (lines.length === 0) return null;
  const { nearHome } = gapWords;
  return (
    <FactTableView
      table={{
        caption: nearHome.apart,
        columns: [
          { id: 'children_apart', label: nearHome.apart, kind: 'words' },
          { id: 'children', label: nearHome.children, kind: 'count' },
        ],
        rows: lines.map(({ label, children }) => ({ id: label, cells: [words(label), counted(knownCount(children))] })),
        total: null,
      }}
      isCaptionHidden
    />
  );
}

/** Why children cannot live near home, beside how the number is made and proved. */
export function NearHomeNotes({ answer, isWorking }: { answer: GapAnswer; isWorking: boolean }) {
  const { nearHome } = gapWords;
  const gap = answer.total.nearHomeGap;
  const caption = gap?.achieved.value === 0 ? nearHome.whyNone : nearHome.why(gap ? formatCount(gap.achieved) : '');
  const reasons = reasonsOf(answer.total, caption);
  return (
    <div className="nh-split nh-split--both nh-after">
      <div>
        {reasons ? <ReasonsView reasons={reasons} /> : null}
        {gap === null && !isWorking ? <p>{nearHome.notWorkedOut}</p> : null}
        <Apart lines={answer.apart} />
        <FarTodayTable
          farToday={answer.total.farToday}
          miles={answer.question.withinMiles}
          of={answer.question.regionName}
        />
      </div>
      <GapNotes notes={[...answer.notes, ...answer.total.notes]} method={answer.method} reading={nearHome.reading}>
        {answer.proof ? <ProofLine proof={answer.proof} /> : null}
      </GapNotes>
    </div>
  );
}
