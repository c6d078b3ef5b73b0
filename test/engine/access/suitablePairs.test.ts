import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cohort } from '../../../schema/vocabulary.ts';
import { homeKinds } from '../../../schema/vocabulary.ts';
import { suitablePairs } from '../../../server/engine/access/suitablePairs.ts';
import { demandCasesOn } from '../../../server/engine/demand.ts';
import { childAgesTaken } from '../../../server/engine/shareOverAges.ts';
import { servesCohort } from '../../../server/engine/supply.ts';
import { asOf } from '../factsBuilders.ts';
import { someRegion } from '../someRegion.ts';

it('is the same as asking of every child and every home', () => {
  const asked = fc.constantFrom<readonly Cohort[] | null>(
    null,
    [],
    ['TEENAGER'],
    ['UASC', 'DISABLED'],
    ['SHORT_BREAK'],
  );
  fc.assert(
    fc.property(someRegion, asked, (facts, cohorts) => {
      const cases = demandCasesOn(facts, asOf);
      const find = suitablePairs(cases, cohorts);
      for (const home of facts.homes) {
        const named = { ...home, namedChildIds: ['child-1', 'child-4'], sexAccepted: 'F' as const };
        const expected = cases.flatMap(({ demand, situation }, at) => {
          const ages = childAgesTaken(named);
          const isOfAge = ages !== null && situation.age >= ages.from && situation.age <= ages.to;
          const isNamed = named.kind !== 'KINSHIP' || named.namedChildIds.includes(demand.childId);
          const isServed = cohorts?.length
            ? cohorts.some((cohort) => demand.cohorts.has(cohort) && servesCohort(named, cohort))
            : servesCohort(named, null);
          const isOfType = homeKinds[named.kind].placementType === demand.placementType;
          return isOfAge && isNamed && isServed && isOfType && situation.child.sex === 'F' ? [at] : [];
        });
        expect([...find(named)].sort((a, b) => a - b)).toEqual(expected);
      }
    }),
    { seed: 55, numRuns: 60 },
  );
});
