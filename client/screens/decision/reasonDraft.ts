/** Reasons that are being typed, kept in this tab so that a reload loses nothing. */
export type ReasonDraft = Readonly<Record<string, string>>;

/** By the person, the need's opaque id and the homes', so that nobody else's words are shown. */
function draftKey(userId: string, needId: string): string {
  return `nearhome.reasons.${userId}.${needId}`;
}

export function readDraft(userId: string, needId: string): ReasonDraft {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(draftKey(userId, needId)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : [])),
    );
  } catch {
    return {};
  }
}

/** Where the browser keeps nothing for this site, what is typed lasts as long as the page. */
export function keepDraft(userId: string, needId: string, draft: ReasonDraft): void {
  try {
    window.sessionStorage.setItem(draftKey(userId, needId), JSON.stringify(draft));
  } catch {
    return;
  }
}

export function forgetDraft(userId: string, needId: string): void {
  try {
    window.sessionStorage.removeItem(draftKey(userId, needId));
  } catch {
    return;
  }
}
