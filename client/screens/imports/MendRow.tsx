import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { batchWords } from '../../words/importBatch.ts';
import { MendField } from './MendField.tsx';
import { type MendCell, mendParts, type RowProblem, type SetAside } from './mendCells.ts';
import { useMending } from './useMending.ts';

interface MendRowProps {
  id: string;
  row: SetAside;
  onMended: () => void;
}

/** One row that was set aside: its wrong cells as fields with the problem beside each, the rest a press away. */
export function MendRow({ id, row, onMended }: MendRowProps) {
  const formId = useId();
  const [cells, setCells] = useState<readonly string[]>(row.cells);
  const { found, apply } = useMending(id, row.position, onMended);
  const { wrong, others, ofRow } = mendParts(row, found);
  const title = batchWords.rowTitle(row);
  const field = (cell: MendCell) => (
    <MendField
      key={cell.at}
      id={`${formId}-${cell.at}`}
      cell={cell}
      value={cells[cell.at] ?? ''}
      onChange={(value) => setCells(cells.with(cell.at, value))}
    />
  );
  return (
    <form
      className="nh-mend"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply(cells);
      }}
    >
      <h3 className="nh-h3">{title}</h3>
      <div className="nh-mend__work">
        <ErrorSummary title={batchWords.stillWrong(row)} errors={saidOf(found, wrong, formId)} />
        {row.waitsFor ? <p className="nh-advice">{batchWords.waitsFor(row.waitsFor)}</p> : null}
        {found === null ? ofRow.map((problem) => <RowSentence key={problem.sentence} problem={problem} />) : null}
        {wrong.length > 0 ? <div className="nh-mend__cells nh-mend__cells--wrong">{wrong.map(field)}</div> : null}
        {row.columns.length === 0 ? (
          <p className="nh-meta">{batchWords.notCells}</p>
        ) : (
          <div className="nh-tools">
            <Button type="submit" look="secondary" label={batchWords.applyLabel(row)}>
              {batchWords.apply}
            </Button>
            <OtherCells label={batchWords.otherCells(others.length, wrong.length)} cells={others.map(field)} />
          </div>
        )}
      </div>
    </form>
  );
}

function OtherCells({ label, cells }: { label: string; cells: readonly ReactNode[] }) {
  if (cells.length === 0) return null;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{label}</span>
      </summary>
      <div className="govuk-details__text nh-mend__cells">{cells}</div>
    </details>
  );
}

function RowSentence({ problem }: { problem: RowProblem }) {
  return (
    <p className="nh-mend__of-row">
      <b>{problem.sentence}</b> {problem.fix}
    </p>
  );
}

/** What the last try found wrong, leading to its field where it is one. */
function saidOf(found: RowProblem | null, wrong: readonly MendCell[], formId: string) {
  if (found === null) return [];
  const cell = wrong.find(({ problems }) => problems.includes(found));
  return [{ sentence: found.sentence, ...(cell === undefined ? {} : { fieldId: `${formId}-${cell.at}` }) }];
}
