import { formatNumber } from '../words/formats.ts';

export interface BarPart {
  readonly id: string;
  readonly label: string;
  readonly value: number;
}

/** The parts of a whole side by side, each with its number; its table is its equal and stands right under it. */
export function StackedBar({ label, parts }: { label: string; parts: readonly BarPart[] }) {
  const whole = parts.reduce((sum, part) => sum + part.value, 0);
  if (whole === 0) return null;
  return (
    <div className="nh-stack" role="img" aria-label={label}>
      {parts.map((part, order) =>
        part.value === 0 ? null : (
          <span
            key={part.id}
            className={`nh-stack__part nh-part--${Math.min(order, 7) + 1}`}
            style={{ flexGrow: part.value }}
          >
            {part.value / whole >= 0.05 ? formatNumber(part.value) : ''}
          </span>
        ),
      )}
    </div>
  );
}

/** The colour of a part, beside its name in the table. */
export function PartSwatch({ order }: { order: number }) {
  return <i className={`nh-swatch nh-part--${Math.min(order, 7) + 1}`} aria-hidden="true" />;
}
