import { type DistanceReason, distanceReasons } from '../../../schema/codes/placementCensusCodes.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import { decisionWords } from '../../words/decision.ts';
import type { Weighed } from './placing.ts';

export type ReasonDue = Weighed['reasonsDue'][number];

/** One name for a reason and the field it is typed into. */
export function reasonKey({ subject, homeId }: Pick<ReasonDue, 'subject' | 'homeId'>): string {
  return `${subject}.${homeId}`;
}

interface Props {
  readonly reasonsDue: readonly ReasonDue[];
  readonly asksDistanceReason: boolean;
  readonly reasons: Readonly<Record<string, string>>;
  readonly missing: ReadonlySet<string>;
  readonly distanceReason: DistanceReason | '';
  readonly onReason: (key: string, text: string) => void;
  readonly onDistanceReason: (reason: DistanceReason | '') => void;
}

const current = (Object.keys(distanceReasons) as DistanceReason[]).filter(
  (code) => distanceReasons[code].lastYear === null,
);

/** A text for each reason that is due, with what it is for. */
export function ReasonFields(props: Props) {
  const { reasonsDue, asksDistanceReason, reasons, missing, distanceReason, onReason, onDistanceReason } = props;
  return (
    <section aria-label={decisionWords.reasonsHeading} className="nh-reasons">
      <h2 className="nh-h2">{decisionWords.reasonsHeading}</h2>
      {reasonsDue.length === 0 ? (
        <p>{decisionWords.noReasons}</p>
      ) : (
        <p className="nh-meta">{decisionWords.draftKept}</p>
      )}
      {reasonsDue.map((due) => {
        const id = reasonKey(due);
        const isMissing = missing.has(id);
        return (
          <div className="nh-field" key={id}>
            <label className="govuk-label" htmlFor={id}>
              {decisionWords.reasonLabel(due.subjectLabel)}
            </label>
            <p className="nh-meta" id={`${id}-hint`}>
              {due.sentence}
            </p>
            {isMissing && <FieldError id={`${id}-error`} sentence={decisionWords.reasonMissing(due.subjectLabel)} />}
            <textarea
              className={isMissing ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
              id={id}
              rows={2}
              maxLength={1000}
              value={reasons[id] ?? ''}
              aria-invalid={isMissing ? true : undefined}
              aria-describedby={isMissing ? `${id}-hint ${id}-error` : `${id}-hint`}
              onChange={(event) => onReason(id, event.target.value)}
            />
          </div>
        );
      })}
      {asksDistanceReason && (
        <div className="nh-field">
          <label className="govuk-label" htmlFor="distance-reason">
            {decisionWords.distanceLabel}
          </label>
          <select
            className="govuk-select"
            id="distance-reason"
            value={distanceReason}
            onChange={(event) => onDistanceReason(current.find((code) => code === event.target.value) ?? '')}
          >
            <option value="">{decisionWords.distanceNone}</option>
            {current.map((code) => (
              <option key={code} value={code}>
                {distanceReasons[code].label}
              </option>
            ))}
          </select>
        </div>
      )}
    </section>
  );
}
