import { expect, it } from 'vitest';
import { requirementOf } from '../../server/engine/requirement.ts';
import { asOf, buildChild, buildNeed, buildSiblings } from './factsBuilders.ts';

const ask = (need = buildNeed(), isEmergency = false) => requirementOf(need, { asOf, isEmergency });

it('knows the ages of a group', () => {
  const children = [buildChild({ dateOfBirth: '2020-01-01' }), buildChild({ dateOfBirth: '2010-01-01' })];
  expect(ask(buildNeed({ children }))).toMatchObject({ groupSize: 2, youngestAge: 5, oldestAge: 15 });
});

it('knows the sibling group only where all are of it', () => {
  expect(ask(buildNeed({ children: buildSiblings(2) })).siblingGroupId).toBe('siblings');
  expect(ask(buildNeed({ children: [...buildSiblings(1), buildChild()] })).siblingGroupId).toBeNull();
});

it('counts holds as ended by the day asked, and never in an emergency', () => {
  expect(ask().holdsReleasedBy).toBe(asOf);
  expect(ask(buildNeed({ neededBy: '2025-01-01' })).holdsReleasedBy).toBe(asOf);
  expect(ask(buildNeed(), true).holdsReleasedBy).toBeNull();
});
