/** Can everybody read the page? Looked for in the page's own markup, which this product alone writes. */

function headingFaults(page: string): readonly string[] {
  const levels = [...page.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
  const [first] = levels;
  const isFirst = first === 1 && levels.filter((level) => level === 1).length === 1;
  const isInOrder = levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1);
  return [
    ...(isFirst ? [] : ['the page has not one heading above all others']),
    ...(isInOrder ? [] : ['a heading skips a level']),
  ];
}

function tableFaults(page: string): readonly string[] {
  const tables = [...page.matchAll(/<table[\s>][\s\S]*?<\/table>/g)].map(([table]) => table);
  const hasCaption = (table: string) => /<caption[^>]*>\s*[^<\s]/.test(table);
  const hasHeadings = (table: string) => /<th[^>]* scope="col"/.test(table) && !/<th(?![^>]* scope=)[\s>]/.test(table);
  return [
    ...(tables.every(hasCaption) ? [] : ['a table has no caption']),
    ...(tables.every(hasHeadings) ? [] : ['a table has a heading that does not say of what']),
  ];
}

function pictureFaults(page: string): readonly string[] {
  const pictures = [...page.matchAll(/<(?:svg|img)[\s>][^>]*/g)].map(([picture]) => picture);
  const hasText = (picture: string) =>
    /aria-hidden="true"/.test(picture) || /aria-label="[^"]+"/.test(picture) || / alt="/.test(picture);
  return pictures.every(hasText) ? [] : ['a picture has no text in its place'];
}

/** Shape  none where all is well; "a table has no caption". */
export function pageFaults(page: string): readonly string[] {
  return [
    ...(/<html lang="[a-z]/.test(page) ? [] : ['the page does not say its language']),
    ...(/<title>[^<]+<\/title>/.test(page) ? [] : ['the page has no title']),
    ...headingFaults(page),
    ...tableFaults(page),
    ...pictureFaults(page),
  ];
}
