import { type Factor, type FactorStatus, factors as factorBook, factorStatuses } from '../../../schema/ruleBook.ts';
import { afterColon } from '../../words/phrases.ts';
import { FactorIcon } from './Icons.tsx';

export interface FactorShown {
  readonly factor: Factor;
  readonly status: FactorStatus;
  readonly sentence: string;
}
interface Props {
  readonly factors: readonly FactorShown[];
  readonly councilName: string;
}

/** "In Tameside" says more than "in the council's area". */
export function factorName(factor: Factor, councilName: string): string {
  return factor === 'IN_AREA' ? `In ${councilName}` : factorBook[factor].name;
}

/** The five section 22C factors side by side, in fixed order, never folded into a score. */
export function FactorList({ factors, councilName }: Props) {
  return (
    <ul className="find-factors">
      {factors.map((finding) => (
        <li
          key={finding.factor}
          className={`find-factor find-factor--${finding.status.toLowerCase().replace('_', '-')}`}
        >
          <FactorIcon status={finding.status} />
          <span>
            <b>{factorName(finding.factor, councilName)}</b>
            <span className="find-factor__status">{statusLine(finding)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The status and its chief reason; the whole sentence is under "Why this rank". "Met" needs no reason. */
function statusLine({ factor, status, sentence }: FactorShown): string {
  if (status === 'MET') return factorStatuses.MET;
  const clauses = (sentence.split(/\.\s/)[0] ?? sentence).split('; ');
  // A school's distance comes before why it is not known.
  const chief = factor === 'EDUCATION' && status === 'NOT_KNOWN' ? clauses[clauses.length - 1] : clauses[0];
  return `${factorStatuses[status]}: ${afterColon(chief ?? sentence)}`;
}
