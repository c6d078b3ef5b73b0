import type { AreaTone } from '../../map/mapTypes.ts';
import { gapWords } from '../../words/gap.ts';
import type { GapMeasure } from './gapQuestion.ts';

const classes: readonly AreaTone[] = ['short-3', 'short-2', 'short-1', 'balance', 'spare-1', 'spare-2', 'spare-3'];

interface GapLegendProps {
  measure: GapMeasure;
  /** Tones on the map that are no class of the gap and need a word too. */
  hasSuppressed: boolean;
  hasMissing: boolean;
}

export function GapLegend({ measure, hasSuppressed, hasMissing }: GapLegendProps) {
  const words = gapWords.legend[measure];
  return (
    <div className="nh-legend">
      <div className="nh-legend__ends" aria-hidden="true">
        <span>◀ {gapWords.legend.short}</span>
        <span>{gapWords.legend.spare} ▶</span>
      </div>
      <ul className="nh-legend__row" aria-label={gapWords.legend.title}>
        {classes.map((tone, order) => (
          <li key={tone}>
            <i className={`nh-area--${tone}`} />
            <span className="nh-hidden">
              {order < 3 ? gapWords.legend.short : order > 3 ? gapWords.legend.spare : ''}
            </span>{' '}
            {words[order]}
          </li>
        ))}
      </ul>
      {hasSuppressed || hasMissing ? (
        <ul className="nh-legend__extra">
          {hasSuppressed ? (
            <li>
              <i className="nh-swatch nh-area--suppressed" /> {gapWords.legend.suppressed}
            </li>
          ) : null}
          {hasMissing ? (
            <li>
              <i className="nh-swatch nh-area--missing" /> {gapWords.legend.missing}
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
