/** A need as it stands in the form: numbers and days are the text typed, until they are sent. */
import type { NeedDuration } from '../../../../schema/codes/needDurations.ts';
import type { LivingWith, NeedRisk } from '../../../../schema/codes/needWords.ts';
import type {
  Adaptation,
  ImportantPlaceKind,
  Offer,
  PlacementType,
  SiblingPlan,
  Suitability,
  Urgency,
} from '../../../../schema/vocabulary.ts';
import type { FormChildFragment, NeedTermsInput, TermsPartsFragment } from '../../../generated/graphql.ts';
import { formatDate } from '../../../words/formats.ts';
import { needFormWords } from '../../../words/needForm.ts';
import { readDay } from '../../../words/readDay.ts';
import { type AreaEntry, areasOf, areaTerms, unreadableAreas } from './areaState.ts';
import { newKey, numberText, readNumber, sent } from './formText.ts';

export type FormChild = FormChildFragment;
export type Terms = TermsPartsFragment;

export interface PlaceEntry {
  readonly key: number;
  /** Of one on record, or in the draft. */
  readonly id: string | null;
  readonly label: string | null;
  readonly kind: ImportantPlaceKind;
  readonly isFamilyHome: boolean;
  readonly where: string;
  readonly visits: string;
  readonly childReferences: readonly string[] | null;
}

export interface FormState {
  readonly childReferences: readonly string[];
  readonly urgency: Urgency | null;
  readonly neededBy: string;
  readonly isEmergency: boolean;
  readonly duration: NeedDuration | null;
  readonly suitability: Readonly<Partial<Record<PlacementType, Suitability>>>;
  readonly places: readonly PlaceEntry[];
  readonly mustStayAtSchool: boolean;
  readonly areas: readonly AreaEntry[];
  readonly siblingPlan: SiblingPlan | null;
  /** Number of each child's group, by reference. */
  readonly groups: Readonly<Record<string, number>>;
  readonly livingWith: LivingWith | null;
  readonly adaptations: readonly Adaptation[];
  readonly offers: readonly Offer[];
  readonly risks: readonly NeedRisk[];
  readonly language: string;
  readonly faith: string;
  readonly culture: string;
  readonly medical: string;
  readonly legalStatus: string;
  readonly isShortBreak: boolean;
  readonly hasSecureAuthority: boolean;
}

export const newPlace = (kind: ImportantPlaceKind, isFamilyHome = false): PlaceEntry => ({
  key: newKey(),
  id: null,
  label: null,
  kind,
  isFamilyHome,
  where: '',
  visits: '',
  childReferences: null,
});

export function placesOf(terms: Terms): PlaceEntry[] {
  return (terms.importantPlaces ?? []).map((place) => ({
    key: newKey(),
    id: place.id,
    label: place.label,
    kind: place.kind ?? 'FAMILY',
    isFamilyHome: place.isFamilyHome ?? false,
    where: place.where ?? '',
    visits: numberText(place.visitsPerWeek),
    childReferences: place.childReferences,
  }));
}

/** A day as the form says it; other text as it was typed. */
function dayText(neededBy: string | null): string {
  const day = readDay(neededBy ?? '');
  return day === null ? (neededBy ?? '') : formatDate(day);
}

export function stateOf(terms: Terms): FormState {
  const groups = (terms.siblingSubsets ?? []).flatMap((group, index) => group.map((one) => [one, index + 1] as const));
  return {
    childReferences: terms.childReferences ?? [],
    urgency: terms.urgency,
    neededBy: dayText(terms.neededBy),
    isEmergency: terms.isEmergency ?? false,
    duration: terms.duration,
    suitability: Object.fromEntries((terms.suitability ?? []).map(({ type, suitability }) => [type, suitability])),
    places: placesOf(terms),
    mustStayAtSchool: terms.mustStayAtSchool ?? false,
    areas: areasOf(terms),
    siblingPlan: terms.siblingPlan,
    groups: Object.fromEntries(groups),
    livingWith: terms.livingWith,
    adaptations: terms.requiredAdaptations ?? [],
    offers: terms.requiredOffers ?? [],
    risks: terms.risks ?? [],
    language: terms.language ?? '',
    faith: terms.faith ?? '',
    culture: terms.culture ?? '',
    medical: terms.medical ?? '',
    legalStatus: terms.legalStatus ?? '',
    isShortBreak: terms.isShortBreak ?? false,
    hasSecureAuthority: terms.hasSecureAuthority ?? false,
  };
}

