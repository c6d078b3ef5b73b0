import { mapWords } from '../words/map.ts';

interface MapHelpProps {
  onPan: (x: number, y: number) => void;
  /** Null = there is nothing to step through. */
  steps: StepWords | null;
  onStep: (step: 1 | -1) => void;
}

/** What [ and ] step through, in words. */
export interface StepWords {
  readonly keys: string;
  readonly previous: string;
  readonly next: string;
}

/** Keys of the map, and buttons for everything a drag or a key does. */
export function MapHelp({ onPan, steps, onStep }: MapHelpProps) {
  const moves = [
    { label: mapWords.west, x: -1, y: 0 },
    { label: mapWords.north, x: 0, y: -1 },
    { label: mapWords.south, x: 0, y: 1 },
    { label: mapWords.east, x: 1, y: 0 },
  ];
  return (
    <details className="govuk-details nh-map-help">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{mapWords.help}</span>
      </summary>
      <div className="govuk-details__text">
        <ul>
          {mapWords.keys.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {steps ? <li>{steps.keys}</li> : null}
        </ul>
        <div className="nh-map-help__buttons">
          {moves.map(({ label, x, y }) => (
            <button
              key={label}
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => onPan(x, y)}
            >
              {label}
            </button>
          ))}
          {steps ? (
            <>
              <button type="button" className="govuk-button govuk-button--secondary" onClick={() => onStep(-1)}>
                {steps.previous}
              </button>
              <button type="button" className="govuk-button govuk-button--secondary" onClick={() => onStep(1)}>
                {steps.next}
              </button>
            </>
          ) : null}
        </div>
      </div>
    </details>
  );
}
