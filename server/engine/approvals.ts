/** Who must approve a child's going to live in this home, and why? */
import { type ApprovalKind, approvals as approvalBook } from '../../schema/ruleBook.ts';
import { areaStandingOf } from './factors.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import type { HomeOption } from './option.ts';

export interface Approval {
  readonly kind: ApprovalKind;
  readonly approver: string;
  readonly sentence: string;
  readonly source: string;
}

const sentences: Readonly<Record<ApprovalKind, string>> = {
  CONNECTED_PERSON: 'Temporary approval of a relative or friend, for up to 16 weeks.',
  OUT_OF_AREA: 'The home is outside the council’s area.',
  AT_A_DISTANCE:
    'The home is at a distance: outside the council’s area and not in an adjoining one. Its council must be consulted.',
  KEY_STAGE_4: 'A school would change during Key Stage 4.',
};

function areaApprovals(question: MatchQuestion, { home }: HomeOption): readonly ApprovalKind[] {
  // Regulation 11 does not apply to a connected person.
  if (home.kind === 'KINSHIP') return ['CONNECTED_PERSON'];
  const standing = areaStandingOf(question, home);
  if (standing === 'INSIDE') return [];
  return [standing === 'ADJOINING' ? 'OUT_OF_AREA' : 'AT_A_DISTANCE'];
}

/** Source  domain.md §2.3. An authority whose neighbours are not known is taken to adjoin none: the stricter approval. */
export function approvalsOf(question: MatchQuestion, option: HomeOption): readonly Approval[] {
  const schooling: readonly ApprovalKind[] = option.education.disruptsKeyStage4 ? ['KEY_STAGE_4'] : [];
  return [...areaApprovals(question, option), ...schooling].map((kind) => ({
    kind,
    approver: approvalBook[kind].approver,
    sentence: sentences[kind],
    source: approvalBook[kind].source,
  }));
}
