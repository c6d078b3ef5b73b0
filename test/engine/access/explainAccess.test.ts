import { expect, it } from 'vitest';
import { plainSteps, weightedSteps } from '../../../server/engine/access/catchment.ts';
import { accessHeadline, accessNotes } from '../../../server/engine/access/explainAccess.ts';
import { countOf, markedCount } from '../../../server/engine/count.ts';

const table = {
  hexagons: [{ demand: countOf(7) }, { demand: countOf(8) }],
  steps: weightedSteps,
  childrenWithoutPoint: countOf(0),
  childrenBelowOne: countOf(4),
  placesWithoutPoint: 0,
};

it.each([
  [
    'some have few',
    {},
    '4 of 15 children of Kent who need a place have fewer than one suitable place each within reach.',
  ],
  [
    'none have few',
    { childrenBelowOne: countOf(0) },
    'All 15 children of Kent who need a place have one suitable place or more each within reach.',
  ],
  [
    'hidden',
    { childrenBelowOne: markedCount('SUPPRESSED') },
    'Access to places across Kent, by small areas; small numbers of children are hidden to protect them.',
  ],
  ['nobody', { hexagons: [] }, 'No child of Kent who needs a place can be put on the map.'],
] as const)('%s', (_case, changes, headline) => {
  expect(accessHeadline({ ...table, ...changes }, 'Kent')).toBe(headline);
});

it('publishes its weights, and says who and what is not on the map', () => {
  expect(accessNotes(table)).toHaveLength(2);
  expect(accessNotes(table)[1]).toBe(
    'Places count less the farther they are: 1 up to 5 miles, 0.68 up to 10 miles, 0.22 up to 20 miles, and nothing beyond.',
  );
  const notes = accessNotes({ ...table, steps: plainSteps, childrenWithoutPoint: countOf(2), placesWithoutPoint: 1 });
  expect(notes.slice(1)).toEqual([
    'Places up to 20 miles away all count alike.',
    '2 children have no family or community place to measure from, and are not on the map.',
    '1 usable place stands where it is not recorded, and can be in nobody’s reach.',
  ]);
});
