import { describe, expect, it } from 'vitest';
import type { HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { heldRooms } from '../../../server/engine/joint/heldRooms.ts';
import { type JointInput, jointAnswer } from '../../../server/engine/joint/jointAnswer.ts';
import { othersPlaced, othersWaiting } from '../../../server/engine/joint/othersWaiting.ts';
import { at, buildChild, buildHome, buildNeed, buildSiblings, milesNorth } from '../factsBuilders.ts';
import { setting, place as solve } from './jointWorlds.ts';

const need = (id: string, changes: Partial<NeedFacts> = {}) =>
  buildNeed({ id, reference: id, children: [buildChild({ id })], ...changes });
const holding = (homeId: string, places = 1) => ({ heldPlaces: [{ homeId, places }] });
/** One place, and it is held. */
const full = buildHome({ id: 'full', registeredPlaces: 1, reservedPlaces: 1 });
const half = buildHome({ id: 'half', registeredPlaces: 2, reservedPlaces: 1 });
const pairFar = buildHome({ id: 'far', registeredPlaces: 2, location: at(milesNorth(6)) });
/** Two needs hold one each, and one is free. */
const both = buildHome({ id: 'both', registeredPlaces: 3, reservedPlaces: 2 });
const lived = buildHome({ id: 'lived', registeredPlaces: 2, filledPlaces: 1 });
const siblingsOf = (id: string, count: number) =>
  buildSiblings(count, { siblingGroupId: id }).map((child) => ({ ...child, id: `${id}-${child.id}` }));
const pair = (id: string, homeId: string) =>
  need(id, { ...holding(homeId), children: siblingsOf(id, 2), siblingPlan: 'TOGETHER' });
const near = buildHome({ id: 'near', registeredPlaces: 1, location: at(milesNorth(0.2)) });

function homesOf(needs: readonly NeedFacts[], homes: readonly HomeFacts[], fixed: JointInput['fixed'] = []) {
  const answer = jointAnswer({ needs, homes, setting, fixed }, solve);
  if (answer.kind === 'CANNOT_FIX') return answer.reason;
  expect(answer.unmetLowerBound).toBe(answer.unmetChildren);
  return Object.fromEntries(answer.lines.map((line) => [line.need.id, line.homeId]));
}

describe('a place that is held for a need', () => {
  it.each<[string, NeedFacts[], HomeFacts[], Record<string, string | null>]>([
    ['is there for it', [need('a', holding('full'))], [full], { a: 'full' }],
    ['is there for nobody else', [need('a', holding('full')), need('b')], [full], { a: 'full', b: null }],
    ['is nobody’s whose need is not among them', [need('b')], [full], { b: null }],
    ['leaves the others the rest', [need('a', holding('half')), need('b')], [half], { a: 'half', b: 'half' }],
    ['is not taken where another home is nearer', [need('a', holding('full'))], [full, near], { a: 'near' }],
    [
      'is taken where another child can only live in the nearer home',
      [need('a', holding('full')), need('b')],
      [full, near],
      { a: 'full', b: 'near' },
    ],
    [
      'is too little for two',
      [need('a', { ...holding('full'), children: buildSiblings(2), siblingPlan: 'TOGETHER' })],
      [full],
      { a: null },
    ],
    [
      'is as many as are held',
      [need('a', { ...holding('pair', 2), children: buildSiblings(2), siblingPlan: 'TOGETHER' })],
      [buildHome({ id: 'pair', registeredPlaces: 2, reservedPlaces: 2 })],
      { a: 'pair' },
    ],
    ['and a free one beside are enough for two', [pair('a', 'half')], [half], { a: 'half' }],
    [
      'and a free one beside are nobody else’s once two are there',
      [pair('a', 'half'), need('b')],
      [half],
      { a: 'half', b: null },
    ],
    [
      'is too little where the free one beside is the only one for another',
      [pair('a', 'half'), need('b')],
      [half, pairFar],
      { a: 'far', b: 'half' },
    ],
    [
      'and free ones are too few for three',
      [{ ...pair('a', 'half'), children: buildSiblings(3) }],
      [half],
      { a: null },
    ],
    ['and a free one of a home that is too old for them', [pair('a', 'half')], [{ ...half, ageFrom: 16 }], { a: null }],
    ['and one beside another need’s', [pair('a', 'both'), pair('b', 'both')], [both], { a: 'both', b: null }],
    [
      'for who must be alone, with a free one nobody else may have',
      [need('a', { ...holding('half'), isSoloRequired: true }), need('b')],
      [half],
      { a: null, b: 'half' },
    ],
    [
      'where one of two lives already, and one is free',
      [{ ...pair('a', 'none'), livingAt: [{ homeId: 'lived', childIds: ['a-child-1'] }] }],
      [lived],
      { a: 'lived' },
    ],
    [
      'where one of two lives already, and none is free',
      [{ ...pair('a', 'none'), livingAt: [{ homeId: 'lived', childIds: ['a-child-1'] }] }],
      [{ ...lived, registeredPlaces: 1, vacantPlaces: 0 }],
      { a: null },
    ],
    ['keeps every rule of the home', [need('a', holding('full'))], [{ ...full, ageFrom: 16 }], { a: null }],
    [
      'who must be alone, and holds all there is',
      [need('a', { ...holding('full'), isSoloRequired: true })],
      [full],
      { a: 'full' },
    ],
    ['in a home that is not there', [need('a', holding('gone'))], [near], { a: 'near' }],
  ])('%s', (_, needs, homes, expected) => {
    expect(homesOf(needs, homes)).toEqual(expected);
  });

  it('has the adapted place that was taken for it, and no other', () => {
    const home = buildHome({
      ...{ id: 'hoists', registeredPlaces: 3, reservedPlaces: 1, adaptations: ['HOIST'] },
      adaptedPlaces: [{ adaptation: 'HOIST', places: 2, taken: 1 }],
    });
    const asks = { requiredAdaptations: ['HOIST'] } as const;
    const a = need('a', { ...asks, ...holding('hoists') });
    expect(homesOf([a, need('b', asks), need('c', asks)], [home])).toEqual({ a: 'hoists', b: 'hoists', c: null });
    expect(heldRooms([a], [home], setting)[0]?.room.home.adaptedPlaces).toEqual([
      { adaptation: 'HOIST', places: 1, taken: 0 },
    ]);
  });

  it('can be fixed by hand, by its own need only', () => {
    const needs = [need('a', holding('full')), need('b')];
    expect(homesOf(needs, [full, near], [{ needId: 'a', homeId: 'full' }])).toEqual({ a: 'full', b: 'near' });
    expect(homesOf(needs, [full], [{ needId: 'b', homeId: 'full' }])).toContain('1 place: 0 filled and 1 reserved.');
  });

  it('can be fixed by hand with a free one beside, which is nobody else’s then', () => {
    const needs = [pair('a', 'half'), need('b')];
    const fixed = [{ needId: 'a', homeId: 'half' }];
    expect(homesOf(needs, [half, pairFar], fixed)).toEqual({ a: 'half', b: 'far' });
  });

  it('costs another child the free one beside, and says whose', () => {
    const input = { needs: [pair('own', 'half'), need('b')], homes: [half], setting, needId: 'own' };
    const before = othersPlaced(input, solve);
    const parts = [{ homeId: 'half', childIds: ['own-child-1', 'own-child-2'] }];
    expect(othersWaiting(input, { before, solve }, parts)).toMatchObject([{ need: { id: 'b' }, isOnlyOption: true }]);
  });

  it('is not lost by a choice for another child', () => {
    const input = { needs: [need('own'), need('a', holding('half'))], homes: [half], setting, needId: 'own' };
    const before = othersPlaced(input, solve);
    expect(othersWaiting(input, { before, solve }, [{ homeId: 'half', childIds: ['own'] }])).toEqual([]);
  });
});
