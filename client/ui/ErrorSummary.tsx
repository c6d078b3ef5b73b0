import { useEffect, useId, useRef } from 'react';
import { en } from '../words/en.ts';

interface ErrorSummaryProps {
  /** Sentence, and the id of the field it is about when there is one. */
  errors: readonly { sentence: string; fieldId?: string }[];
  title?: string;
}

/** What stopped the last action. Takes focus whenever its sentences change. */
export function ErrorSummary({ errors, title = en.errorSummary }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const said = errors.map((error) => error.sentence).join('\n');
  useEffect(() => {
    if (said !== '') box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={titleId}>
      <h2 className="govuk-error-summary__title" id={titleId}>
        {title}
      </h2>
      <ul className="govuk-list govuk-error-summary__list">
        {errors.map((error) => (
          <li key={error.sentence}>
            {error.fieldId === undefined ? (
              error.sentence
            ) : (
              <a
                href={`#${error.fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(error.fieldId ?? '')?.focus();
                }}
              >
                {error.sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