function subsetsOf({ childReferences, groups, siblingPlan }: FormState): string[][] {
  if (siblingPlan !== 'SUBSETS') return [];
  const numbers = [...new Set(childReferences.flatMap((one) => groups[one] ?? []))].sort((a, b) => a - b);
  return numbers.map((number) => childReferences.filter((one) => groups[one] === number));
}

export function termsOf(state: FormState): NeedTermsInput {
  const said = Object.entries(state.suitability) as [PlacementType, Suitability][];
  const isAlone = state.childReferences.length < 2;
  return {
    childReferences: [...state.childReferences],
    urgency: state.urgency,
    neededBy: readDay(state.neededBy) ?? sent(state.neededBy.slice(0, 40)),
    isEmergency: state.isEmergency,
    duration: state.duration,
    suitability: said.map(([type, suitability]) => ({ type, suitability })),
    importantPlaces: state.places.map(({ id, kind, isFamilyHome, where, visits, childReferences }) => ({
      id,
      kind,
      isFamilyHome,
      where: sent(where),
      visitsPerWeek: readNumber(visits),
      childReferences: childReferences === null ? null : [...childReferences],
    })),
    mustStayAtSchool: state.mustStayAtSchool,
    areasToAvoid: areaTerms(state),
    siblingPlan: isAlone && state.siblingPlan === 'SUBSETS' ? null : state.siblingPlan,
    siblingSubsets: subsetsOf(state),
    livingWith: state.livingWith,
    requiredAdaptations: [...state.adaptations],
    requiredOffers: [...state.offers],
    risks: [...state.risks],
    language: sent(state.language),
    faith: sent(state.faith),
    culture: sent(state.culture),
    medical: sent(state.medical),
    legalStatus: sent(state.legalStatus),
    isShortBreak: state.isShortBreak,
    hasSecureAuthority: state.hasSecureAuthority,
  };
}

/** One part of the form that cannot be kept; `field` is its path. */
export interface FormProblem {
  readonly field: string;
  readonly sentence: string;
  readonly needId?: string | null;
}

/** Numbers that could not be sent as they are typed. */
export function unreadable(state: FormState): FormProblem[] {
  const visits = state.places.flatMap(({ visits: text }, index) =>
    text.trim() === '' || readNumber(text) !== null
      ? []
      : [{ field: `importantPlaces.${index}.visitsPerWeek`, sentence: needFormWords.notVisits }],
  );
  return [...visits, ...unreadableAreas(state)];
}

/** Id of the element a problem leads to. */
export const fieldId = (field: string): string => `need-${field.replaceAll('.', '-')}`;

/** What is on record of children just added, beside what the form says already. Places once taken out stay out. */
export function withPrefill(state: FormState, terms: Terms, seen: ReadonlySet<string>): FormState {
  const isFirst = state.childReferences.length === 0;
  const held = new Map(placesOf(terms).map((place) => [place.id, place]));
  const kept = state.places.map((place) => {
    const now = held.get(place.id);
    return now === undefined ? place : { ...place, childReferences: now.childReferences };
  });
  const isNew = ({ id }: { readonly id: string | null }) => id !== null && !seen.has(id);
  return {
    ...state,
    childReferences: terms.childReferences ?? [],
    siblingPlan: state.siblingPlan ?? terms.siblingPlan,
    legalStatus: isFirst ? (terms.legalStatus ?? '') : state.legalStatus,
    offers: [...new Set([...state.offers, ...(terms.requiredOffers ?? [])])],
    places: [...kept, ...[...held.values()].filter(isNew)],
    areas: [...state.areas, ...areasOf(terms).filter(isNew)],
  };
}
