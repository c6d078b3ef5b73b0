/** In what order do placement types and cohorts stand, and which types need a place in a home? */
import { type Cohort, type PlacementType, placementTypes } from '../../schema/vocabulary.ts';

export const placementTypeOrder: readonly PlacementType[] = [
  'FOSTERING',
  'KINSHIP',
  'CHILDRENS_HOME',
  'SECURE',
  'SUPPORTED_ACCOMMODATION',
  'FAMILY_CENTRE',
  'RESIDENTIAL_SCHOOL',
  'WITH_PARENTS',
  'OTHER',
];

export const cohortOrder: readonly Cohort[] = [
  'SIBLING_GROUP',
  'TEENAGER',
  'UASC',
  'DISABLED',
  'THERAPEUTIC',
  'EXPLOITATION_RISK',
  'PARENT_AND_CHILD',
  'REMAND_OR_SECURE',
  'SHORT_BREAK',
  'BABY',
  'STEP_DOWN',
  'SOLO',
];

export const typesNeedingPlaces: readonly PlacementType[] = placementTypeOrder.filter(
  (type) => placementTypes[type].needsPlace,
);
