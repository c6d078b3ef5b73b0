/** The parts of a need in words, to hold two versions of it side by side. */
import { needDurations } from '../../../../schema/codes/needDurations.ts';
import { livingWith, needRisks } from '../../../../schema/codes/needWords.ts';
import { legalStatusCodes } from '../../../../schema/ssda903Codes.ts';
import { adaptations, offers, placementTypes, siblingPlans, suitabilities } from '../../../../schema/vocabulary.ts';
import { avoidWords } from '../../../words/areasToAvoid.ts';
import {
  aboutWords,
  childWords,
  homeWords,
  needFormWords,
  placeWords,
  staleWords,
  whenWords,
} from '../../../words/needForm.ts';
import type { FormState } from './formState.ts';

export interface TermsPart {
  /** Parts of the form that are chosen together. */
  readonly keys: readonly (keyof FormState)[];
  readonly label: string;
  readonly inWords: (state: FormState) => string;
  /** What words do not tell apart. */
  readonly onMap?: (state: FormState) => string;
}

const list = (items: readonly string[]) => (items.length === 0 ? staleWords.nothing : items.join('; '));
const said = (text: string | null | undefined) => (text == null || text === '' ? staleWords.nothing : text);
const yesNo = (is: boolean) => (is ? 'Yes' : 'No');

function placesInWords({ places }: FormState): string {
  return list(
    places.map(({ label, where, visits, kind, isFamilyHome }) => {
      const name = where || label || placeWords.kinds[isFamilyHome ? 'HOME' : kind];
      return visits === '' ? name : `${name} (${visits} a week)`;
    }),
  );
}

function areasInWords({ areas }: FormState): string {
  return list(
    areas.map(({ shape, label, where, miles, corners, outline, reason }) => {
      const size = shape === 'DRAWN' ? avoidWords.corners((outline ?? corners).length) : `${miles} miles`;
      return `${where || label || avoidWords.point} (${size})${reason === '' ? '' : avoidWords.reasonSaid(reason)}`;
    }),
  );
}

/** Where each area is: two may be called the same and lie elsewhere. */
function areasOnMap({ areas }: FormState): string {
  const roughly = ({ lat, lng }: { readonly lat: number; readonly lng: number }) =>
    `${lat.toFixed(3)} ${lng.toFixed(3)}`;
  return JSON.stringify(
    areas.map(({ point, middle, corners, outline }) => [point ?? middle ?? [], outline ?? corners].flat().map(roughly)),
  );
}

function groupsInWords({ siblingPlan, groups, childReferences }: FormState): string {
  if (siblingPlan === null) return staleWords.nothing;
  if (siblingPlan !== 'SUBSETS') return siblingPlans[siblingPlan];
  return list(childReferences.map((one) => `${one}: ${childWords.group(groups[one] ?? 1)}`));
}

function typesInWords({ suitability }: FormState): string {
  const types = Object.keys(placementTypes) as (keyof typeof placementTypes)[];
  return list(
    types.flatMap((type) => {
      const word = suitability[type];
      return word === undefined ? [] : [`${placementTypes[type].label}: ${suitabilities[word].toLowerCase()}`];
    }),
  );
}

export const termsParts: readonly TermsPart[] = [
  {
    keys: ['childReferences'],
    label: needFormWords.sections.children,
    inWords: (state) => list(state.childReferences),
  },
  { keys: ['siblingPlan', 'groups'], label: childWords.plan, inWords: groupsInWords },
  {
    keys: ['urgency', 'neededBy'],
    label: whenWords.urgency,
    inWords: ({ urgency, neededBy }) => said(urgency && `${whenWords.urgencies[urgency]} ${neededBy}`.trim()),
  },
  {
    keys: ['isEmergency'],
    label: whenWords.kind,
    inWords: ({ isEmergency }) => (isEmergency ? whenWords.emergency : whenWords.planned),
  },
  {
    keys: ['duration'],
    label: whenWords.duration,
    inWords: ({ duration }) => said(duration && needDurations[duration]),
  },
  { keys: ['isShortBreak'], label: whenWords.shortBreak, inWords: ({ isShortBreak }) => yesNo(isShortBreak) },
  { keys: ['places'], label: needFormWords.sections.places, inWords: placesInWords },
  {
    keys: ['mustStayAtSchool'],
    label: placeWords.mustStay,
    inWords: ({ mustStayAtSchool }) => yesNo(mustStayAtSchool),
  },
  { keys: ['suitability'], label: homeWords.types, inWords: typesInWords },
  {
    keys: ['livingWith'],
    label: homeWords.livingWith,
    inWords: (state) => said(state.livingWith && livingWith[state.livingWith]),
  },
  {
    keys: ['adaptations'],
    label: homeWords.adaptations,
    inWords: (state) => list(state.adaptations.map((one) => adaptations[one])),
  },
  { keys: ['offers'], label: homeWords.offers, inWords: (state) => list(state.offers.map((one) => offers[one])) },
  { keys: ['risks'], label: homeWords.risks, inWords: (state) => list(state.risks.map((one) => needRisks[one])) },
  {
    keys: ['hasSecureAuthority'],
    label: homeWords.secure,
    inWords: ({ hasSecureAuthority }) => yesNo(hasSecureAuthority),
  },
  {
    keys: ['areas'],
    label: needFormWords.sections.avoid,
    inWords: areasInWords,
    onMap: areasOnMap,
  },
  {
    keys: ['legalStatus'],
    label: aboutWords.legalStatus,
    inWords: ({ legalStatus }) => said(legalStatusCodes[legalStatus]?.label),
  },
  ...(['language', 'faith', 'culture', 'medical'] as const).map((key) => ({
    keys: [key],
    label: aboutWords[key],
    inWords: (state: FormState) => said(state[key]),
  })),
];

/** Parts that do not say the same. */
export function partsThatDiffer(mine: FormState, theirs: FormState): readonly TermsPart[] {
  return termsParts.filter(
    ({ inWords, onMap }) => inWords(mine) !== inWords(theirs) || onMap?.(mine) !== onMap?.(theirs),
  );
}

/** Theirs, with the parts given taken from mine. */
export function withMine(mine: FormState, theirs: FormState, parts: readonly TermsPart[]): FormState {
  const taken = parts.flatMap(({ keys }) => keys.map((key) => [key, mine[key]] as const));
  return { ...theirs, ...Object.fromEntries(taken) };
}
