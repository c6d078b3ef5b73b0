import type { PlacementType } from '../../../schema/vocabulary.ts';
import type { GapByTypeQuery, GapByTypeQueryVariables } from '../../generated/graphql.ts';
import { compareCounts, type KnownCount, knownCount } from '../../table/count.ts';
import type { PlacesAnswer } from './councils/answers.ts';

export interface TypeRow {
  readonly type: PlacementType;
  readonly demand: KnownCount;
  readonly usable: KnownCount;
  readonly gap: KnownCount;
}

/** The question answered, asked again of each type of home that has places. */
export function byTypeVariables({ question }: PlacesAnswer): GapByTypeQueryVariables {
  const { region, asOf, withinMiles, ageBands, cohorts } = question;
  const of = (type: PlacementType) => ({ region, asOf, withinMiles, ageBands, cohorts, placementTypes: [type] });
  return {
    fostering: of('FOSTERING'),
    kinship: of('KINSHIP'),
    childrensHome: of('CHILDRENS_HOME'),
    secure: of('SECURE'),
    supportedAccommodation: of('SUPPORTED_ACCOMMODATION'),
    familyCentre: of('FAMILY_CENTRE'),
    residentialSchool: of('RESIDENTIAL_SCHOOL'),
  };
}

const types = [
  'FOSTERING',
  'KINSHIP',
  'CHILDRENS_HOME',
  'SECURE',
  'SUPPORTED_ACCOMMODATION',
  'FAMILY_CENTRE',
  'RESIDENTIAL_SCHOOL',
] as const;

/** Order: most short first, markers last; ties as the vocabulary has them. A type that could not be answered is left out. */
export function typeRows(answers: GapByTypeQuery): TypeRow[] {
  const rows = types.flatMap((type) => {
    const answer = answers[type];
    if (answer.__typename !== 'SufficiencyAnswer') return [];
    const { demand, usablePlaces, numericalGap } = answer.total;
    return [{ type, demand: knownCount(demand), usable: knownCount(usablePlaces), gap: knownCount(numericalGap) }];
  });
  return rows.sort((a, b) => compareCounts(a.gap, b.gap, 'desc'));
}
