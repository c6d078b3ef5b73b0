import { mapWords } from '../words/map.ts';
import type { AreaTone } from './mapTypes.ts';
import type { Legend } from './tones.ts';

interface MapLegendProps {
  legend: Legend;
  /** Tones that stand on the map: hidden and not sent get a word where they do. */
  shown: Iterable<AreaTone>;
}

/** What the fills of the map mean, in words. */
export function MapLegend({ legend, shown }: MapLegendProps) {
  const tones = new Set(shown);
  const extras = (['suppressed', 'missing'] as const).filter((tone) => tones.has(tone));
  return (
    <div className="nh-legend">
      {legend.ends === null ? null : (
        <div className="nh-legend__ends" aria-hidden="true">
          <span>◀ {legend.ends[0]}</span>
          <span>{legend.ends[1]} ▶</span>
        </div>
      )}
      <ul className={`nh-legend__row nh-legend__row--${legend.classes.length}`} aria-label={mapWords.key}>
        {legend.classes.map(({ tone, label, side }) => (
          <li key={tone}>
            <i className={`nh-area--${tone}`} />
            {side === undefined ? null : <span className="nh-hidden">{side} </span>}
            {label}
          </li>
        ))}
      </ul>
      {extras.length === 0 ? null : (
        <ul className="nh-legend__extra">
          {extras.map((tone) => (
            <li key={tone}>
              <i className={`nh-swatch nh-area--${tone}`} /> {mapWords.extras[tone]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
