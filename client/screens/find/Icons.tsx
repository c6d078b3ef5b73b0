import type { FactorStatus } from '../../../schema/ruleBook.ts';

/** A tick in a disc, a crossed square, a dashed ring with a question mark, a dash: told apart without colour. */
export function FactorIcon({ status }: { status: FactorStatus }) {
  return (
    <svg className="find-icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false">
      {status === 'MET' && (
        <>
          <circle cx="9" cy="9" r="8.5" fill="var(--nh-primary)" />
          <path className="find-icon__cut" d="m5 9.3 2.7 2.7L13 6.6" />
        </>
      )}
      {status === 'NOT_MET' && (
        <>
          <rect
            x="1.2"
            y="1.2"
            width="15.6"
            height="15.6"
            rx="3"
            fill="var(--nh-page)"
            stroke="var(--nh-attention)"
            strokeWidth="2"
          />
          <path d="m5.6 5.6 6.8 6.8m0-6.8-6.8 6.8" stroke="var(--nh-attention)" strokeWidth="2" strokeLinecap="round" />
        </>
      )}
      {status === 'NOT_KNOWN' && (
        <>
          <circle
            cx="9"
            cy="9"
            r="7.6"
            fill="none"
            stroke="var(--nh-ink-2)"
            strokeWidth="1.6"
            strokeDasharray="3 2.2"
          />
          <path
            d="M6.9 7.2a2.1 2.1 0 1 1 3 2c-.6.3-.9.6-.9 1.3"
            fill="none"
            stroke="var(--nh-ink-2)"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
          <circle cx="9" cy="12.9" r="1" fill="var(--nh-ink-2)" />
        </>
      )}
      {status === 'NOT_APPLICABLE' && (
        <path d="M4 9h10" stroke="var(--nh-input)" strokeWidth="2.2" strokeLinecap="round" />
      )}
    </svg>
  );
}

export type NoteKind = 'INFO' | 'APPROVAL' | 'CHECK';

/** A ringed i, a signed sheet, a solid triangle: for a line to know, one to have approved, one to check. */
export function NoteIcon({ kind }: { kind: NoteKind }) {
  return (
    <svg className="find-icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false">
      {kind === 'INFO' && (
        <>
          <circle cx="9" cy="9" r="7.6" fill="none" stroke="var(--nh-primary)" strokeWidth="1.7" />
          <path d="M9 8.2v4.4" stroke="var(--nh-primary)" strokeWidth="1.9" strokeLinecap="round" />
          <circle cx="9" cy="5.3" r="1.1" fill="var(--nh-primary)" />
        </>
      )}
      {kind === 'APPROVAL' && (
        <>
          <path
            d="M3.2 2.2h8.2L15 5.8v10H3.2z"
            fill="none"
            stroke="var(--nh-ink)"
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
          <path d="M6 8h6M6 11.2h4" stroke="var(--nh-ink)" strokeWidth="1.6" strokeLinecap="round" />
        </>
      )}
      {kind === 'CHECK' && (
        <>
          <path d="M9 1.6 17 16H1z" fill="var(--nh-ink)" />
          <path d="M9 6.8V11" stroke="var(--nh-page)" strokeWidth="1.9" strokeLinecap="round" />
          <circle cx="9" cy="13.4" r="1.1" fill="var(--nh-page)" />
        </>
      )}
    </svg>
  );
}
