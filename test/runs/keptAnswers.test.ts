import { expect, it } from 'vitest';
import { KeptAnswers } from '../../server/runs/keptAnswers.ts';

function keptOf(kept: KeptAnswers<string>, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => kept.find(key) !== undefined);
}

it('works out once what is asked again, and lets go of what was asked longest ago', () => {
  const kept = new KeptAnswers<string>(2);
  const workedOut: string[] = [];
  const ask = (key: string) =>
    kept.of(key, () => {
      workedOut.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
  expect(workedOut).toEqual(['a', 'b', 'c', 'b']);
});

it('lets go of as many as weigh too much in all, and keeps the last whatever it weighs', () => {
  const kept = new KeptAnswers<string>(5, (answer) => answer.length);
  for (const [key, answer] of [
    ['a', 'xx'],
    ['b', 'xx'],
    ['c', 'xxx'],
  ] as const)
    kept.keep(key, answer);
  expect(keptOf(kept, ['a', 'b', 'c'])).toEqual(['b', 'c']);
  kept.keep('d', 'xxxxxxxxx');
  expect(keptOf(kept, ['a', 'b', 'c', 'd'])).toEqual(['d']);
  kept.keep('e', 'x');
  expect(keptOf(kept, ['d', 'e'])).toEqual(['e']);
});

it('what is forgotten or kept anew weighs no more', () => {
  const kept = new KeptAnswers<string>(4, (answer) => answer.length);
  kept.keep('a', 'xx');
  kept.keep('a', 'x');
  kept.keep('b', 'xxx');
  expect(keptOf(kept, ['a', 'b'])).toEqual(['a', 'b']);
  kept.forget('b');
  kept.keep('c', 'xxx');
  expect(keptOf(kept, ['a', 'b', 'c'])).toEqual(['a', 'c']);
});
