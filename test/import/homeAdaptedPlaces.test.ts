import { describe, expect, it } from 'vitest';
import { readAdaptedPlaces } from '../../server/import/homeAdaptedPlaces.ts';
import type { HomePlaces } from '../../server/import/homePlaces.ts';
import { cellsOf } from './cellsOf.ts';

/** Four places: one filled, one on hold. */
const home: HomePlaces = {
  ageFrom: null,
  ageTo: null,
  registeredPlaces: 4,
  filledPlaces: 1,
  onHoldPlaces: 1,
  reservedPlaces: 0,
  noticePlaces: 0,
};

function readCell(cell: string, hasColumn = true) {
  const { cells, findings } = cellsOf({ adapted_places: cell });
  const read = readAdaptedPlaces(cells, home, { named: ['SENSORY'], hasColumn });
  return { ...read, findings };
}
const counted = (adaptation: string, places: number, taken = 0) => ({ adaptation, places, taken });

describe('a cell of adapted places that can be read', () => {
  it.each([
    ['blank', '', []],
    ['only separators', ' ; ,| ', []],
    ['one number: none taken', 'HOIST 2', [counted('HOIST', 2)]],
    ['two numbers', 'HOIST 2 1', [counted('HOIST', 2, 1)]],
    ['every place registered', 'HOIST 4 2', [counted('HOIST', 4, 2)]],
    ['the adaptation in words', 'wheelchair bedroom 1', [counted('WHEELCHAIR_BEDROOM', 1)]],
    ['another word for it', 'Ground floor 2 0', [counted('GROUND_FLOOR_BEDROOM', 2)]],
    ['spaces of every kind', '  HOIST\u00a0 2\t1  ', [counted('HOIST', 2, 1)]],
    ['semicolons', 'HOIST 2 1; STEP_FREE 4', [counted('HOIST', 2, 1), counted('STEP_FREE', 4)]],
    [
      'commas, bars and lines, mixed',
      'HOIST 1, STEP_FREE 3 2|SENSORY 1\nNURSING_CARE 2;',
      [counted('HOIST', 1), counted('STEP_FREE', 3, 2), counted('SENSORY', 1), counted('NURSING_CARE', 2)],
    ],
    ['noughts before it', 'HOIST 002 01', [counted('HOIST', 2, 1)]],
  ])('%s', (_, cell, adaptedPlaces) => {
    const { adaptations, findings, ...read } = readCell(cell);
    expect(findings).toEqual([]);
    expect(read).toEqual({ adaptedPlaces });
    expect(adaptations).toEqual([...new Set(['SENSORY', ...adaptedPlaces.map(({ adaptation }) => adaptation)])]);
  });

  it('without the column nothing is said of places', () => {
    expect(readCell('HOIST 9', false)).toEqual({ adaptations: ['SENSORY'], findings: [] });
  });
});

describe('a cell of adapted places that cannot be', () => {
  it.each([
    ['no number', 'HOIST', 'CODE'],
    ['a number alone', '2', 'CODE'],
    ['below nought', 'HOIST -1', 'CODE'],
    ['taken below nought', 'HOIST 2 -1', 'CODE'],
    ['half a place', 'HOIST 1.5', 'CODE'],
    ['a number in words', 'HOIST two', 'CODE'],
    ['1e9', 'HOIST 1e9', 'CODE'],
    ['a thousand and more', 'HOIST 1000', 'CODE'],
    ['three numbers', 'HOIST 2 1 1', 'CODE'],
    ['a stroke between the numbers', 'HOIST 2/1', 'CODE'],
    ['an adaptation nobody knows', 'SAUNA 1', 'CODE'],
    ['the name of something every object has', 'constructor 1', 'CODE'],
    ['a formula', '=1+1', 'CODE'],
    ['a formula behind a word', 'HOIST =2', 'CODE'],
    ['markup', '<b>HOIST</b> 1', 'CODE'],
    ['digits of another script', 'HOIST ２', 'CODE'],
    ['Infinity', 'HOIST Infinity', 'CODE'],
    ['no places', 'HOIST 0', 'PLACES'],
    ['more than are registered', 'HOIST 5', 'PLACES'],
    ['999', 'HOIST 999', 'PLACES'],
    ['more taken than there are', 'HOIST 1 2', 'PLACES'],
    ['more taken than places are taken at all', 'HOIST 4 3', 'PLACES'],
    ['named twice', 'HOIST 1; hoist 2', 'PLACES'],
  ])('%s', (_, cell, rule) => {
    const { findings } = readCell(cell);
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(findings[0]?.column).toBe('adapted_places');
    const [word = ''] = cell.split(' ');
    if (rule === 'CODE' && word !== 'HOIST') expect(findings[0]?.sentence).not.toContain(word);
  });

  it('one bad item among good ones is one finding, and the good ones are still counted against the places', () => {
    const { findings } = readCell('HOIST 1; SAUNA 2; STEP_FREE 9');
    expect(findings.map(({ rule }) => rule)).toEqual(['CODE', 'PLACES']);
  });
});
