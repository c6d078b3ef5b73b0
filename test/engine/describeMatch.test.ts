import { expect, it } from 'vitest';
import { askHomes, at, buildHome, milesNorth } from './factsBuilders.ts';

it('says that only the id sets apart two homes of the same numbers', () => {
  const answer = askHomes([
    buildHome({ id: 'a' }),
    buildHome({ id: 'b' }),
    buildHome({ id: 'c', location: at(milesNorth(4)) }),
  ]);
  expect(answer.matches.map(({ rankReason }) => rankReason.includes('order of their ids'))).toEqual([
    true,
    true,
    false,
  ]);
});

it('tells how far the home is from each place that matters', () => {
  const [match] = askHomes([buildHome()]).matches;
  expect(match?.distances.map(({ kind, miles }) => [kind, miles.toFixed(1)])).toEqual([
    ['FAMILY', '1.0'],
    ['SCHOOL', '1.0'],
  ]);
});
