/** A plan as the engine found it, in the words and fields it is kept in. */
import type { PlanStatus } from '../../../schema/codes/planWords.ts';
import type { Plan } from '../../engine/plan/planPlaces.ts';
import { capitalOf, type PlannedHome, yearlyCostOf } from '../../engine/plan/planQuestion.ts';
import { countText } from '../../engine/wording.ts';
import type { PlanBasis } from './planBasis.ts';
import type { PlanDocument, PlannedHomeKept, PoundsRange } from './planDocument.ts';
import type { PlanTerms } from './planTerms.ts';

const exactly = (pounds: number): PoundsRange => ({ low: pounds, middle: pounds, high: pounds });

const statusOf: Readonly<Record<string, PlanStatus>> = { OPTIMAL: 'PROVED_BEST', STOPPED: 'STOPPED' };

export function planDocumentOf(
  { outcome, choice }: Plan,
  { terms, basis, seconds }: { readonly terms: PlanTerms; readonly basis: PlanBasis; readonly seconds: number },
): PlanDocument {
  const areas = new Map(basis.areas.map((area) => [area.id, area]));
  const homeOf = ({ spot, kind, places }: PlannedHome, at: number): PlannedHomeKept => ({
    letter: String.fromCharCode(65 + at),
    areaId: spot.id,
    areaName: areas.get(spot.id)?.name ?? spot.id,
    centre: spot.point,
    boundary: areas.get(spot.id)?.boundary ?? null,
    localAuthority: spot.localAuthority,
    kindId: kind.id,
    placementType: kind.placementType,
    ageFrom: kind.ageFrom,
    ageTo: kind.ageTo,
    places,
    childrenNearHome: 0,
    childrenLiving: outcome.childrenInHomes[at] ?? 0,
    weeklyMilesSaved: 0,
    capitalPounds: capitalOf(kind, places),
    yearlyPounds: yearlyCostOf(kind, places),
  });
  const { shortBefore, shortAfter, capitalPounds, yearlyPounds } = outcome;
  const near = shortBefore - shortAfter;
  const headline = `${countText(near, 'child', 'children')} more near home with ${countText(outcome.homes.length, 'new home')}`;
  return {
    ...{ terms, dataDate: basis.facts.dataDate, headline, paragraph: headline, shortBefore, shortAfter },
    status: statusOf[choice.status] ?? 'WITHIN_BOUND',
    proof: { achieved: near, bound: choice.mostChildren, sentence: '', seconds },
    childrenNewlyNearHome: near,
    childrenRange: { low: near, high: near },
    weeklyMilesSaved: 0,
    capitalPounds: exactly(capitalPounds),
    yearlyPounds: exactly(yearlyPounds),
    todayYearlyPounds: exactly(0),
    netYearlyPounds: exactly(0),
    priceYear: '',
    homes: outcome.homes.map(homeOf),
    rows: outcome.rows,
    cohortRows: [],
    curve: [],
    binding: [],
    alternatives: [],
    existingHomes: [],
    robustness: [],
    assumptions: [],
    check: { isSound: true, sentences: [] },
    notes: [],
  };
}
