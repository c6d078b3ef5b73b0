import { expect, it } from 'vitest';
import { homeKindOfType, kindLabel } from '../../../server/engine/plan/kindLabel.ts';

const plain = { placementType: 'CHILDRENS_HOME', ageFrom: null, ageTo: null, cohorts: null } as const;

it.each([
  [plain, 'Children’s home'],
  [{ ...plain, ageFrom: 10, ageTo: 15 }, 'Children’s home, 10 to 15'],
  [{ ...plain, ageFrom: 10 }, 'Children’s home, 10 and over'],
  [{ ...plain, ageTo: 9 }, 'Children’s home, up to 9'],
  [
    { ...plain, ageFrom: 0, cohorts: ['TEENAGER', 'DISABLED'] as const },
    'Children’s home, 0 and over, for teenagers or disabled children',
  ],
])('a kind of home is called by its type, its ages and whom it is for', (kind, label) => {
  expect(kindLabel(kind)).toBe(label);
});

it('what a region cannot open is registered as nothing', () => {
  expect(homeKindOfType('FOSTERING')).toBe('IN_HOUSE_FOSTER');
  expect(homeKindOfType('KINSHIP')).toBeNull();
});
