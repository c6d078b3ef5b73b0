import { en } from '../words/en.ts';

export function FieldError({ id, sentence }: { id: string; sentence: string }) {
  return (
    <p className="govuk-error-message" id={id}>
      <span className="nh-hidden">{en.errorPrefix}</span> {sentence}
    </p>
  );
}
