/** What is a kind of home that may open called? */
import {
  type Cohort,
  cohorts as cohortWords,
  type HomeKind,
  type PlacementType,
  placementTypes,
} from '../../../schema/vocabulary.ts';
import { lowerFirst } from '../wording.ts';
import { kindsToOpen } from './newHome.ts';

export interface LabelledKind {
  readonly placementType: PlacementType;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly cohorts: readonly Cohort[] | null;
}

/** Null for a type that a region cannot open. */
export function homeKindOfType(type: PlacementType): HomeKind | null {
  return kindsToOpen[type] ?? null;
}

function agesText({ ageFrom, ageTo }: LabelledKind): string {
  if (ageFrom === null && ageTo === null) return '';
  if (ageFrom === null) return `, up to ${ageTo}`;
  return ageTo === null ? `, ${ageFrom} and over` : `, ${ageFrom} to ${ageTo}`;
}

/** "Children’s home, 10 to 15, for teenagers or disabled children" */
export function kindLabel(kind: LabelledKind): string {
  const whom = (kind.cohorts ?? []).map((cohort) => lowerFirst(cohortWords[cohort]));
  const forWhom = whom.length === 0 ? '' : `, for ${whom.join(' or ')}`;
  return `${placementTypes[kind.placementType].label}${agesText(kind)}${forWhom}`;
}
