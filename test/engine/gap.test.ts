import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBandOrder } from '../../server/engine/age.ts';
import type { HomeFacts } from '../../server/engine/facts.ts';
import {
  type SufficiencyInput,
  type SufficiencyQuestion,
  type SufficiencyRow,
  sufficiencyOf,
} from '../../server/engine/gap.ts';
import { cohortOrder, placementTypeOrder } from '../../server/engine/typeOrder.ts';
import {
  asOf,
  buildChild,
  buildHome,
  buildNeed,
  buildPlacement,
  buildRegion,
  kent,
  oldham,
  tameside,
} from './factsBuilders.ts';
import { someRegion } from './someRegion.ts';

const everything: SufficiencyQuestion = { asOf, placementTypes: null, ageBands: null, cohorts: null };

/** Oldham has `oldhamChildren` fostered children and Tameside one; each has one household. */
function givenRegion(oldhamChildren: number, home: Partial<HomeFacts> = {}): Omit<SufficiencyInput, 'question'> {
  const own = Array.from({ length: oldhamChildren }, (_, n) => buildChild({ id: `o${n}` }));
  const children = [...own, buildChild({ id: 't', responsibleAuthority: tameside })];
  return {
    region: buildRegion(),
    children,
    placements: children.map((child) => buildPlacement({ id: child.id, childId: child.id })),
    needs: [],
    homes: [buildHome({ ...home }), buildHome({ id: 'home-2', hostAuthority: tameside, registeredPlaces: 1 })],
  };
}
const ask = (facts: Omit<SufficiencyInput, 'question'>, question: Partial<SufficiencyQuestion> = {}) =>
  sufficiencyOf({ ...facts, question: { ...everything, ...question } });

describe('sufficiencyOf: headline', () => {
  it.each([
    [8, 'Greater Manchester is 5 places short: 9 children need a place and 4 places are usable.'],
    [4, 'Greater Manchester is 1 place short: 5 children need a place and 4 places are usable.'],
    [3, 'Greater Manchester is in balance: 4 children need a place and 4 places are usable.'],
    [2, 'Greater Manchester has 1 place spare: 3 children need a place and 4 places are usable.'],
  ])('%i children in Oldham', (children, headline) => {
    expect(ask(givenRegion(children)).headline).toBe(headline);
  });

  it('names the largest shortage where groups overlap', () => {
    const facts = givenRegion(8);
    const children = facts.children.map((child) => ({ ...child, isDisabled: true }));
    const table = ask({ ...facts, children }, { cohorts: ['UASC', 'DISABLED'] });
    expect(table.headline).toBe('Greater Manchester is shortest of places for disabled children: 9 places short.');
    expect(table.notes).toContain(
      'A child or a place may be in several of these groups, so the total counts some more than once.',
    );
  });

  it('says when nothing is loaded, and never shows 0 for it', () => {
    const table = ask({ region: buildRegion(), children: [], placements: [], needs: [], homes: [] });
    expect(table.headline).toBe('No children and homes are loaded for Greater Manchester yet.');
    expect(table.total.demand).toEqual({ value: null, marker: 'NOT_AVAILABLE' });
    expect(table.rows.every((row) => row.numericalGap.marker === 'NOT_AVAILABLE')).toBe(true);
  });

  it('marks the authority that has sent no homes, and the total that would miss it', () => {
    const facts = givenRegion(2);
    const table = ask({ ...facts, homes: facts.homes.slice(0, 1) });
    expect(table.rows.map((row) => row.usablePlaces.value)).toEqual([3, null]);
    expect(table.total.usablePlaces.marker).toBe('NOT_AVAILABLE');
    expect(table.coverage).toEqual({ withData: 1, of: 2 });
    expect(table.headline).toBe(
      'Not every council’s children and homes are loaded for Greater Manchester: 1 of 2 councils.',
    );
  });
});

