import type { ViewerRegion } from '../../session/viewer.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../url/route.ts';
import { reportWords } from '../../words/report.ts';
import type { MeasuredReport } from './MeasuresScreen.tsx';

const { measuresPage: words } = reportWords;

interface MeasureSectionProps {
  measure: MeasuredReport['measures'][number];
  region: ViewerRegion;
  report: MeasuredReport;
}

async function copyCitation({ measure, region, report }: MeasureSectionProps): Promise<void> {
  const { id, title, workedExample, source } = measure;
  const citation = words.citation({
    ...{ title, source, region: region.name, example: workedExample },
    report: reportWords.editionTitle(report.edition ?? null, report.asOf),
    at: `${window.location.origin}${paths.measures(region.id)}#${encodeURIComponent(id)}`,
  });
  try {
    await navigator.clipboard.writeText(citation);
    announce(words.copied);
  } catch {
    // Where the clipboard is closed to pages, the section holds the same words.
    announce(words.notCopied);
  }
}

/** One measure: what it means, its sum in words, the sum with today's numbers, and what it does not say. */
export function MeasureSection(props: MeasureSectionProps) {
  const { id, title, meaning, formula, workedExample, limits, source } = props.measure;
  return (
    <section className="report-measure" aria-labelledby={`${id}-title`} id={id}>
      <h2 className="nh-h2" id={`${id}-title`}>
        {title}
      </h2>
      <p>{meaning}</p>
      <dl>
        <div>
          <dt>{words.formula}</dt>
          <dd>{formula}</dd>
        </div>
        <div>
          <dt>{words.example}</dt>
          <dd>{workedExample}</dd>
        </div>
        {limits.length === 0 ? null : (
          <div>
            <dt>{words.limits}</dt>
            {limits.map((limit) => (
              <dd key={limit}>{limit}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>{words.source}</dt>
          <dd>{source}</dd>
        </div>
      </dl>
      <Button look="quiet" label={words.copyLabel(title)} onPress={() => void copyCitation(props)}>
        {words.copy}
      </Button>
    </section>
  );
}
