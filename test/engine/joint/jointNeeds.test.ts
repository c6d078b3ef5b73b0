import { expect, it } from 'vitest';
import { jointNeeds } from '../../../server/engine/joint/jointNeeds.ts';
import { buildChild, buildNeed, buildSiblings } from '../factsBuilders.ts';
import { setting } from './jointWorlds.ts';

const apart = buildNeed({ children: buildSiblings(2), siblingPlan: 'APART' });

it.each([
  ['together', buildNeed({ children: buildSiblings(2), siblingPlan: 'TOGETHER' }), new Set<string>(), [2]],
  ['each alone where they are planned apart', apart, new Set<string>(), [1, 1]],
  ['whole where it is fixed by hand', apart, new Set(['need-1']), [2]],
  [
    'by subset',
    buildNeed({ children: buildSiblings(3), siblingPlan: 'SUBSETS', siblingSubsets: [['child-2', 'child-3']] }),
    new Set<string>(),
    [1, 2],
  ],
] as const)('%s', (_, need, whole, sizes) => {
  expect(jointNeeds([need], setting, whole).units.map(({ children }) => children.length)).toEqual(sizes);
});

it('leaves short breaks, and children with no place to measure from, out and says so', () => {
  const shortBreak = buildNeed({ id: 's', isShortBreak: true });
  const nowhere = buildNeed({ id: 'n', children: [buildChild({ id: 'x', importantPlaces: [] })] });
  const found = jointNeeds([shortBreak, nowhere], setting);
  expect([found.units, found.shortBreaks, found.withoutAnchor]).toEqual([[], [shortBreak], [nowhere]]);
});
