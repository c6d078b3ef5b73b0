import type { GssCode, Sex } from '../../server/engine/facts.ts';
import type { AgeBand } from '../../schema/vocabulary.ts';
import type { PublishedCell } from './localAuthorities.ts';
import figures from './publishedFigures.json' with { type: 'json' };

export const placementGroups = [
  'FOSTER',
  'HOMES',
  'SUPPORTED',
  'PARENTS',
  'ADOPTION',
  'SCHOOL',
  'RESIDENTIAL',
  'OTHER',
] as const;
/** DfE's eight placement groups; HOMES is secure and children's homes together. */
export type PlacementGroup = (typeof placementGroups)[number];

export const providerGroups = [
  'OWN',
  'OTHER_LA',
  'OTHER_PUBLIC',
  'PRIVATE',
  'VOLUNTARY',
  'PARENTS',
  'NOT_REPORTED',
] as const;
export type ProviderGroup = (typeof providerGroups)[number];

export const locationClasses = [
  'INSIDE_NEAR',
  'OUTSIDE_NEAR',
  'INSIDE_FAR',
  'OUTSIDE_FAR',
  'INSIDE_UNKNOWN',
  'OUTSIDE_UNKNOWN',
] as const;
/** Inside or outside the responsible authority × 20 miles or less (NEAR), more (FAR), not known. */
export type LocationClass = (typeof locationClasses)[number];

export type FiguresYear = '2021' | '2022' | '2023' | '2024' | '2025';
export type OfstedType =
  | 'CHILDRENS_HOME'
  | 'SUPPORTED_ACCOMMODATION'
  | 'FAMILY_CENTRE'
  | 'SECURE_CHILDRENS_HOME'
  | 'RESIDENTIAL_SCHOOL'
  | 'RESIDENTIAL_SCHOOL_AS_HOME'
  | 'FOSTERING_AGENCY';
export type OfstedSector = 'LOCAL_AUTHORITY' | 'PRIVATE' | 'VOLUNTARY' | 'ACADEMY';

export interface OfstedFigures {
  readonly type: OfstedType;
  readonly sector: OfstedSector;
  readonly providers: number;
  /** Null where Ofsted counts no places (fostering agencies). */
  readonly places: number | null;
  /** Supported accommodation only. */
  readonly premises: number | null;
}

type Cells<K extends string> = Readonly<Record<K, PublishedCell>>;

interface RawFigures {
  readonly ageGroup: Cells<AgeBand>;
  readonly sex: Cells<Exclude<Sex, 'U'>>;
  readonly placement: Cells<PlacementGroup>;
  readonly provider: Cells<ProviderGroup>;
  readonly distance: Cells<'NEAR' | 'FAR' | 'UNKNOWN'>;
  readonly locality: Cells<'INSIDE' | 'OUTSIDE'>;
  readonly location: Cells<LocationClass>;
  /** Children living inside the authority's boundary: its own, and other authorities'. */
  readonly hosted: Cells<'OWN' | 'OTHERS'>;
  readonly uasc: Cells<'UASC' | 'NOT_UASC'>;
  readonly legalStatus: Cells<'C1' | 'C2' | 'E1' | 'V2' | 'J' | 'L'>;
  readonly categoryOfNeed: Cells<'N1' | 'N2' | 'N3' | 'N4' | 'N5' | 'N6' | 'N7' | 'N8'>;
  readonly ethnicity: Cells<'WHITE' | 'MIXED' | 'ASIAN' | 'BLACK' | 'OTHER' | 'NOT_KNOWN'>;
  /** On 31 March of each year; started and ceased in the year to that day. */
  readonly lookedAfter: Cells<FiguresYear>;
  readonly started: Cells<FiguresYear>;
  readonly ceased: Cells<FiguresYear>;
  /** Year to 31 March 2025: three or more placements; of children under 16 looked after 2.5 years, same carer for two. */
  readonly stability: Cells<'threePlacements' | 'sameCarerTwoYears' | 'lookedAfterLongTerm'>;
}
export interface PublishedFigures extends RawFigures {
  readonly gss: GssCode;
  readonly ofsted: readonly OfstedFigures[];
}

type OfstedRow = [OfstedType, OfstedSector, number, number | null, number | null];
const byGss = figures as unknown as Readonly<Record<GssCode, RawFigures & { ofsted: OfstedRow[] }>>;

/**
 * Published figures of 31 March 2025 for a member of either pathfinder region; null for any other authority.
 * Markers stay markers. Source and licence: data/facts/README.md.
 */
export function publishedFigures(gss: GssCode): PublishedFigures | null {
  const raw = byGss[gss];
  if (!raw) return null;
  const ofsted = raw.ofsted.map(([type, sector, providers, places, premises]) => ({
    type,
    sector,
    providers,
    places,
    premises,
  }));
  return { ...raw, gss, ofsted };
}
