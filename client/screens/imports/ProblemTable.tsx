import type { ReceivedProblem } from '../../api/importFiles.ts';
import { ScrollPane } from '../../ui/ScrollPane.tsx';
import { importWords } from '../../words/imports.ts';

interface ProblemTableProps {
  problems: readonly ReceivedProblem[];
  /** All there are; more than are shown when there are many. */
  count: number;
}

/** What is wrong, where, and what to do, in file order. */
export function ProblemTable({ problems, count }: ProblemTableProps) {
  const { columns } = importWords;
  const caption = importWords.problems(count);
  return (
    <>
      <ScrollPane label={caption}>
        <table className="govuk-table nh-problems">
          <caption className="govuk-table__caption">{caption}</caption>
          <thead className="govuk-table__head">
            <tr>
              {[columns.file, columns.line, columns.column, columns.wrong, columns.fix, columns.severity].map(
                (label) => (
                  <th key={label} scope="col" className="govuk-table__header">
                    {label}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {problems.map((problem, order) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike in every word; their order is fixed.
              <tr key={order}>
                <td className="govuk-table__cell">{problem.file}</td>
                <td className="govuk-table__cell nh-number">{problem.line ?? importWords.wholeFile}</td>
                <td className="govuk-table__cell">{problem.column ?? ''}</td>
                <td className="govuk-table__cell">{problem.sentence}</td>
                <td className="govuk-table__cell">{problem.fix}</td>
                <td className="govuk-table__cell">{importWords.severities[problem.severity]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPane>
      {problems.length < count ? <p className="nh-notes">{importWords.problemsShown(problems.length, count)}</p> : null}
    </>
  );
}
