import { describe, expect, it } from 'vitest';
import {
  adaptationsBesideHeld,
  adaptationsNotFree,
  adaptedPlacesNeeded,
  adaptedRoomSentence,
  hasAdaptation,
} from '../../server/engine/adaptedPlaces.ts';
import { buildHome, buildNeed, buildSiblings } from './factsBuilders.ts';

const need = buildNeed({ requiredAdaptations: ['HOIST'] });
const counted = (places: number, taken: number) =>
  buildHome({ adaptations: ['HOIST'], adaptedPlaces: [{ adaptation: 'HOIST', places, taken }] });

describe('adapted places', () => {
  it.each([
    ['not here', buildHome(), ['HOIST']],
    ['every place has it', buildHome({ adaptations: ['HOIST'] }), []],
    ['the last one is free', counted(2, 1), []],
    ['the last one is taken', counted(2, 2), ['HOIST']],
    ['more taken than there are', counted(1, 3), ['HOIST']],
  ] as const)('%s', (_, home, notFree) => {
    expect(adaptationsNotFree(need, home)).toEqual(notFree);
  });

  it('needs one for each disabled child, and one where none is recorded', () => {
    expect(adaptedPlacesNeeded(need)).toBe(1);
    expect(adaptedPlacesNeeded(buildNeed({ children: buildSiblings(3, { isDisabled: true }) }))).toBe(3);
  });

  it('given out afresh, those of children who move are there again', () => {
    expect(adaptationsBesideHeld(need, counted(1, 1), 0)).toEqual([]);
    expect(adaptationsBesideHeld(need, counted(1, 1), 1)).toEqual(['HOIST']);
  });

  it.each([
    [0, 1, 'but none with every adaptation this need requires. Nothing was written.'],
    [1, 2, 'but only 1 with every adaptation this need requires, and 2 are needed. Nothing was written.'],
  ])('%i free of %i needed, in words', (free, needed, text) => {
    expect(adaptedRoomSentence(free, needed)).toContain(text);
  });

  it('a home has it although each place with it is taken', () => {
    expect([hasAdaptation(counted(1, 1), 'HOIST'), hasAdaptation(counted(0, 0), 'HOIST')]).toEqual([true, false]);
  });
});
