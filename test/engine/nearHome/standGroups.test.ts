import { describe, expect, it } from 'vitest';
import type { SiblingPlan } from '../../../schema/vocabulary.ts';
import { demandCasesOn } from '../../../server/engine/demand.ts';
import type { NeedFacts, PlacementFacts } from '../../../server/engine/facts.ts';
import { groupsOf, typesSuiting } from '../../../server/engine/nearHome/standGroups.ts';
import { asOf, buildChild, buildNeed, buildPlacement, buildSiblings } from '../factsBuilders.ts';

interface Given {
  readonly plan?: SiblingPlan | null;
  /** Home of each of three children; null = not known. */
  readonly homes?: readonly (string | null)[];
  readonly types?: readonly PlacementFacts['placementType'][];
  readonly needs?: readonly NeedFacts[];
}

const three = (plan: SiblingPlan | null) => buildSiblings(3).map((child) => ({ ...child, siblingPlan: plan }));

function groups({
  plan = null,
  homes = [null, null, null],
  types = ['FOSTERING', 'FOSTERING', 'FOSTERING'],
  needs = [],
}: Given) {
  const children = three(plan);
  const placements = children.map((child, n) =>
    buildPlacement({
      id: child.id,
      childId: child.id,
      homeId: homes[n] ?? null,
      placementType: types[n] ?? 'FOSTERING',
    }),
  );
  const found = groupsOf(demandCasesOn({ children, placements, needs }, asOf));
  return found.map((group) => group.map(({ demand }) => Number(demand.childId.slice(-1))));
}

const needOf = (...numbers: number[]) => buildNeed({ children: three(null).filter((_, n) => numbers.includes(n + 1)) });

describe('groupsOf', () => {
  it.each<[string, Given, number[][]]>([
    ['together, wherever they live now', { plan: 'TOGETHER', homes: ['a', 'b', null] }, [[1, 2, 3]]],
    ['apart, though they live together now', { plan: 'APART', homes: ['a', 'a', 'a'] }, [[1], [2], [3]]],
    ['some together: those of one home', { plan: 'SUBSETS', homes: ['a', 'b', 'b'] }, [[1], [2, 3]]],
    ['no plan: those of one home', { homes: ['a', 'a', 'b'] }, [[1, 2], [3]]],
    ['no plan, homes not known: each alone', {}, [[1], [2], [3]]],
    ['no plan: one need asks for one home', { homes: ['a', 'b', 'a'], needs: [needOf(1, 2)] }, [[1, 2], [3]]],
    [
      'together, but no type suits all: by type',
      { plan: 'TOGETHER', types: ['FOSTERING', 'CHILDRENS_HOME', 'FOSTERING'] },
      [[1, 3], [2]],
    ],
  ])('%s', (_, given, expected) => {
    expect(groups(given)).toEqual(expected);
  });

  it('keeps children of one need together, where they are not known to be brothers and sisters', () => {
    const children = [buildChild({ id: 'a' }), buildChild({ id: 'b' })];
    const grouped = (need: Partial<NeedFacts>) =>
      groupsOf(demandCasesOn({ children, placements: [], needs: [buildNeed({ children, ...need })] }, asOf)).length;
    expect(grouped({})).toBe(1);
    expect(grouped({ siblingPlan: 'APART' })).toBe(2);
  });
});

describe('typesSuiting', () => {
  const suiting = (suitability: NeedFacts['suitability']) => {
    const needs = [buildNeed({ suitability })];
    const [one] = demandCasesOn({ children: [buildChild()], placements: [buildPlacement()], needs }, asOf);
    return one ? [...typesSuiting(one)] : [];
  };

  it.each<[string, NeedFacts['suitability'], string[]]>([
    ['nothing said: the type lived in', {}, ['FOSTERING']],
    ['another preferred: that type', { CHILDRENS_HOME: 'PREFERRED' }, ['CHILDRENS_HOME']],
    ['preferred and suitable', { CHILDRENS_HOME: 'PREFERRED', FOSTERING: 'SUITABLE' }, ['FOSTERING', 'CHILDRENS_HOME']],
    ['the type lived in is unsuitable, others suit', { FOSTERING: 'UNSUITABLE', KINSHIP: 'SUITABLE' }, ['KINSHIP']],
    ['the type lived in is unsuitable, and nothing else is said', { FOSTERING: 'UNSUITABLE' }, ['FOSTERING']],
  ])('%s', (_, suitability, expected) => {
    expect(suiting(suitability)).toEqual(expected);
  });
});
