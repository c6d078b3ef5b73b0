import { expect, it } from 'vitest';
import { requirementOf } from '../../server/engine/requirement.ts';
import { ruleDetail } from '../../server/engine/ruleDetail.ts';
import { ruleTests } from '../../server/engine/suitable.ts';
import { asOf, buildHome, buildNeed } from './factsBuilders.ts';

it.each(ruleTests.map(({ rule }) => rule))('%s has a detail that is a sentence', (rule) => {
  const asked = requirementOf(buildNeed(), { asOf, isEmergency: false });
  expect(ruleDetail(rule, asked, buildHome({ filledPlaces: 1 }))).toMatch(/^[A-Z0-9].*\.$/);
});
