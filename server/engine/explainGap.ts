/** Is the region short of places, and by how many, in one sentence? */
import {
  type AgeBand,
  ageBands,
  type Cohort,
  cohorts,
  type PlacementType,
  placementTypes,
} from '../../schema/vocabulary.ts';
import { type Count, sumCounts } from './count.ts';
import { countText, listText, lowerFirst, numberText } from './wording.ts';

interface GapCounts {
  readonly demand: Count;
  readonly usablePlaces: Count;
  readonly numericalGap: Count;
}

/** The part of a sufficiency table that sentences are made from. */
export interface GapToExplain {
  readonly question: {
    readonly placementTypes: readonly PlacementType[] | null;
    readonly ageBands: readonly AgeBand[] | null;
    readonly cohorts: readonly Cohort[] | null;
  };
  readonly coverage: { readonly withData: number; readonly of: number };
  readonly rows: readonly (GapCounts & { readonly cohort: Cohort | null })[];
  readonly total: GapCounts;
  readonly apart: {
    readonly childrenNeedingNoPlace: Count;
    readonly childrenOnShortBreaksOnly: Count;
    readonly shortBreakOnlyPlaces: Count;
    readonly childrenWithoutRecord: Count;
    readonly homesWithAbsurdPlaces: number;
  };
}

/** The kind of place asked about, where one is: "fostering place", else "place". */
function placeName({ question }: GapToExplain): string {
  const [type, ...others] = question.placementTypes ?? [];
  return type === undefined || others.length > 0 ? 'place' : `${lowerFirst(placementTypes[type].label)} place`;
}

/** Whom the places asked about are for, where one age band or cohort is: " for 10 to 15 year olds", else nothing. */
function forWhom({ question }: GapToExplain): string {
  const [band, ...otherBands] = question.ageBands ?? [];
  const [cohort] = question.cohorts ?? [];
  const ages = band === undefined || otherBands.length > 0 ? [] : [`${lowerFirst(ageBands[band].label)} year olds`];
  const groups = cohort === undefined ? [] : [lowerFirst(cohorts[cohort])];
  const named = [...groups, ...ages].join(', ');
  return named === '' ? '' : ` for ${named}`;
}

/** "is 270 places short", "has 12 fostering places spare for 10 to 15 year olds", "is in balance". */
function balanceText(gap: number, table: GapToExplain): string {
  const whom = forWhom(table);
  if (gap === 0) return `is in balance${whom}`;
  const places = countText(Math.abs(gap), placeName(table));
  return gap > 0 ? `is ${places} short${whom}` : `has ${places} spare${whom}`;
}

function sidesText(demand: number, usable: number): string {
  const children = demand === 1 ? '1 child needs' : `${numberText(demand)} children need`;
  const places = usable === 1 ? '1 place is' : `${numberText(usable)} places are`;
  return `${children} a place and ${places} usable`;
}

function cohortGaps(table: GapToExplain): readonly { cohort: Cohort; gap: number | null }[] {
  return (table.question.cohorts ?? []).map((cohort) => {
    const rows = table.rows.filter((row) => row.cohort === cohort);
    return { cohort, gap: sumCounts(rows.map((row) => row.numericalGap)).value };
  });
}

/** Cohorts overlap, so their sum is nobody's shortage: the largest is named instead. */
function severalCohortsHeadline(table: GapToExplain, regionName: string): string {
  const known = cohortGaps(table).flatMap(({ cohort, gap }) => (gap === null ? [] : [{ cohort, gap }]));
  const largest = known.toSorted((a, b) => b.gap - a.gap)[0];
  if (!largest) return withheldHeadline(table, regionName);
  if (largest.gap <= 0) return `${regionName} is not short of places for any of these groups.`;
  const name = lowerFirst(cohorts[largest.cohort]);
  return `${regionName} is shortest of places for ${name}: ${countText(largest.gap, 'place')} short.`;
}

