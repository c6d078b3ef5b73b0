import { type ReactNode, useState } from 'react';

interface SettingsFoldProps {
  id?: string;
  title: string;
  /** Something inside is to be mended: it opens, so that the link to it can get there. */
  hasError: boolean;
  children: ReactNode;
}

/** Settings that most plans leave as they are. */
export function SettingsFold({ id, title, hasError, children }: SettingsFoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      id={id}
      className="govuk-details planner-fold"
      open={isOpen || hasError}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{title}</span>
      </summary>
      <div className="planner-fold__in">{children}</div>
    </details>
  );
}
