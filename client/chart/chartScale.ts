/** From 0 to at least `most`, in at most five even steps of 1, 2, 2.5 or 5 × 10ⁿ. */
export function ticksTo(most: number): number[] {
  if (!(most > 0)) return [0];
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => most / one <= 5) ?? most;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, order) => order * step);
}

/** Breaks words into lines of at most `longest` characters; a longer word stands alone. */
export function wrapWords(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
