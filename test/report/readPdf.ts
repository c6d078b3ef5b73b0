/** What does a tagged PDF say of itself? Its objects as they stand, and its tree of tags in reading order. */

export interface PdfTag {
  /** H1, P, Table, Figure, … */
  readonly kind: string;
  /** What is said instead of a picture. */
  readonly alternative: string | null;
  readonly within: readonly PdfTag[];
}

export interface ReadPdf {
  readonly title: string | null;
  readonly language: string | null;
  readonly isTagged: boolean;
  readonly pages: number;
  /** The whole of the catalogue and of what it says of itself. */
  readonly text: string;
  readonly tags: readonly PdfTag[];
  /** Titles of the outline, in no promised order. */
  readonly outline: readonly string[];
}

/** `(…)` with its escapes undone, UTF-16 where it says so. */
function stringAfter(object: string, name: string): string | null {
  const written = new RegExp(`/${name} ?\\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`).exec(object)?.[1];
  const hex = new RegExp(`/${name} ?<([0-9A-Fa-f]+)>`).exec(object)?.[1];
  const bytes = hex !== undefined ? Buffer.from(hex, 'hex').toString('latin1') : written;
  if (bytes === undefined) return null;
  const plain = bytes.replace(/\\(\d{3}|[\s\S])/g, (_, escaped: string) =>
    /^\d{3}$/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : escaped,
  );
  if (!plain.startsWith('\u00FE\u00FF')) return plain;
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le');
}

function objectsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].map(([, id = '', object = '']) => [id, object]),
  );
}

function tagOf(id: string, objects: ReadonlyMap<string, string>): readonly PdfTag[] {
  const object = objects.get(id) ?? '';
  const kind = /\/S \/(\w+)/.exec(object)?.[1];
  if (!object.includes('/StructElem') || kind === undefined) return [];
  const kids = /\/K (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(object);
  const refs = [...(kids?.[1] ?? kids?.[2] ?? '').matchAll(/(\d+) 0 R/g)].flatMap(([, ref]) => ref ?? []);
  return [{ kind, alternative: stringAfter(object, 'Alt'), within: refs.flatMap((ref) => tagOf(ref, objects)) }];
}

export function readPdf(bytes: Buffer): ReadPdf {
  const text = bytes.toString('latin1');
  const objects = objectsOf(text);
  const all = [...objects];
  const root = all.find(([, object]) => object.includes('/Type /StructTreeRoot'))?.[1] ?? '';
  const first = /\/K \[?(\d+) 0 R/.exec(root)?.[1] ?? '';
  const catalogue = all.find(([, object]) => object.includes('/Type /Catalog'))?.[1] ?? '';
  const info = all.find(([, object]) => object.includes('/Producer'))?.[1] ?? '';
  return {
    title: stringAfter(info, 'Title'),
    language: stringAfter(catalogue, 'Lang'),
    isTagged: catalogue.includes('/StructTreeRoot') && /\/Marked true/.test(catalogue),
    pages: all.filter(([, object]) => /\/Type \/Page\b/.test(object)).length,
    text: `${catalogue}\n${info}`,
    tags: tagOf(first, objects),
    outline: all.flatMap(([, object]) =>
      /\/Dest\b|\/A\b/.test(object) && /\/Title/.test(object) ? (stringAfter(object, 'Title') ?? []) : [],
    ),
  };
}

/** A tag and all within it, in reading order. */
export function everyTag(tags: readonly PdfTag[]): readonly PdfTag[] {
  return tags.flatMap((tag) => [tag, ...everyTag(tag.within)]);
}
