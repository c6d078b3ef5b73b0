/** What is sent of what was typed, and where on the page a part that was refused stands. */
import { type ReportBlockId, reportBlocks } from '../../../schema/codes/reportBlocks.ts';
import type { ReportChanges } from '../../generated/graphql.ts';
import { readDay } from '../../words/readDay.ts';
import { reportWords } from '../../words/report.ts';
import {
  type PartId,
  type ReportEdits,
  shownWritten,
  type TypedAction,
  touchedParts,
  type Written,
} from './reportEdits.ts';

/** A field that cannot be sent as it is. */
export interface WrongField {
  readonly fieldId: string | null;
  readonly sentence: string;
}

/** For the summary of what is wrong: each leads to its field where it has one. */
export function toSummary(wrong: readonly WrongField[]): { sentence: string; fieldId?: string }[] {
  return wrong.map(({ fieldId, sentence }) => (fieldId === null ? { sentence } : { sentence, fieldId }));
}

export const fieldIdOf = (part: PartId) => `report-${part}`;
export const actionFieldId = (index: number, field: keyof TypedAction) => `report-action-${index}-${field}`;

/** The blocks whose words are sent, in the order they are sent in. */
const sentBlocks = (edits: ReportEdits) =>
  touchedParts(edits).filter((part): part is ReportBlockId => part in reportBlocks);

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const isBlank = ({ what, owner, due }: TypedAction) => [what, owner, due].every((text) => text.trim() === '');

/** Without the empty rows at its end: those before keep their numbers. */
function withoutBlankEnd(actions: readonly TypedAction[]): readonly TypedAction[] {
  return actions.slice(0, actions.findLastIndex((action) => !isBlank(action)) + 1);
}

function wrongDays(actions: readonly TypedAction[]): WrongField[] {
  return actions.flatMap(({ due }, index) =>
    due.trim() === '' || readDay(due) !== null
      ? []
      : [{ fieldId: actionFieldId(index, 'due'), sentence: reportWords.save.notADay(index + 1) }],
  );
}

type ReadChanges = { readonly changes: ReportChanges } | { readonly wrong: readonly WrongField[] };

/** Words of the blocks that were touched; lists that were touched, whole: a list that is given replaces the one there is. */
export function changesOf(edits: ReportEdits, saved: Written): ReadChanges {
  const written = shownWritten(edits, saved);
  const touched = touchedParts(edits);
  const actions = withoutBlankEnd(edits.actions?.mine ?? []);
  const wrong = wrongDays(actions);
  if (wrong.length > 0) return { wrong };
  const narratives = sentBlocks(edits).map((block) => ({ block, text: (written.narratives[block] ?? '').trim() }));
  return {
    changes: {
      ...(narratives.length > 0 ? { narratives } : {}),
      ...(edits.actions === null
        ? {}
        : { actions: actions.map((action) => ({ ...action, due: readDay(action.due) })) }),
      ...(touched.includes('LIST_RISKS') ? { risks: linesOf(written.risks) } : {}),
      ...(touched.includes('LIST_ASKS') ? { asks: linesOf(written.asks) } : {}),
    },
  };
}

/** `narratives.3.text`, `actions.0.owner`, `risks.2`: where that is on the page; null where it is nowhere. */
export function fieldIdOfPath(path: string, sent: ReportEdits): string | null {
  const [list, index = '', field] = path.split('.');
  const at = Number(index);
  if (list === 'risks') return fieldIdOf('LIST_RISKS');
  if (list === 'asks') return fieldIdOf('LIST_ASKS');
  if (list === 'narratives') {
    const block = sentBlocks(sent)[at];
    return block === undefined ? null : fieldIdOf(block);
  }
  if (list !== 'actions') return null;
  const isField = field === 'what' || field === 'owner' || field === 'due' || field === 'rating';
  return index === '' ? fieldIdOf('LIST_ACTIONS') : actionFieldId(at, isField ? field : 'what');
}
