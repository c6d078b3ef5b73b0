import { describe, expect, it } from 'vitest';
import type { HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { othersInWords, othersPlaced, othersWaiting } from '../../../server/engine/joint/othersWaiting.ts';
import { at, buildChild, buildHome, buildNeed, milesNorth, oldham, tameside } from '../factsBuilders.ts';
import { setting, place as solve } from './jointWorlds.ts';

const need = (id: string, changes: Partial<NeedFacts> = {}) =>
  buildNeed({ id, reference: `N-${id}`, children: [buildChild({ id })], ...changes });
const one = buildHome({ id: 'one', registeredPlaces: 1 });
const two = buildHome({ id: 'two', registeredPlaces: 1, location: at(milesNorth(2)) });
const far = buildHome({ id: 'far', registeredPlaces: 1, location: at(milesNorth(90)) });

function sentences(needs: readonly NeedFacts[], homes: readonly HomeFacts[]) {
  const input = { needs, homes, setting, needId: 'own' };
  const before = othersPlaced(input, solve);
  const others = othersWaiting(input, { before, solve }, [{ homeId: 'one', childIds: ['own'] }]);
  return othersInWords(others, { authority: oldham, withinMiles: setting.withinMiles });
}

describe('others waiting', () => {
  it.each([
    ['nobody else waits', [], [one]],
    ['the other has a home as near', [need('b')], [one, two]],
    ['the home has room for both', [need('b')], [buildHome({ id: 'one', registeredPlaces: 2 })]],
    ['the other could not live there anyway', [need('b', { requiredOffers: ['THERAPEUTIC'] })], [one]],
    ['the same child in another need', [need('b', { children: [buildChild({ id: 'own' })] })], [one]],
  ])('costs nobody: %s', (_, others, homes) => {
    expect(sentences([need('own'), ...others], homes)).toEqual([]);
  });

  it('names the other need of the same council that has no other home', () => {
    expect(sentences([need('own'), need('b')], [one, far])).toEqual([
      { reference: 'N-b', needId: 'b', sentence: 'N-b has no other home within 10 miles.' },
    ]);
  });

  it('never names another council’s child', () => {
    const theirs = need('b', { responsibleAuthority: tameside });
    expect(sentences([need('own'), theirs], [one])).toEqual([
      {
        reference: null,
        needId: null,
        sentence: 'Other councils are looking for homes for children who have no other home within 10 miles.',
      },
    ]);
  });

  it('does not say how many of other councils there are', () => {
    const theirs = ['b', 'c'].map((id) => need(id, { responsibleAuthority: tameside }));
    expect(sentences([need('own'), ...theirs], [one])).toEqual([
      {
        reference: null,
        needId: null,
        sentence: 'Other councils are looking for homes for children who have no other home within 10 miles.',
      },
    ]);
  });

  it('says who loses by the answer for all together, where two share two homes', () => {
    expect(sentences([need('own'), need('b'), need('c')], [one, two])).toMatchObject([
      { sentence: expect.stringContaining('has no place left within 10 miles once all who wait are placed at once') },
    ]);
  });
});

describe('others waiting for an adapted place', () => {
  const hoist = { requiredAdaptations: ['HOIST'] } as const;
  const withHoists = (places: number, id = 'one') =>
    buildHome({ id, adaptations: ['HOIST'], adaptedPlaces: [{ adaptation: 'HOIST', places, taken: 0 }] });

  it.each([
    ['two places with a hoist', [need('own', hoist), need('b', hoist)], [withHoists(2)]],
    ['the other needs no hoist', [need('own', hoist), need('b')], [withHoists(1)]],
    ['the one chosen for needs no hoist', [need('own'), need('b', hoist)], [withHoists(1)]],
  ])('costs nobody: %s', (_, needs, homes) => {
    expect(sentences(needs, homes)).toEqual([]);
  });

  it('names who has no other, though the home has ordinary places free', () => {
    expect(sentences([need('own', hoist), need('b', hoist)], [withHoists(1)])).toEqual([
      { reference: 'N-b', needId: 'b', sentence: 'N-b has no other home within 10 miles.' },
    ]);
  });
});
