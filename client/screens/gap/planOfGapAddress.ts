import { ageBands, placementTypes } from '../../../schema/vocabulary.ts';
import { paths } from '../../url/route.ts';
import { writePlannerAddress } from '../planner/plannerAddress.ts';
import { newDraft, newKind } from '../planner/plannerDraft.ts';
import type { GapFilter } from './gapAddress.ts';

/** The planner, asked about the children that the gap is asked about; a type that no region opens is left to the planner. */
export function planOfGapAddress(regionId: string, filter: GapFilter): string {
  const { placementType: type, ageBand, cohort, withinMiles, asOf } = filter;
  const isOpened = type !== null && type !== 'KINSHIP' && placementTypes[type].needsPlace;
  const ages = ageBand === null ? null : ageBands[ageBand];
  const kind = {
    ...newKind,
    type: isOpened ? type : newKind.type,
    ageFrom: ages === null ? '' : String(ages.ageFrom),
    ageTo: ages === null ? '' : String(ages.ageTo),
    cohorts: cohort === null ? [] : [cohort],
  };
  const draft = {
    ...newDraft,
    kinds: [kind],
    withinMiles: withinMiles === null ? null : String(withinMiles),
    asOf,
  };
  return paths.planner(regionId) + writePlannerAddress(draft, { plan: null, run: null });
}
