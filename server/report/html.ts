/** Text that becomes a page, with everything put into it made plain. */

/** Already HTML: put into a page as it stands. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function plain(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return plain(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(written).join('');
}

/** Whatever is put in is made plain, but for what is HTML already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, string, at) => text + written(parts[at - 1] ?? null) + string) };
}
