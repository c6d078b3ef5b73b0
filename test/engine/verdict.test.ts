import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaStandingOf, factorCountsAnywhere } from '../../server/engine/factors.ts';
import { failedBy, firstAt } from '../../server/engine/failedRules.ts';
import { ruleTests } from '../../server/engine/suitable.ts';
import { verdictsOf } from '../../server/engine/verdict.ts';
import { at, buildChild, buildHome, buildNeed, buildSiblings, familyPoint, milesNorth } from './factsBuilders.ts';
import { askedOf, manyHomes } from './manyHomes.ts';

describe('verdictsOf', () => {
  it('finds of homes that are alike what asking each would find', () => {
    fc.assert(
      fc.property(manyHomes, (world) => {
        const { question, index } = askedOf(world);
        const verdicts = verdictsOf(question, index);
        for (const position of index.homes.keys()) {
          const home = verdicts.homeAt(position);
          if (home === undefined) throw new Error('Each home of the index is offered.');
          expect(verdicts.failed(position)).toBe(failedBy(question.asked, home, null));
          const counts = factorCountsAnywhere(question.asked, home, areaStandingOf(question, home));
          expect(verdicts.anywhere(home, position)).toMatchObject(counts);
        }
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  /** The first rule each home fails. */
  const rulesOf = ({ question, index }: ReturnType<typeof askedOf>) => {
    const verdicts = verdictsOf(question, index);
    return index.homes.map((_, at) => {
      const home = verdicts.homeAt(at);
      return home && (ruleTests[firstAt(verdicts.failed(at))]?.rule ?? null);
    });
  };

  it('asks of one question what another found nothing of: a verdict lives no longer than its question', () => {
    const homes = [buildHome({ id: 'a', ageFrom: 8 }), buildHome({ id: 'b', ageFrom: 8 })];
    const ofAge = (dateOfBirth: string) =>
      askedOf({ homes, isEmergency: false, need: buildNeed({ children: [buildChild({ dateOfBirth })] }) });
    const [ten, four] = [ofAge('2014-10-10'), ofAge('2021-01-01')];
    expect([rulesOf(ten), rulesOf({ ...four, index: ten.index }), rulesOf(ten)]).toEqual([
      [null, null],
      ['AGE', 'AGE'],
      [null, null],
    ]);
  });

  it('what is kept of places for one need is used only where the next asks the same of them', () => {
    const everyNeed = fc.record({
      children: fc.integer({ min: 1, max: 4 }),
      isSoloRequired: fc.boolean(),
      isEmergency: fc.boolean(),
      siblingGroupId: fc.constantFrom(null, 'group', 'other'),
    });
    fc.assert(
      fc.property(manyHomes, fc.array(everyNeed, { minLength: 2, maxLength: 6 }), ({ homes }, needs) => {
        const { index } = askedOf({ homes, need: buildNeed(), isEmergency: false });
        for (const { children, isSoloRequired, isEmergency, siblingGroupId } of needs) {
          const ofGroup = buildSiblings(children).map((child) => ({ ...child, siblingGroupId }));
          const asked = askedOf({ homes, isEmergency, need: buildNeed({ isSoloRequired, children: ofGroup }) });
          expect(rulesOf({ ...asked, index })).toEqual(rulesOf(asked));
        }
      }),
      { seed: 19, numRuns: 100 },
    );
  });

  it('of two homes alike, the one in an area to avoid is ruled out alone', () => {
    const areasToAvoid = [{ id: 'area', label: 'There', centre: familyPoint, radiusMiles: 2 }];
    const homes = [1, 4].map((miles) => buildHome({ id: `home-${miles}`, location: at(milesNorth(miles)) }));
    const need = buildNeed({ children: [buildChild({ areasToAvoid })] });
    expect(rulesOf(askedOf({ homes, need, isEmergency: false }))).toEqual(['AREA_TO_AVOID', null]);
  });

  it('of two full homes alike, the one that holds its last place for this need takes the child', () => {
    const full = { registeredPlaces: 1, filledPlaces: 0, reservedPlaces: 1, vacantPlaces: 0 };
    const homes = ['a', 'b'].map((id) => buildHome({ id, ...full }));
    const need = buildNeed({ heldPlaces: [{ homeId: 'a', places: 1 }] });
    expect(rulesOf(askedOf({ homes, need, isEmergency: false }))).toEqual([null, 'NO_PLACE_FREE']);
  });

  it('of two kinship homes alike, the one that names the child takes them', () => {
    const homes = ['a', 'b'].map((id) =>
      buildHome({ id, kind: 'KINSHIP', namedChildIds: id === 'b' ? ['child-1'] : [] }),
    );
    const need = buildNeed({ children: [buildChild({ id: 'child-1' })] });
    expect(rulesOf(askedOf({ homes, need, isEmergency: false }))).toEqual(['KINSHIP_NAMED_ONLY', null]);
  });
});
