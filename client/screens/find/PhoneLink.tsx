import { findWords } from '../../words/find.ts';

interface Props {
  readonly phone: string | null;
  /** Large enough for a thumb, and says that it rings. */
  readonly isButton?: boolean;
}

/** The number to ring, as a link a phone can dial. */
export function PhoneLink({ phone, isButton = false }: Props) {
  if (phone === null) return <span>{findWords.noPhone}</span>;
  return (
    <a
      className={isButton ? 'govuk-button find-call' : 'govuk-link nh-number'}
      href={`tel:${phone.replaceAll(' ', '')}`}
    >
      {isButton ? `${findWords.call} ${phone}` : phone}
    </a>
  );
}
