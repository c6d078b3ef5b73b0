import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HomeFacts } from '../../server/engine/facts.ts';
import { failedBy } from '../../server/engine/failedRules.ts';
import { requirementOf } from '../../server/engine/requirement.ts';
import { couldChange, mostYearsOutside, singleChange } from '../../server/engine/singleChange.ts';
import { asOf, buildChild, buildHome, buildNeed } from './factsBuilders.ts';
import { askedOf, manyHomes } from './manyHomes.ts';

const born = (years: number) => `${2025 - years}-01-01`;

describe('singleChange', () => {
  it.each<[string, number, Partial<HomeFacts>, string | null]>([
    ['a suitable home needs none', 10, {}, null],
    ['a year too young', 9, { ageFrom: 10 }, 'If the carers were approved from age 9'],
    [`${mostYearsOutside} years too young`, 8, { ageFrom: 10 }, 'If the carers were approved from age 8'],
    ['three years too young is no small change', 7, { ageFrom: 10 }, null],
    [`${mostYearsOutside} years too old`, 14, { ageTo: 12 }, 'If the carers were approved up to age 14'],
    ['three years too old', 15, { ageTo: 12 }, null],
    ['two rules at once', 9, { ageFrom: 10, sexAccepted: 'F' }, null],
    ['a rule that nothing simple changes', 10, { status: 'CLOSED' }, null],
  ])('%s', (_, age, home, change) => {
    const need = buildNeed({ children: [buildChild({ dateOfBirth: born(age), sex: 'M' })] });
    const asked = requirementOf(need, { asOf, isEmergency: false });
    expect(singleChange(asked, buildHome(home))?.change ?? null).toBe(change);
  });
});

describe('couldChange', () => {
  const notices = fc.constantFrom(
    undefined,
    [{ places: 1, on: '2025-12-03' }],
    [{ places: 3, on: '2025-12-03' }],
    [{ places: 1, on: '2025-01-03' }],
  );

  it('says whether there is a change, without putting it into words', () => {
    fc.assert(
      fc.property(manyHomes, fc.boolean(), fc.infiniteStream(notices), (world, isSoloRequired, given) => {
        const { asked } = askedOf({ ...world, need: { ...world.need, isSoloRequired } }).question;
        for (const home of world.homes) {
          const told = given.next().value;
          const withNotices = told === undefined ? home : { ...home, notices: told };
          const failed = failedBy(asked, withNotices, null);
          expect(couldChange(asked, withNotices, failed)).toBe(singleChange(asked, withNotices) !== null);
        }
      }),
      { seed: 18, numRuns: 300 },
    );
  });
});
