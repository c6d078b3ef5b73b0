import { expect, it } from 'vitest';
import type { NeedFacts } from '../../../server/engine/facts.ts';
import { cannotFixSentence, fixMatches } from '../../../server/engine/joint/fixMatches.ts';
import { jointNeeds } from '../../../server/engine/joint/jointNeeds.ts';
import { jointRooms } from '../../../server/engine/joint/jointRooms.ts';
import { at, buildChild, buildHome, buildNeed, milesNorth } from '../factsBuilders.ts';
import { setting } from './jointWorlds.ts';

const needs: readonly NeedFacts[] = [
  buildNeed({ id: 'a', reference: 'N-A', children: [buildChild({ id: 'a' })] }),
  buildNeed({ id: 'b', reference: 'N-B', children: [buildChild({ id: 'b' })] }),
];
const homes = [
  buildHome({ id: 'one', registeredPlaces: 1 }),
  buildHome({ id: 'young', ageTo: 5 }),
  buildHome({ id: 'far', location: at(milesNorth(30)) }),
];
const fix = (...pairs: readonly string[]) => {
  const fixed = pairs.map((pair) => ({ needId: pair.split(' ')[0] ?? '', homeId: pair.split(' ')[1] ?? '' }));
  const { units } = jointNeeds(needs, setting, new Set(fixed.map(({ needId }) => needId)));
  return fixMatches({ units, rooms: jointRooms(homes, setting), withinMiles: setting.withinMiles }, fixed);
};

it.each([
  ['a rule failed', ['a young'], 'N-A cannot be fixed at Elm House: approved for 0 to 5; the child is 10.'],
  [
    'too far',
    ['a far'],
    'N-A cannot be fixed at Elm House: they are 30.0 miles apart, and near home is within 10 miles.',
  ],
  [
    'the place is fixed for another',
    ['a one', 'b one'],
    'N-B cannot be fixed at Elm House: the other matches fixed there leave too few places.',
  ],
  [
    'fixed twice',
    ['a one', 'a far'],
    'N-A cannot be fixed at Elm House: this need is fixed twice: fix it to one home.',
  ],
  ['no such home', ['a none'], 'N-A cannot be fixed at Elm House: there is no home of that id.'],
])('says why: %s', (_, pairs, sentence) => {
  const problem = fix(...pairs);
  expect(problem.kind).toBe('CANNOT_FIX');
  if (problem.kind === 'CANNOT_FIX') {
    expect(cannotFixSentence(problem, 'Elm House')).toBe(sentence);
    expect(problem.at).toBe(pairs.length - 1);
  }
});

it('names no need that is not there', () => {
  const problem = fix('none one');
  expect(problem).toMatchObject({ kind: 'CANNOT_FIX', reference: null });
});

it('leaves the others what room is left', () => {
  const done = fix('a one');
  expect(done.kind === 'FIXED' && done.rooms.find(({ home }) => home.id === 'one')?.free).toBe(0);
});
