/** What has to be approved, consulted about or notified because of a decision, and by when? */
import type { TaskKind } from '../../../schema/codes/decisionWords.ts';
import type { IsoDate } from '../facts.ts';
import type { WeighedPart } from './weighChoice.ts';
import { workingDaysAfter } from './workingDays.ts';

export interface DecisionTask {
  readonly homeId: string;
  readonly kind: TaskKind;
  /** Who is to approve, consult or notify. */
  readonly approver: string;
  readonly sentence: string;
  readonly source: string;
  readonly dueOn: IsoDate;
}

export interface PlacingDays {
  /** The day of the decision. */
  readonly today: IsoDate;
  /** The day the children come. */
  readonly startsOn: IsoDate;
  readonly isEmergency: boolean;
}

const regulations = 'Care Planning, Placement and Case Review (England) Regulations 2010';
/** Source  reg 13(4). */
const emergencyNoticeDays = 5;

/** Approvals are due before the children come. A connected person’s area approvals do not apply (reg 11), the notice does (reg 13). */
function tasksOfPart({ homeId, approvals, standing, isKinship }: WeighedPart, days: PlacingDays): DecisionTask[] {
  const approve = approvals.map(({ kind, approver, sentence, source }) => ({
    homeId,
    kind,
    approver,
    sentence,
    source,
    dueOn: days.startsOn,
  }));
  if (standing === 'INSIDE') return approve;
  const noticeBy = days.isEmergency ? workingDaysAfter(days.startsOn, emergencyNoticeDays) : days.startsOn;
  const byOfficer = { homeId, approver: 'Placement officer' };
  const consult: DecisionTask = {
    ...byOfficer,
    kind: 'CONSULT_HOST_AUTHORITY',
    sentence: 'Consult the council the home is in and give it the care plan, before the children come.',
    source: `${regulations} reg 11(4)`,
    dueOn: days.startsOn,
  };
  const notify: DecisionTask = {
    ...byOfficer,
    kind: 'NOTIFY_HOST_AUTHORITY',
    sentence: days.isEmergency
      ? 'Notify the council the home is in, in writing, within 5 working days of the children coming.'
      : 'Notify the council the home is in, in writing, before the children come.',
    source: `${regulations} reg 13`,
    dueOn: noticeBy,
  };
  return [...approve, ...(standing === 'AT_A_DISTANCE' && !isKinship ? [consult] : []), notify];
}

/** Order  by home as chosen; approvals, then consulting, then notice. */
export function decisionTasks(parts: readonly WeighedPart[], days: PlacingDays): readonly DecisionTask[] {
  return parts.flatMap((part) => tasksOfPart(part, days));
}
