import { expect, it } from 'vitest';
import type { HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { jointAnswer } from '../../../server/engine/joint/jointAnswer.ts';
import { buildChild, buildHome, buildNeed, buildSiblings } from '../factsBuilders.ts';
import { place, setting } from './jointWorlds.ts';

const one = (id: string) => buildNeed({ id, children: [buildChild({ id })] });
const pair = buildNeed({ id: 'pair', children: buildSiblings(2), siblingPlan: 'TOGETHER' });
const home = buildHome({ registeredPlaces: 1 });
const held = { ...home, registeredPlaces: 2, reservedPlaces: 2 };
const holding = { heldPlaces: [{ homeId: home.id, places: 2 }] };

it.each<[string, NeedFacts[], HomeFacts[], Record<string, boolean>]>([
  ['one who has a home', [one('a')], [home], { a: true }],
  ['one who lost the only place to another', [one('a'), one('b')], [home], { a: true, b: true }],
  ['one too old for the only home', [one('a')], [{ ...home, ageTo: 3 }], { a: false }],
  ['two, and no home with two places', [pair], [home], { pair: false }],
  ['two who hold both places', [{ ...pair, ...holding }], [held], { pair: true }],
  [
    'two who hold one, with one free beside',
    [{ ...pair, ...holding }],
    [{ ...held, reservedPlaces: 1 }],
    { pair: true },
  ],
  ['one beside places held for two', [one('a'), { ...pair, ...holding }], [held], { a: false, pair: true }],
])('%s', (_, needs, homes, expected) => {
  const answer = jointAnswer({ needs, homes, setting, fixed: [] }, place);
  const lines = answer.kind === 'ANSWER' ? answer.lines : [];
  expect(Object.fromEntries(lines.map(({ need, hasChoice }) => [need.id, hasChoice]))).toEqual(expected);
});