describe('sufficiencyOf: what is counted', () => {
  it('adds on-hold places to registered and never to usable', () => {
    const [row] = ask(givenRegion(2, { onHoldPlaces: 1 })).rows;
    expect(row).toMatchObject({
      registeredPlaces: { value: 3 },
      usablePlaces: { value: 2 },
      numericalGap: { value: 0 },
    });
  });

  it.each([
    ['below zero', { registeredPlaces: -5 }],
    ['not whole', { registeredPlaces: 1.5 }],
    ['not a number', { registeredPlaces: Number.NaN }],
    ['infinite', { registeredPlaces: Infinity }],
  ])('counts places %s as none and says so', (_, home) => {
    const table = ask(givenRegion(1, home));
    expect(table.rows[0]?.usablePlaces).toEqual({ value: 0, marker: null });
    expect(table.notes.some((note) => note.startsWith('1 home records places that cannot be'))).toBe(true);
  });

  it('leaves out homes and children of other regions', () => {
    const facts = givenRegion(2);
    const children = [...facts.children, buildChild({ id: 'k', responsibleAuthority: kent })];
    const placements = [...facts.placements, buildPlacement({ id: 'k', childId: 'k' })];
    const homes = [...facts.homes, buildHome({ id: 'home-3', hostAuthority: kent })];
    expect(ask({ ...facts, children, placements, homes }).total).toEqual(ask(facts).total);
  });

  it('says how many need no place, and counts them where asked for', () => {
    const facts = givenRegion(3);
    const placements = facts.placements.map((placement, n) =>
      n === 0 ? { ...placement, placementType: 'WITH_PARENTS' as const } : placement,
    );
    const table = ask({ ...facts, placements });
    expect(table.total.demand.value).toBe(3);
    expect(table.notes).toContain(
      '1 child lives with parents, or is placed for adoption or otherwise, and needs no place in a home.',
    );
    const [row] = ask({ ...facts, placements }, { placementTypes: ['WITH_PARENTS'] }).rows;
    expect(row).toMatchObject({
      demand: { value: 1 },
      usablePlaces: { marker: 'NOT_APPLICABLE' },
      numericalGap: { marker: 'NOT_APPLICABLE' },
    });
    const both = ask({ ...facts, placements }, { placementTypes: ['WITH_PARENTS', 'FOSTERING'] });
    expect(both.total).toMatchObject({ demand: { value: 4 }, usablePlaces: { value: 4 }, numericalGap: { value: -1 } });
    expect(both.notes).toContain('The total gap leaves out with parents: no place in a home is needed.');
  });

  it('counts the type the plan prefers, where the child does not live in it yet', () => {
    const needs = [buildNeed({ children: [buildChild({ id: 'o0' })], suitability: { CHILDRENS_HOME: 'PREFERRED' } })];
    const table = ask({ ...givenRegion(2), needs }, { placementTypes: ['CHILDRENS_HOME', 'FOSTERING'] });
    expect(table.rows.map((row) => [row.localAuthority, row.placementType, row.demand.value])).toEqual([
      [oldham, 'FOSTERING', 1],
      [oldham, 'CHILDRENS_HOME', 1],
      [tameside, 'FOSTERING', 1],
      [tameside, 'CHILDRENS_HOME', 0],
    ]);
  });
});

describe('sufficiencyOf: what always holds', () => {
  const grouping = fc.record({
    placementTypes: fc.constantFrom(null, placementTypeOrder.slice(0, 7)),
    ageBands: fc.constantFrom(null, ageBandOrder),
    cohorts: fc.constantFrom(null, cohortOrder),
  });
  const columns = ['demand', 'registeredPlaces', 'usablePlaces', 'numericalGap'] as const;
  const sum = (rows: readonly SufficiencyRow[], column: (typeof columns)[number]) =>
    rows.reduce((total, row) => total + (row[column].value ?? 0), 0);

  it('rows add up to the total, and gap is demand less usable in each', () => {
    fc.assert(
      fc.property(someRegion, grouping, (facts, question) => {
        const { rows, total } = ask(facts, question);
        for (const column of columns) expect(sum(rows, column)).toBe(total[column].value);
        for (const row of rows)
          expect(row.numericalGap.value).toBe((row.demand.value ?? 0) - (row.usablePlaces.value ?? 0));
      }),
      { seed: 10, numRuns: 60 },
    );
  });

  it('every way of grouping by type and age has the same total', () => {
    fc.assert(
      fc.property(someRegion, grouping, (facts, { placementTypes, ageBands }) => {
        expect(ask(facts, { placementTypes, ageBands }).total).toEqual(ask(facts).total);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('the order of facts and of what is asked changes nothing', () => {
    fc.assert(
      fc.property(someRegion, grouping, (facts, question) => {
        const turned = {
          ...facts,
          children: facts.children.toReversed(),
          placements: facts.placements.toReversed(),
          homes: facts.homes.toReversed(),
        };
        const turnedQuestion = { ...question, ageBands: question.ageBands?.toReversed() ?? null };
        expect(ask(turned, turnedQuestion)).toEqual(ask(facts, question));
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it('one more usable place makes the gap one smaller', () => {
    fc.assert(
      fc.property(someRegion, (facts) => {
        const more = { ...facts, homes: [...facts.homes, buildHome({ id: 'new', registeredPlaces: 1 })] };
        expect(ask(more).total.numericalGap.value).toBe((ask(facts).total.numericalGap.value ?? 0) - 1);
      }),
      { seed: 13, numRuns: 60 },
    );
  });
});

describe('sufficiencyOf: who has sent children', () => {
  it('an authority whose children were all looked after on other days needs 0 places, which is not the same as not known', () => {
    const facts = { ...givenRegion(0), children: [], placements: [] };
    expect(ask(facts).total.demand).toEqual({ value: null, marker: 'NOT_AVAILABLE' });
    const { region } = facts;
    const { total, coverage } = ask({ ...facts, authoritiesWithData: region.members });
    expect(total.demand).toEqual({ value: 0, marker: null });
    expect(coverage.withData).toBe(2);
  });

  it('names the largest shortage although a type that needs no place is asked for too', () => {
    const { headline } = ask(givenRegion(8), {
      placementTypes: ['FOSTERING', 'WITH_PARENTS'],
      cohorts: ['TEENAGER', 'UASC'],
    });
    expect(headline).not.toContain('loaded');
  });
});
