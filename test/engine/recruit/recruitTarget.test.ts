import { expect, it } from 'vitest';
import type { Cohort } from '../../../schema/vocabulary.ts';
import type { DemandCase } from '../../../server/engine/demand.ts';
import { recruitTargetOf } from '../../../server/engine/recruit/recruitTarget.ts';

function childIn(...cohorts: Cohort[]): DemandCase {
  return { demand: { cohorts: new Set(cohorts) } } as unknown as DemandCase;
}

it.each([
  ['two brothers and sisters, whatever else they are', [childIn('TEENAGER'), childIn('UASC')], 'SIBLINGS_2'],
  ['three', [childIn(), childIn(), childIn()], 'SIBLINGS_3'],
  ['four', [childIn(), childIn(), childIn(), childIn()], 'SIBLINGS_4_OR_MORE'],
  ['six', Array.from({ length: 6 }, () => childIn()), 'SIBLINGS_4_OR_MORE'],
  ['a teenage parent', [childIn('TEENAGER', 'PARENT_AND_CHILD')], 'PARENT_AND_CHILD'],
  ['a teenager who came alone from abroad', [childIn('TEENAGER', 'UASC')], 'UASC'],
  ['a disabled baby', [childIn('BABY', 'DISABLED')], 'DISABLED'],
  ['a baby', [childIn('BABY')], 'BABY'],
  ['a child whose brothers and sisters live elsewhere', [childIn('SIBLING_GROUP', 'TEENAGER')], 'TEENAGER'],
  ['a child of seven', [childIn()], 'OTHER_CHILDREN'],
] as const)('%s: one target', (_, cases, target) => {
  expect(recruitTargetOf({ cases })).toBe(target);
});
