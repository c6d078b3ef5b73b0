import { describe, expect, it } from 'vitest';
import {
  askHomes,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildSchool,
  milesNorth,
} from './factsBuilders.ts';

describe('cautions of a match', () => {
  it.each([
    ['nothing to check', {}, buildNeed(), []],
    [
      'two live here',
      { filledPlaces: 2 },
      buildNeed(),
      ['Two other children live here: impact risk assessment needed.'],
    ],
    ['a place reserved', { reservedPlaces: 1 }, buildNeed(), ['1 place reserved for others.']],
    [
      'a hold must end',
      {
        registeredPlaces: 1,
        onHoldPlaces: 1,
        holds: [{ reason: 'BUILDING' as const, places: 1, until: '2025-03-31' }],
      },
      buildNeed(),
      ['Depends on 1 place coming off hold by 31 March 2025.'],
    ],
    [
      'another type preferred',
      {},
      buildNeed({ suitability: { CHILDRENS_HOME: 'PREFERRED' } }),
      ['The plan prefers children’s home.'],
    ],
    ['confirmed 6 days ago', { confirmedOn: '2025-03-25' }, buildNeed(), []],
    [
      'confirmed 7 days ago',
      { confirmedOn: '2025-03-24' },
      buildNeed(),
      ['The free places were last confirmed 7 days ago.'],
    ],
    ['never confirmed', { confirmedOn: null }, buildNeed(), ['The free places have never been confirmed.']],
    [
      'a coarse location',
      { location: { ...at(milesNorth(1)), precision: 'SECTOR' as const } },
      buildNeed(),
      ['Miles may be out by a mile or so (±): measured from a postcode sector centre.'],
    ],
    [
      'visits not recorded',
      {},
      buildNeed({ children: [buildChild({ importantPlaces: [buildPlace(), buildSchool({ visitsPerWeek: null })] })] }),
      ['Visits a week are not recorded for School, so weekly miles leave them out.'],
    ],
  ])('%s', (_, home, need, sentences) => {
    expect(askHomes([buildHome(home)], { need }).matches[0]?.cautions.map((caution) => caution.sentence)).toEqual(
      sentences,
    );
  });
});
