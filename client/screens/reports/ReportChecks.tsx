import { reportWords } from '../../words/report.ts';
import { fieldIdOf } from './reportChanges.ts';
import type { ReportWork } from './useReportDraft.ts';

const { draft: words } = reportWords;

const partsToMend: Readonly<Record<string, { id: string; name: string }>> = {
  Narrative: { id: 'narratives', name: words.narratives },
  Actions: { id: fieldIdOf('LIST_ACTIONS'), name: words.actions },
};

interface ReportChecksProps {
  checks: ReportWork['checks'];
  /** Whether what is to be mended stands on the same page. */
  isMendedHere?: boolean;
}

/** Everything that must be so before a report is published, each with what to do. Order: red first. */
export function ReportChecks({ checks, isMendedHere = false }: ReportChecksProps) {
  const ordered = [...checks].sort((a, b) => Number(a.isGreen) - Number(b.isGreen));
  return (
    <section className="report-checks" aria-labelledby="checks">
      <h2 className="nh-h2" id="checks">
        {words.checks}
      </h2>
      <ul>
        {ordered.map(({ name, isGreen, sentence }) => {
          const part = isMendedHere && !isGreen ? partsToMend[name] : undefined;
          return (
            <li key={name}>
              <span className={isGreen ? 'govuk-tag' : 'govuk-tag nh-tag--attention'}>
                {isGreen ? words.green : words.red}
              </span>
              <div>
                <b>{words.checkNames[name] ?? name}</b>
                <p>{sentence}</p>
                {part === undefined ? null : <a href={`#${part.id}`}>{words.toPart(part.name)}</a>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
