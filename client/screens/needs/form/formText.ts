/** Texts and numbers of the form, between what is typed and what is sent. */

let lastKey = 0;
/** For parts of a list that have no id yet. */
export function newKey(): number {
  lastKey += 1;
  return lastKey;
}

export const numberText = (value: number | null | undefined): string => (value == null ? '' : String(value));

/** Null where the text is no number. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,6}(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}

export const sent = (text: string): string | null => (text.trim() === '' ? null : text);
