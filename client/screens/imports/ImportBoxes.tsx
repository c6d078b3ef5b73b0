import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatNumber } from '../../words/formats.ts';
import { batchWords } from '../../words/importBatch.ts';
import { ImportDecision } from './ImportDecision.tsx';
import { UndoBox } from './UndoBox.tsx';
import type { Import } from './useImport.ts';

type Changes = NonNullable<Import['changes']>;
const loadedStatuses: readonly Import['status'][] = ['ACCEPTED', 'ACCEPTED_WITH_SET_ASIDE'];

function ChangeTable({ changes }: { changes: Changes }) {
  const { changeColumns: columns, kinds } = batchWords;
  const counts = ['new', 'changed', 'removed', 'identical'] as const;
  return (
    <table className="govuk-table nh-changes">
      <caption className="nh-hidden">{batchWords.changesCaption}</caption>
      <thead className="govuk-table__head">
        <tr>
          <th scope="col" className="govuk-table__header">
            {columns.kind}
          </th>
          {counts.map((count) => (
            <th key={count} scope="col" className="govuk-table__header govuk-table__header--numeric">
              {columns[count]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {changes.perKind.map((kind) => (
          <tr key={kind.kind}>
            <th scope="row" className="govuk-table__header">
              {kinds[kind.kind] ?? kind.kind}
            </th>
            {counts.map((count) => (
              <td key={count} className="govuk-table__cell govuk-table__cell--numeric">
                {formatNumber(kind[count])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RepairTable({ repairs }: { repairs: Import['repairs'] }) {
  const { repairColumns: columns } = batchWords;
  return (
    <table className="govuk-table">
      <caption className="nh-hidden">{batchWords.repairsCaption}</caption>
      <thead className="govuk-table__head">
        <tr>
          <th scope="col" className="govuk-table__header">
            {columns.what}
          </th>
          <th scope="col" className="govuk-table__header govuk-table__header--numeric">
            {columns.count}
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {repairs.map(({ rule, sentence, count }) => (
          <tr key={rule}>
            <td className="govuk-table__cell">{sentence}</td>
            <td className="govuk-table__cell govuk-table__cell--numeric">{formatNumber(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ImportBoxesProps {
  batch: Import;
  /** After it was accepted, discarded or undone. */
  onChanged: () => void;
}

/** The choice it waits for, what it changes, what it repaired, the way back, and whether it is all there. */
export function ImportBoxes({ batch, onChanged }: ImportBoxesProps) {
  const { status, changes, repairs, format } = batch;
  const isLoaded = loadedStatuses.includes(status);
  if (status !== 'STAGED' && !isLoaded && changes === null && repairs.length === 0) return null;
  return (
    <div className="nh-boxes">
      {status === 'STAGED' ? <ImportDecision batch={batch} onDecided={onChanged} /> : null}
      {changes ? (
        <section className="nh-box" aria-labelledby="changes">
          <h2 className="nh-h3" id="changes">
            {status === 'STAGED' ? batchWords.changes.staged : batchWords.changes.done}
          </h2>
          <p>{changes.sentence}</p>
          {changes.perKind.length > 0 ? <ChangeTable changes={changes} /> : null}
        </section>
      ) : null}
      {format === 'ssda903' || repairs.length > 0 ? (
        <section className="nh-box" aria-labelledby="repairs">
          <h2 className="nh-h3" id="repairs">
            {batchWords.repairs}
          </h2>
          {repairs.length > 0 ? <RepairTable repairs={repairs} /> : <p>{batchWords.repairsNone}</p>}
        </section>
      ) : null}
      {isLoaded ? <UndoBox batch={batch} onUndone={onChanged} /> : null}
      {isLoaded ? (
        <section className="nh-box" aria-labelledby="reconcile">
          <h2 className="nh-h3" id="reconcile">
            {batchWords.reconcileTitle}
          </h2>
          <p>{batchWords.reconcileHint}</p>
          <p>
            <Link to={paths.reconciliation}>{batchWords.reconcile}</Link>
          </p>
        </section>
      ) : null}
    </div>
  );
}
