import { useId, useState } from 'react';
import { useClient, useMutation } from 'urql';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { en } from '../../words/en.ts';
import { batchWords } from '../../words/importBatch.ts';
import { mendSetAsideRowDocument, setAsideRowsDocument } from './imports.graphql.ts';
import { MendField } from './MendField.tsx';
import { mendParts, type SetAside } from './mendCells.ts';

interface MendRowProps {
  id: string;
  row: SetAside;
  /** The page the row stands on, to look whether it is still there. */
  page: { first: number; after: string | null };
  onMended: () => void;
}

type Trial = { readonly row: SetAside; readonly refused: string | null };

/** Sends the cells as they stand; the row either leaves the list or says again what is wrong with it. */
function useMending({ id, row, page, onMended }: MendRowProps) {
  const client = useClient();
  const [, mend] = useMutation(mendSetAsideRowDocument);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [isSending, setSending] = useState(false);
  const apply = async (cells: readonly string[]) => {
    if (isSending) return;
    setSending(true);
    setTrial(null);
    const answer = (await mend({ id, position: row.position, cells: [...cells] })).data?.mendSetAsideRow;
    const again = await client
      .query(setAsideRowsDocument, { id, ...page }, { requestPolicy: 'network-only' })
      .toPromise();
    setSending(false);
    const rows = again.data?.importBatch?.setAsideRows.edges.map(({ node }) => node) ?? [];
    const still = rows.find(({ position }) => position === row.position);
    if (answer?.__typename === 'ImportBatch' && still === undefined) return onMended();
    const refused = answer?.__typename === 'ImportBatch' ? null : (answer?.sentence ?? en.wentWrong.sentence);
    setTrial({ row: still ?? row, refused });
  };
  return { trial, apply };
}

/** One row that was set aside: its wrong cells as fields with the problem beside each, the rest a press away. */
export function MendRow(props: MendRowProps) {
  const { row } = props;
  const formId = useId();
  const [cells, setCells] = useState<readonly string[]>(row.cells);
  const { trial, apply } = useMending(props);
  const problems = (trial?.row ?? row).problems;
  const { wrong, others, ofRow } = mendParts(row.columns, problems);
  const title = batchWords.rowTitle(row.line, row.file);
  const fieldId = (at: number) => `${formId}-${at}`;
  const said = trial === null ? [] : sentencesOf(trial, { wrong, ofRow, fieldId });
  const field = (cell: (typeof wrong)[number]) => (
    <MendField
      key={cell.at}
      id={fieldId(cell.at)}
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
      <ErrorSummary title={batchWords.stillWrong(row.line)} errors={said} />
      {row.waitsFor ? <p className="nh-advice">{batchWords.waitsFor(row.waitsFor)}</p> : null}
      {ofRow.map((problem) => (
        <p className="nh-mend__of-row" key={`${problem.rule} ${problem.sentence}`}>
          <b>{problem.sentence}</b> {problem.fix}
        </p>
      ))}
      {row.columns.length === 0 ? (
        <p className="nh-meta">{batchWords.notCells}</p>
      ) : (
        <>
          {wrong.length > 0 ? <div className="nh-mend__cells">{wrong.map(field)}</div> : null}
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">{batchWords.otherCells(others.length)}</span>
            </summary>
            <div className="govuk-details__text nh-mend__cells">{others.map(field)}</div>
          </details>
          <div className="nh-tools">
            <Button type="submit" look="secondary" label={batchWords.applyLabel(row.line, row.file)}>
              {batchWords.apply}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

interface Said extends Pick<ReturnType<typeof mendParts>, 'wrong' | 'ofRow'> {
  readonly fieldId: (at: number) => string;
}

/** What is still wrong, each leading to its field. */
function sentencesOf({ refused }: Trial, { wrong, ofRow, fieldId }: Said): { sentence: string; fieldId?: string }[] {
  if (refused !== null) return [{ sentence: refused }];
  return [
    ...ofRow.map(({ sentence }) => ({ sentence })),
    ...wrong.flatMap((cell) => cell.problems.map(({ sentence }) => ({ sentence, fieldId: fieldId(cell.at) }))),
  ];
}
