import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRuleFailed } from '../../server/engine/suitable.ts';
import { verdictsOf } from '../../server/engine/verdict.ts';
import { at, buildChild, buildHome, buildNeed, familyPoint, milesNorth } from './factsBuilders.ts';
import { askedOf, manyHomes } from './manyHomes.ts';

describe('verdictsOf', () => {
  it('finds of homes that are alike what asking each would find', () => {
    fc.assert(
      fc.property(manyHomes, (world) => {
        const { question, index } = askedOf(world);
        const verdictOf = verdictsOf(question, index);
        for (const [position, home] of index.homes.entries()) {
          expect(verdictOf(home, position).rule).toBe(firstRuleFailed(question.asked, home));
        }
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  it('asks of one question what another found nothing of: a verdict lives no longer than its question', () => {
    const homes = [buildHome({ id: 'a', ageFrom: 8 }), buildHome({ id: 'b', ageFrom: 8 })];
    const ofAge = (dateOfBirth: string) =>
      askedOf({ homes, isEmergency: false, need: buildNeed({ children: [buildChild({ dateOfBirth })] }) });
    const [ten, four] = [ofAge('2014-10-10'), ofAge('2021-01-01')];
    const rulesOf = ({ question, index }: typeof ten) =>
      index.homes.map((home, position) => verdictsOf(question, index)(home, position).rule);
    expect([rulesOf(ten), rulesOf({ ...four, index: ten.index }), rulesOf(ten)]).toEqual([
      [null, null],
      ['AGE', 'AGE'],
      [null, null],
    ]);
  });

  it('of two homes alike, the one in an area to avoid is ruled out alone', () => {
    const areasToAvoid = [{ id: 'area', label: 'There', centre: familyPoint, radiusMiles: 2 }];
    const homes = [1, 4].map((miles) => buildHome({ id: `home-${miles}`, location: at(milesNorth(miles)) }));
    const need = buildNeed({ children: [buildChild({ areasToAvoid })] });
    const { question, index } = askedOf({ homes, need, isEmergency: false });
    const rules = index.homes.map((home, position) => verdictsOf(question, index)(home, position).rule);
    expect(rules).toEqual(['AREA_TO_AVOID', null]);
  });

  it('of two full homes alike, the one that holds its last place for this need takes the child', () => {
    const full = { registeredPlaces: 1, filledPlaces: 0, reservedPlaces: 1, vacantPlaces: 0 };
    const homes = ['a', 'b'].map((id) => buildHome({ id, ...full }));
    const { question, index } = askedOf({ homes, need: buildNeed(), isEmergency: false });
    const verdictOf = verdictsOf(question, index);
    const offered = { ...buildHome({ id: 'a', ...full }), reservedPlaces: 0, vacantPlaces: 1 };
    const [a, b] = index.homes;
    expect(a && verdictOf(a, 0).rule).toBe('NO_PLACE_FREE');
    expect(verdictOf(offered, 0).rule).toBeNull();
    expect(b && verdictOf(b, 1).rule).toBe('NO_PLACE_FREE');
  });
});
