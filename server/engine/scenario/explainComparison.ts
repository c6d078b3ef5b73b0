/** A comparison in words: which is better, for whom, and by how many children? */
import { countText, numberText } from '../wording.ts';
import type { ComparedCounts, Comparison } from './compareScenarios.ts';

const children = (count: number) => countText(count, 'child', 'children');

/** "5 fewer children short of a place near home: 12, then 7". */
export function changeSentence({ shortA, shortB, change }: ComparedCounts): string {
  if (change === null || shortA.value === null || shortB.value === null) return 'Not known: no facts have been sent.';
  if (change === 0) return `No change: ${children(shortA.value)} short of a place near home in both.`;
  const size = numberText(Math.abs(change));
  const noun = Math.abs(change) === 1 ? 'child' : 'children';
  const what = `${size} ${change < 0 ? 'fewer' : 'more'} ${noun} short of a place near home`;
  return `${what}: ${numberText(shortA.value)} in A, ${numberText(shortB.value)} in B.`;
}

/** "B leaves 5 fewer children short of a place near home than A: 7, not 12." */
export function comparisonHeadline(
  { total }: Pick<Comparison, 'total'>,
  names: { readonly a: string; readonly b: string },
): string {
  const { shortA, shortB, change } = total;
  if (change === null || shortA.value === null || shortB.value === null) {
    return 'How many children are short is not known: some councils have sent no facts.';
  }
  if (change === 0)
    return `“${names.a}” and “${names.b}” leave as many short of a place near home: ${children(shortA.value)}.`;
  const size = children(Math.abs(change)).replace(' ', ` ${change < 0 ? 'fewer' : 'more'} `);
  return `“${names.b}” leaves ${size} short of a place near home than “${names.a}”: ${numberText(shortB.value)}, not ${numberText(shortA.value)}.`;
}
