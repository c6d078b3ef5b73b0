/** What somebody types into a draft, kept in this tab so that a reload loses nothing; by person and report, so that nobody else's words are shown. */
import { noEdits, type ReportEdits, type TypedAction } from './reportEdits.ts';

const keyOf = (userId: string, reportId: string) => `nearhome.report.${userId}.${reportId}`;

const isText = (value: unknown): value is string => typeof value === 'string';
const isThing = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isAction = (value: unknown): value is TypedAction =>
  isThing(value) && [value.what, value.owner, value.due, value.rating].every(isText);
const isActions = (value: unknown): value is TypedAction[] => Array.isArray(value) && value.every(isAction);

/** Errors: what cannot be read as edits is none. */
export function readEdits(text: string): ReportEdits {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isThing(kept) || !isThing(kept.texts)) return noEdits;
    const texts = Object.entries(kept.texts).flatMap(([part, touched]) =>
      isThing(touched) && isText(touched.mine) && isText(touched.was)
        ? [[part, { mine: touched.mine, was: touched.was }] as const]
        : [],
    );
    const { actions } = kept;
    const isWhole = isThing(actions) && isActions(actions.mine) && isActions(actions.was);
    return {
      texts: Object.fromEntries(texts),
      actions: isWhole ? { mine: actions.mine as TypedAction[], was: actions.was as TypedAction[] } : null,
    };
  } catch {
    return noEdits;
  }
}

export function keptEdits(userId: string, reportId: string): ReportEdits {
  try {
    return readEdits(window.sessionStorage.getItem(keyOf(userId, reportId)) ?? '');
  } catch {
    return noEdits;
  }
}

/** Where the browser keeps nothing for this site, what is typed lasts as long as the page. */
export function keepEdits(userId: string, reportId: string, edits: ReportEdits): void {
  try {
    const isNone = Object.keys(edits.texts).length === 0 && edits.actions === null;
    if (isNone) window.sessionStorage.removeItem(keyOf(userId, reportId));
    else window.sessionStorage.setItem(keyOf(userId, reportId), JSON.stringify(edits));
  } catch {
    return;
  }
}
