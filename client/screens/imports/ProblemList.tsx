import { useState } from 'react';
import { useQuery } from 'urql';
import type { ProblemSeverity } from '../../../schema/vocabulary.ts';
import type { ImportProblemsQuery } from '../../generated/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { ScrollPane } from '../../ui/ScrollPane.tsx';
import { batchWords } from '../../words/importBatch.ts';
import { importProblemsDocument } from './imports.graphql.ts';

type Problem = NonNullable<ImportProblemsQuery['importBatch']>['problems']['edges'][number]['node'];

const [fewProblems, mostProblems] = [25, 100];

interface ProblemListProps {
  id: string;
  severity: ProblemSeverity;
}

/** Problems of one sort, in file order; nothing where there is none. */
export function ProblemList({ id, severity }: ProblemListProps) {
  const [first, setFirst] = useState(fewProblems);
  const [{ data, error }, ask] = useQuery({
    query: importProblemsDocument,
    variables: { id, severity, first },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.importBatch?.problems;
  if (error && !data) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!found || found.totalCount === 0) return null;
  const left = found.totalCount - found.edges.length;
  const title = batchWords.severityTitles[severity](found.totalCount);
  return (
    <div className="nh-problems-part">
      <h2 className="nh-h2">{title}</h2>
      {severity === 'WARNING' ? <p className="nh-meta">{batchWords.warningsHint}</p> : null}
      <ProblemTable title={title} severity={severity} problems={found.edges.map(({ node }) => node)} />
      {left > 0 && first < mostProblems ? (
        <Button look="secondary" onPress={() => setFirst(mostProblems)}>
          {batchWords.more(left)}
        </Button>
      ) : null}
      {left > 0 && first === mostProblems ? <p className="nh-meta">{batchWords.restInFile(left)}</p> : null}
    </div>
  );
}

function ProblemTable({
  title,
  severity,
  problems,
}: {
  title: string;
  severity: ProblemSeverity;
  problems: readonly Problem[];
}) {
  const { columns, repairedColumn } = batchWords;
  const wrong = severity === 'REPAIRED' ? repairedColumn : columns.wrong;
  return (
    <ScrollPane label={title}>
      <table className="govuk-table nh-problems">
        <caption className="nh-hidden">{title}</caption>
        <thead className="govuk-table__head">
          <tr>
            {[columns.line, columns.column, wrong, columns.fix, columns.file].map((label) => (
              <th key={label} scope="col" className="govuk-table__header">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {problems.map((problem, order) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike in every word; their order is fixed.
            <tr key={order}>
              <th scope="row" className="govuk-table__header nh-number">
                {problem.line ?? batchWords.wholeFile}
              </th>
              <td className="govuk-table__cell">{problem.column ?? ''}</td>
              <td className="govuk-table__cell">{problem.sentence}</td>
              <td className="govuk-table__cell">{problem.fix}</td>
              <td className="govuk-table__cell nh-problems__file">{problem.file}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollPane>
  );
}
