interface ProgressBarProps {
  label: string;
  /** In words, beside the bar: "412,000 of 1,000,000 rows". */
  text: string;
  done: number;
  /** Null while it is not known how much there is. */
  total: number | null;
}

export function ProgressBar({ label, text, done, total }: ProgressBarProps) {
  const isKnown = total !== null && total > 0;
  return (
    <div className="nh-progress">
      <progress aria-label={label} {...(isKnown ? { value: Math.min(done, total), max: total } : {})} />
      <p className="nh-number">{text}</p>
    </div>
  );
}
