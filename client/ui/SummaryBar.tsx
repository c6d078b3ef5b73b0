import type { ReactNode } from 'react';

/** What a screen is about, in one row: label over value, with an optional aside. */
export function SummaryBar({ parts }: { parts: readonly { label: string; value: ReactNode; aside?: ReactNode }[] }) {
  return (
    <dl className="nh-summary">
      {parts.map((part) => (
        <div key={part.label}>
          <dt>{part.label}</dt>
          <dd>
            {part.value}
            {part.aside ? <span>{part.aside}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
