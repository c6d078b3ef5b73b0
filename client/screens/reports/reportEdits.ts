/** What somebody has typed into a draft and not saved: only the parts they touched, each with what was saved when they began. */

import { type ReportBlockId, reportBlocks } from '../../../schema/codes/reportBlocks.ts';
import type { ActionRating } from '../../../schema/codes/reportWords.ts';
import { formatDate } from '../../words/formats.ts';
import { reportWords } from '../../words/report.ts';

/** As it stands in the fields: the day in the words it was typed in. */
export interface TypedAction {
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  readonly rating: ActionRating;
}

/** All that is written in a draft, as it stands in the fields. A list is text, one on each line. */
export interface Written {
  readonly narratives: Readonly<Partial<Record<ReportBlockId, string>>>;
  readonly actions: readonly TypedAction[];
  readonly risks: string;
  readonly asks: string;
}

export type PartId = ReportBlockId | 'LIST_ACTIONS' | 'LIST_RISKS' | 'LIST_ASKS';

interface Touched<Value> {
  readonly mine: Value;
  /** What was saved when they began. */
  readonly was: Value;
}

/** `texts`: by block, and the two lists. */
export interface ReportEdits {
  readonly texts: Readonly<Partial<Record<PartId, Touched<string>>>>;
  readonly actions: Touched<readonly TypedAction[]> | null;
}

export const noEdits: ReportEdits = { texts: {}, actions: null };

/** What the server holds of a draft. */
export interface SavedReport {
  readonly blocks: readonly { readonly id: ReportBlockId; readonly narrative?: string | null }[];
  readonly actions: readonly { what: string; owner: string; due?: string | null; rating: ActionRating }[];
  readonly risks: readonly string[];
  readonly asks: readonly string[];
}

export function writtenOf({ blocks, actions, risks, asks }: SavedReport): Written {
  return {
    narratives: Object.fromEntries(blocks.map(({ id, narrative }) => [id, narrative ?? ''])),
    actions: actions.map(({ what, owner, due, rating }) => ({
      ...{ what, owner, rating },
      due: due ? formatDate(due) : '',
    })),
    risks: risks.join('\n'),
    asks: asks.join('\n'),
  };
}

export function savedText(saved: Written, part: PartId): string {
  if (part === 'LIST_RISKS') return saved.risks;
  if (part === 'LIST_ASKS') return saved.asks;
  return part === 'LIST_ACTIONS' ? '' : (saved.narratives[part] ?? '');
}

const sameActions = (a: readonly TypedAction[], b: readonly TypedAction[]) => JSON.stringify(a) === JSON.stringify(b);

/** Typed back to what is saved is not touched. */
export function typeText(edits: ReportEdits, saved: Written, [part, mine]: readonly [PartId, string]): ReportEdits {
  const { [part]: before, ...others } = edits.texts;
  const now = savedText(saved, part);
  return { ...edits, texts: mine === now ? others : { ...others, [part]: { mine, was: before?.was ?? now } } };
}

export function typeActions(edits: ReportEdits, saved: Written, mine: readonly TypedAction[]): ReportEdits {
  const was = edits.actions?.was ?? saved.actions;
  return { ...edits, actions: sameActions(mine, saved.actions) ? null : { mine, was } };
}

/** What stands in the fields: what is typed, else what is saved. */
export function shownWritten(edits: ReportEdits, saved: Written): Written {
  const { LIST_RISKS, LIST_ASKS, ...blocks } = edits.texts;
  const typed = Object.entries(blocks).map(([id, touched]) => [id, touched?.mine ?? ''] as const);
  return {
    narratives: { ...saved.narratives, ...Object.fromEntries(typed) },
    actions: edits.actions?.mine ?? saved.actions,
    risks: LIST_RISKS?.mine ?? saved.risks,
    asks: LIST_ASKS?.mine ?? saved.asks,
  };
}

const partOrder: readonly PartId[] = [
  ...(Object.keys(reportBlocks) as ReportBlockId[]),
  'LIST_ACTIONS',
  'LIST_RISKS',
  'LIST_ASKS',
];

/** Order: as on the page. */
export function touchedParts({ texts, actions }: ReportEdits): PartId[] {
  return partOrder.filter((part) => (part === 'LIST_ACTIONS' ? actions !== null : texts[part] !== undefined));
}

/** Parts that somebody else has saved otherwise since the person began to type in them. */
export function overtakenParts(edits: ReportEdits, saved: Written): PartId[] {
  return touchedParts(edits).filter((part) => {
    if (part === 'LIST_ACTIONS') return edits.actions !== null && !sameActions(edits.actions.was, saved.actions);
    return edits.texts[part]?.was !== savedText(saved, part);
  });
}

/** Theirs in place of mine. */
export function takeTheirs(edits: ReportEdits, part: PartId): ReportEdits {
  if (part === 'LIST_ACTIONS') return { ...edits, actions: null };
  const { [part]: _mine, ...others } = edits.texts;
  return { ...edits, texts: others };
}

/** After a save: what was typed meanwhile stays; it goes on from what is saved now. */
export function afterSave(edits: ReportEdits, sent: ReportEdits, saved: Written): ReportEdits {
  const texts = Object.fromEntries(
    Object.entries(edits.texts).flatMap(([part, touched]) => {
      if (touched === undefined || touched.mine === sent.texts[part as PartId]?.mine) return [];
      return [[part, { mine: touched.mine, was: savedText(saved, part as PartId) }] as const];
    }),
  );
  const { actions } = edits;
  const isSent = actions === null || (sent.actions !== null && sameActions(actions.mine, sent.actions.mine));
  return { texts, actions: isSent ? null : { mine: actions.mine, was: saved.actions } };
}

export function partName(part: PartId): string {
  if (part === 'LIST_ACTIONS') return reportWords.draft.actions;
  if (part === 'LIST_RISKS') return reportWords.draft.risks;
  return part === 'LIST_ASKS' ? reportWords.draft.asks : reportBlocks[part];
}
