/** How many children could live near home, in one sentence, and what must be known beside it? */
import { ageBands, cohorts, placementTypes } from '../../../schema/vocabulary.ts';
import { type Count, sumCounts } from '../count.ts';
import type { SufficiencyQuestion } from '../gap.ts';
import { countText, dateText, limitText, lowerFirst, numberText } from '../wording.ts';
import { livingMiles } from './livingMiles.ts';
import type { SufficiencyReading } from './nearHomeQuestion.ts';
import type { NearHomeWorld } from './nearHomeWorld.ts';
import { stayNeedOf } from './standGroups.ts';

interface NearHomeNumbers {
  readonly children: Count;
  readonly achieved: Count;
}

/** The part of a near-home table that sentences are made from. */
export interface NearHomeToExplain {
  readonly question: SufficiencyQuestion & { readonly reading: SufficiencyReading };
  readonly rows: readonly (NearHomeNumbers & { readonly cohort: keyof typeof cohorts | null })[];
  readonly total: NearHomeNumbers;
}

/** Whom the rows asked for are about: " aged 10 to 15 who need fostering", else nothing. */
function whom({ question }: NearHomeToExplain): string {
  const [band, ...bands] = question.ageBands ?? [];
  const [type, ...types] = question.placementTypes ?? [];
  const [cohort] = question.cohorts ?? [];
  const parts = [
    ...(cohort === undefined ? [] : [`(${lowerFirst(cohorts[cohort])})`]),
    ...(band === undefined || bands.length > 0 ? [] : [`aged ${lowerFirst(ageBands[band].label)}`]),
    ...(question.reading === 'WAITING_OR_BADLY_FAR' ? ['waiting or far for want of a place'] : []),
    ...(type === undefined || types.length > 0 ? [] : [`who need: ${lowerFirst(placementTypes[type].label)}`]),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(' ')}`;
}

function withheld({ total }: NearHomeToExplain, regionName: string): string {
  if (total.achieved.marker === 'SUPPRESSED' || total.children.marker === 'SUPPRESSED') {
    return `${regionName}: the number short of a place near home is hidden to protect children.`;
  }
  if (total.achieved.marker === 'NOT_APPLICABLE') return `${regionName}: these children need no place in a home.`;
  return `Not every council’s children and homes are loaded for ${regionName}, so how many could live near home is not known.`;
}

/** Cohorts overlap, so their sum is nobody's shortage: the largest is named instead. */
function severalCohorts(table: NearHomeToExplain, regionName: string): string {
  const known = (table.question.cohorts ?? []).flatMap((cohort) => {
    const { value } = sumCounts(table.rows.filter((row) => row.cohort === cohort).map((row) => row.achieved));
    return value === null ? [] : [{ cohort, short: value }];
  });
  const largest = known.toSorted((a, b) => b.short - a.short)[0];
  if (!largest) return withheld(table, regionName);
  if (largest.short === 0) return `${regionName} could give every child of these groups a suitable place near home.`;
  const name = lowerFirst(cohorts[largest.cohort]);
  return `${regionName} is shortest of places near home for ${name}: ${numberText(largest.short)} short.`;
}

/** "Greater Manchester could give 5,612 of 6,119 children a suitable place near home: 507 short." */
export function nearHomeHeadline(table: NearHomeToExplain, regionName: string): string {
  if ((table.question.cohorts?.length ?? 0) > 1) return severalCohorts(table, regionName);
  const { children, achieved } = table.total;
  if (children.value === null || achieved.value === null) return withheld(table, regionName);
  if (children.value === 0) return `${regionName} has no children${whom(table)} to find a place for.`;
  const all = countText(children.value, 'child', 'children');
  const near = children.value - achieved.value;
  if (achieved.value === 0) {
    const every = children.value === 1 ? 'the 1 child' : `all ${all}`;
    return `${regionName} could give ${every}${whom(table)} a suitable place near home.`;
  }
  return `${regionName} could give ${numberText(near)} of ${all}${whom(table)} a suitable place near home: ${numberText(achieved.value)} short.`;
}

function unlocatedNote({ rooms }: NearHomeWorld): string | null {
  const without = rooms.filter(({ home, free }) => home.location === null && free > 0);
  if (without.length === 0) return null;
  const places = without.reduce((sum, { usable }) => sum + usable, 0);
  const homes = countText(without.length, 'home');
  const where = without.length === 1 ? 'where it stands is' : 'where they stand is';
  return `${homes} with ${countText(places, 'usable place')} can be near nobody, for ${where} not recorded; the number of places counts them.`;
}

function missingNote({ facts }: NearHomeWorld): string | null {
  const hosts = new Set(facts.homes.map((home) => home.hostAuthority));
  const missing = facts.region.members.filter((code) => !hosts.has(code)).length;
  if (missing === 0) return null;
  const councils = missing === 1 ? '1 council has' : `${missing} councils have`;
  return `${councils} sent no homes, so children who live nearby may look shorter of places than they are.`;
}

function assumedNote({ standing }: NearHomeWorld): string | null {
  const assumed = standing.groups.filter(({ hasAssumedVisits }) => hasAssumedVisits);
  const children = assumed.reduce((sum, { cases }) => sum + cases.length, 0);
  if (children === 0) return null;
  return `Family visits are not recorded for ${countText(children, 'child', 'children')}: one a week is taken, only to choose between places that are equally good.`;
}

function needsNote({ standing }: NearHomeWorld): string | null {
  const cases = standing.groups.flatMap((group) => group.cases);
  const without = cases.filter((one) => stayNeedOf(one) === null).length;
  if (without === 0) return null;
  return `${countText(without, 'child has', 'children have')} no open need recorded: type of home, age, sex, brothers and sisters and areas to avoid are kept to, and what else they need is not known.`;
}

function readingNotes({ setting, standing, facts }: NearHomeWorld): readonly string[] {
  if (setting.reading === 'EVERYONE') {
    return [
      'Everyone is placed at once, on paper, to see what places there are. It never means that a child should move.',
    ];
  }
  const homes = new Map(facts.homes.map((home) => [home.id, home]));
  const isFar = (miles: number | null) => miles !== null && miles > setting.withinMiles;
  const far = standing.staying.filter(
    ({ situation }) => !situation.stay?.distanceReason && isFar(livingMiles(situation, homes)),
  );
  const stay = 'Everyone else stays and keeps their place.';
  if (far.length === 0) return [stay];
  const live = countText(far.length, 'child lives', 'children live');
  return [`${stay} Among them ${live} beyond ${limitText(setting.withinMiles)} with no reason recorded.`];
}

function releasedNote({ setting }: NearHomeWorld): string | null {
  return setting.releasePlacesOfOtherRegions
    ? 'What if: places filled by children of other regions are counted as free.'
    : null;
}

function overlapNote({ question }: NearHomeToExplain): string | null {
  const overlaps = (question.cohorts?.length ?? 0) > 1;
  return overlaps ? 'A child may be in several of these groups, so the total counts some more than once.' : null;
}

/** Sentences a reader of the table needs; each only where it has something to say. */
export function nearHomeNotes(world: NearHomeWorld, table: NearHomeToExplain): readonly string[] {
  const { facts, setting } = world;
  const withoutAuthority = facts.children.length + facts.placements.length === 0;
  const nobody = withoutAuthority ? [`Nothing is recorded of children on ${dateText(setting.asOf)}.`] : [];
  const others = [releasedNote, unlocatedNote, missingNote, assumedNote, needsNote].flatMap(
    (note) => note(world) ?? [],
  );
  const bounds =
    'At least so many are short in a row even if nobody else needed a place; in the total, however places are given out.';
  return [...nobody, ...readingNotes(world), ...others, overlapNote(table) ?? [], bounds].flat();
}
