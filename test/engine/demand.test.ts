import { describe, expect, it } from 'vitest';
import { demandOn } from '../../server/engine/demand.ts';
import type { ChildFacts, NeedFacts, PlacementFacts } from '../../server/engine/facts.ts';
import { asOf, buildChild, buildNeed, buildPlacement, buildSiblings } from './factsBuilders.ts';

interface Given {
  readonly children?: readonly ChildFacts[];
  readonly placements?: readonly PlacementFacts[];
  readonly needs?: readonly NeedFacts[];
}
const demandOf = ({ children = [buildChild()], placements = [], needs = [] }: Given) =>
  demandOn({ children, placements, needs }, asOf);

describe('demandOn: who is counted', () => {
  it.each([
    ['placed on the day', { start: asOf }, 1],
    ['placed the day after', { start: '2025-04-01' }, 0],
    ['left on the day', { end: asOf }, 0],
    ['left the day after', { end: '2025-04-01' }, 1],
  ])('%s', (_, placement, count) => {
    expect(demandOf({ placements: [buildPlacement(placement)] }).children).toHaveLength(count);
  });

  it.each([
    ['17 until tomorrow', '2007-04-01', 1],
    ['18 today', '2007-03-31', 0],
    ['born today', '2025-03-31', 1],
    ['not yet born', '2025-04-01', 0],
  ])('%s', (_, dateOfBirth, count) => {
    const children = [buildChild({ dateOfBirth })];
    expect(demandOf({ children, placements: [buildPlacement()] }).children).toHaveLength(count);
  });

  it('counts a child with a placement, an open need and two records of where they live once', () => {
    const placements = [
      buildPlacement(),
      buildPlacement({ id: 'placement-2', placementType: 'CHILDRENS_HOME', start: '2024-06-01' }),
    ];
    const { children } = demandOf({ placements, needs: [buildNeed(), buildNeed({ id: 'need-2' })] });
    expect(children).toHaveLength(1);
    expect(children[0]?.placementType).toBe('CHILDRENS_HOME');
  });

  it('counts a new child with an open need, and not one whose need opens later', () => {
    expect(demandOf({ needs: [buildNeed({ openedOn: asOf })] }).children).toHaveLength(1);
    expect(demandOf({ needs: [buildNeed({ openedOn: '2025-04-01' })] }).children).toHaveLength(0);
    expect(demandOf({}).children).toHaveLength(0);
  });

  it.each(['V3', 'V4'])('keeps short breaks apart: %s', (legalStatus) => {
    const { children } = demandOf({ placements: [buildPlacement({ legalStatus })] });
    expect(children).toMatchObject([{ isStay: false }]);
    expect(children[0]?.cohorts).toContain('SHORT_BREAK');
  });

  it('counts a placement without a record of the child nowhere, and says so', () => {
    const demand = demandOf({ children: [], placements: [buildPlacement()] });
    expect(demand).toEqual({ children: [], childrenWithoutRecord: 1 });
  });
});

describe('demandOn: type needed', () => {
  const lived = buildPlacement({ placementType: 'CHILDRENS_HOME' });
  it.each([
    ['the type preferred before the type lived in', [lived], { suitability: { FOSTERING: 'PREFERRED' } }, 'FOSTERING'],
    [
      'of two preferred, the one lived in',
      [lived],
      { suitability: { FOSTERING: 'PREFERRED', CHILDRENS_HOME: 'PREFERRED' } },
      'CHILDRENS_HOME',
    ],
    ['the type lived in', [lived], { suitability: { FOSTERING: 'SUITABLE' } }, 'CHILDRENS_HOME'],
    [
      'the first suitable type',
      [],
      { suitability: { RESIDENTIAL_SCHOOL: 'SUITABLE', CHILDRENS_HOME: 'SUITABLE' } },
      'CHILDRENS_HOME',
    ],
    ['by age', [], {}, 'FOSTERING'],
  ] as const)('%s', (_, placements, need, type) => {
    expect(demandOf({ placements, needs: [buildNeed(need)] }).children[0]?.placementType).toBe(type);
  });

  it.each([
    ['2009-04-01', 'FOSTERING'],
    ['2009-03-31', 'SUPPORTED_ACCOMMODATION'],
  ])('by age, born %s', (dateOfBirth, type) => {
    const children = [buildChild({ dateOfBirth })];
    expect(demandOf({ children, needs: [buildNeed({ children })] }).children[0]?.placementType).toBe(type);
  });
});

describe('demandOn: cohorts', () => {
  it('come from the child and from the open need', () => {
    const children = [buildChild({ dateOfBirth: '2012-03-31', isUasc: true, isDisabled: true })];
    const [child] = demandOf({ children, needs: [buildNeed({ children, cohorts: ['SOLO'] })] }).children;
    expect([...(child?.cohorts ?? [])].toSorted()).toEqual(['DISABLED', 'SOLO', 'TEENAGER', 'UASC']);
  });

  it.each([
    [null, true],
    ['2025-04-01', true],
    ['2025-03-31', false],
    ['2020-01-01', false],
  ])('unaccompanied until the day they ceased to be, %s', (uascCeasedOn, isUasc) => {
    const children = [buildChild({ dateOfBirth: '2012-03-31', isUasc: true, uascCeasedOn })];
    const demand = demandOn({ children, placements: [], needs: [buildNeed({ children })] }, '2025-03-31');
    expect(demand.children[0]?.cohorts.has('UASC')).toBe(isUasc);
  });

  it('a sibling group is two or more in care', () => {
    const children = buildSiblings(2);
    const both = children.map((child) => buildPlacement({ id: child.id, childId: child.id }));
    const inGroup = (placements: readonly PlacementFacts[]) =>
      demandOf({ children, placements }).children.filter((child) => child.cohorts.has('SIBLING_GROUP')).length;
    expect(inGroup(both)).toBe(2);
    expect(inGroup(both.slice(0, 1))).toBe(0);
  });
});