function withheldHeadline({ total, coverage }: GapToExplain, regionName: string): string {
  const isHidden = total.demand.marker === 'SUPPRESSED' || total.numericalGap.marker === 'SUPPRESSED';
  if (isHidden) return `${regionName}: the number short is hidden to protect children.`;
  if (coverage.withData === 0) return `No children and homes are loaded for ${regionName} yet.`;
  const of = countText(coverage.of, 'council');
  return `Not every council’s children and homes are loaded for ${regionName}: ${coverage.withData} of ${of}.`;
}

/** "Greater Manchester is 270 places short: 5,402 children need a place and 5,132 places are usable." */
export function gapHeadline(table: GapToExplain, regionName: string): string {
  const { demand, usablePlaces, numericalGap } = table.total;
  if ((table.question.cohorts?.length ?? 0) > 1) return severalCohortsHeadline(table, regionName);
  if (usablePlaces.marker === 'NOT_APPLICABLE' && demand.value !== null) {
    const need = demand.value === 1 ? 'child needs' : 'children need';
    return `${regionName}: ${numberText(demand.value)} ${need} no place in a home.`;
  }
  if (demand.value === null || usablePlaces.value === null || numericalGap.value === null) {
    return withheldHeadline(table, regionName);
  }
  return `${regionName} ${balanceText(numericalGap.value, table)}: ${sidesText(demand.value, usablePlaces.value)}.`;
}

function noPlaceNote({ question, apart }: GapToExplain): string | null {
  const { value, marker } = apart.childrenNeedingNoPlace;
  if (question.placementTypes !== null || value === 0) return null;
  const who = marker === null && value !== null ? countText(value, 'child', 'children') : 'A few children';
  const verbs = value === 1 ? 'lives with parents, or is' : 'live with parents, or are';
  return `${who} ${verbs} placed for adoption or otherwise, and ${value === 1 ? 'needs' : 'need'} no place in a home.`;
}

function shortBreakNote({ apart }: GapToExplain): string | null {
  const { childrenOnShortBreaksOnly: children, shortBreakOnlyPlaces: places } = apart;
  if (children.value === 0 && places.value === 0) return null;
  const who =
    children.value === null ? 'A few children have' : `${countText(children.value, 'child has', 'children have')}`;
  const homes = countText(places.value ?? 0, 'place is', 'places are');
  return `Short breaks are counted apart: ${lowerFirst(who)} short breaks only, and ${homes} for short breaks only.`;
}

function badDataNotes({ apart }: GapToExplain): readonly string[] {
  const notes: string[] = [];
  const withoutRecord = apart.childrenWithoutRecord.value ?? 0;
  if (withoutRecord > 0) {
    const are = withoutRecord === 1 ? 'is' : 'are';
    notes.push(`${countText(withoutRecord, 'placement')} without a record of the child ${are} left out.`);
  }
  if (apart.homesWithAbsurdPlaces > 0) {
    const record = apart.homesWithAbsurdPlaces === 1 ? 'home records' : 'homes record';
    notes.push(
      `${apart.homesWithAbsurdPlaces} ${record} places that cannot be (below zero, not whole, or more on hold than registered); what cannot be counted is counted as not usable.`,
    );
  }
  return notes;
}

function overlapNotes({ question }: GapToExplain): readonly string[] {
  const notes: string[] = [];
  if ((question.cohorts?.length ?? 0) > 1) {
    notes.push('A child or a place may be in several of these groups, so the total counts some more than once.');
  }
  const asked = question.placementTypes ?? [];
  const withoutPlaces = asked.filter((type) => !placementTypes[type].needsPlace);
  if (withoutPlaces.length > 0 && withoutPlaces.length < asked.length) {
    const names = listText(withoutPlaces.map((type) => lowerFirst(placementTypes[type].label)));
    notes.push(`The total gap leaves out ${names}: no place in a home is needed.`);
  }
  return notes;
}

export function gapNotes(table: GapToExplain): readonly string[] {
  const apart = [noPlaceNote(table), shortBreakNote(table)].filter((note) => note !== null);
  return [...overlapNotes(table), ...apart, ...badDataNotes(table)];
}
