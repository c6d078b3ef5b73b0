import { type ImportantPlaceKind, importantPlaceKinds } from '../../schema/vocabulary.ts';
import type { NeedTerms, PlaceTerms } from '../store/needTerms.ts';

/** What is known of the children beyond the terms. */
export interface KnownChildren {
  readonly count: number;
  /** Some child is of an age to be at school: 4 to 16. */
  readonly isOfSchoolAge: boolean;
}

type Terms = Pick<
  NeedTerms,
  'importantPlaces' | 'siblingPlan' | 'suitability' | 'livingWith' | 'legalStatus' | 'duration' | 'language' | 'faith'
>;

const hasKind = (places: readonly PlaceTerms[], kind: ImportantPlaceKind) =>
  places.some((place) => place.kind === kind);

const schoolAge = { from: 4, to: 16 } as const;
export const isOfSchoolAge = (ages: readonly number[]): boolean =>
  ages.some((age) => age >= schoolAge.from && age <= schoolAge.to);

/** In the order a placement team asks for them. */
export function missingFacts(terms: Terms, children: KnownChildren): string[] {
  const { importantPlaces: places } = terms;
  const hasPlaceToMeasureFrom = places.some(({ kind, isFamilyHome }) => isFamilyHome || kind === 'COMMUNITY');
  const withoutVisits = places.filter(({ visitsPerWeek }) => visitsPerWeek === null).map(({ kind }) => kind);
  const missing: readonly (readonly [boolean, string])[] = [
    [!hasPlaceToMeasureFrom, 'Family home'],
    [children.isOfSchoolAge && !hasKind(places, 'SCHOOL'), 'School'],
    ...[...new Set(withoutVisits)].map(
      (kind) => [true, `Visits a week (${importantPlaceKinds[kind].toLowerCase()})`] as const,
    ),
    [Object.keys(terms.suitability).length === 0, 'Types of home that suit'],
    [children.count > 1 && terms.siblingPlan === null, 'Plan for brothers and sisters'],
    [terms.livingWith === null, 'Who the child can live with'],
    [terms.legalStatus === null, 'Legal status'],
    [terms.duration === null, 'How long for'],
    [terms.language === null, 'First language'],
    [terms.faith === null, 'Faith or religion'],
  ];
  return missing.flatMap(([isMissing, name]) => (isMissing ? [name] : []));
}
