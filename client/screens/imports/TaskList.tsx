import { type CoverageStatus, coverageStatuses } from '../../../schema/codes/fileKinds.ts';
import type { ImportCoverageQuery } from '../../generated/graphql.ts';
import { Link } from '../../url/Link.tsx';
import { writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import { formatMoment } from '../../words/formats.ts';
import { importWords } from '../../words/imports.ts';

type Coverage = Extract<ImportCoverageQuery['importCoverage'], { __typename?: 'ImportCoverage' }>;
export type KindCoverage = Coverage['kinds'][number];

const tagOf: Readonly<Record<CoverageStatus, string>> = {
  UP_TO_DATE: 'govuk-tag',
  PARTLY: 'govuk-tag nh-tag--attention',
  OLDER: 'govuk-tag nh-tag--attention',
  NOTHING: 'govuk-tag nh-tag--plain',
};

/** What else there is to say of a kind: who is missing, what waits for a person. */
function notesOf({ missing, older, rowsSetAside, waiting, running, status }: KindCoverage, returnDate: string) {
  return [
    ...(missing.length > 0 && status !== 'NOTHING' ? [importWords.missing(missing.map(({ name }) => name))] : []),
    ...(older.length > 0
      ? [
          importWords.older(
            older.map(({ name }) => name),
            returnDate,
          ),
        ]
      : []),
    ...(running > 0 ? [importWords.running(running)] : []),
    ...(waiting > 0 ? [importWords.waiting(waiting)] : []),
    ...(rowsSetAside > 0 ? [importWords.setAside(rowsSetAside)] : []),
  ];
}

function Task({ kind, returnDate }: { kind: KindCoverage; returnDate: string }) {
  const [format] = kind.formats;
  const notes = notesOf(kind, returnDate);
  return (
    <li className="nh-task">
      <div className="nh-task__what">
        {format === undefined ? (
          <b>{kind.kindLabel}</b>
        ) : (
          <Link to={paths.upload + writeQuery({ format })}>{kind.kindLabel}</Link>
        )}
        <p className="nh-meta">{format === undefined ? importWords.notRead : importWords.kindHints[kind.kind]}</p>
      </div>
      <p className="nh-task__councils nh-number">{importWords.councils(kind.authoritiesWithData, kind.authorities)}</p>
      <div className="nh-task__notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {kind.lastImport ? (
          <p className="nh-meta">
            <Link to={paths.import(kind.lastImport.id)}>
              {importWords.lastImport(formatMoment(kind.lastImport.createdAt), kind.lastImport.createdBy)}
            </Link>
          </p>
        ) : null}
      </div>
      <p className="nh-task__status">
        <span className={tagOf[kind.status]}>{coverageStatuses[kind.status]}</span>
      </p>
    </li>
  );
}

/** One task for each kind of file: load it, or see what is missing. */
export function TaskList({ kinds, returnDate }: { kinds: readonly KindCoverage[]; returnDate: string }) {
  return (
    <ol className="nh-tasks" aria-label={importWords.tasks}>
      {kinds.map((kind) => (
        <Task key={kind.kind} kind={kind} returnDate={returnDate} />
      ))}
    </ol>
  );
}
