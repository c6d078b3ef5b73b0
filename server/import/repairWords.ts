import type { RepairCount } from './importFacts.ts';

/** What was done, by rule: DfE's number where there is one. */
const doneBy: Readonly<Record<string, readonly [one: string, several: string]>> = {
  142: [
    'episode closed because a later return shows it ended',
    'episodes closed because a later return shows they ended',
  ],
  501: ['episode cut short where the next one begins', 'episodes cut short where the next one begins'],
  LATER_RETURN: ['row merged into the same row of a later return', 'rows merged into the same rows of a later return'],
  NEAR_DUPLICATE: [
    'row merged into a fuller row of the same episode',
    'rows merged into fuller rows of the same episodes',
  ],
};

export function repairSentence(rule: string, count: number): string {
  const [one, several] = doneBy[rule] ?? [`row mended by rule ${rule}`, `rows mended by rule ${rule}`];
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}

/** In the order of the list above. */
export function repairCounts(counts: ReadonlyMap<string, number>): RepairCount[] {
  const order = [...Object.keys(doneBy), ...counts.keys()];
  return [...new Set(order)].flatMap((rule) => {
    const count = counts.get(rule);
    return count === undefined ? [] : [{ rule, sentence: repairSentence(rule, count), count }];
  });
}
