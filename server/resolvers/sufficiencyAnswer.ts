/** The engine's table in the API's words: names beside codes, and the question with every default filled in. */
import type { LocalAuthority } from '../../schema/geography.ts';
import type { SufficiencyAnswer, SufficiencyRow } from '../../schema/sufficiency.ts';
import type { SufficiencyReading } from '../../schema/sufficiencyQuestion.ts';
import type { SufficiencyCounts, SufficiencyTable } from '../engine/gap.ts';
import type { RegionRow } from '../store/rows.ts';

const nearHomeNote = 'Near-home gap is not computed yet in this version.';
const readingNote =
  'Everyone is counted: the reading "waiting or badly far" is of the near-home gap, which is not computed yet in this version.';
const method =
  'Gap = children who need a place − usable places. Children are counted once, by the council responsible for them; places by the council they stand in. ' +
  'Usable places are registered or approved places, less those on hold; places for short breaks only are counted apart.';

interface AnswerParts {
  readonly region: RegionRow;
  readonly withinMiles: number;
  readonly reading: SufficiencyReading;
  readonly releasePlacesOfOtherRegions: boolean;
  readonly members: readonly LocalAuthority[];
  /** Members that have sent nothing. */
  readonly missing: readonly LocalAuthority[];
}

function toCounts(
  counts: SufficiencyCounts,
): Omit<SufficiencyRow, 'localAuthority' | 'ageBand' | 'placementType' | 'cohort'> {
  const { demand, registeredPlaces, usablePlaces, numericalGap, nearHomeGap } = counts;
  return { demand, registeredPlaces, usablePlaces, numericalGap, nearHomeGap, reasons: [], notes: [nearHomeNote] };
}

export function toSufficiencyAnswer(table: SufficiencyTable, parts: AnswerParts): SufficiencyAnswer {
  const { region, withinMiles, reading, members, missing } = parts;
  const nameOf = new Map(members.map((member) => [member.gssCode, member]));
  return {
    question: {
      region: region.id,
      regionName: region.name,
      withinMiles,
      reading,
      releasePlacesOfOtherRegions: parts.releasePlacesOfOtherRegions,
      ...table.question,
    },
    headline: table.headline,
    dataDate: region.dataDate,
    coverage: {
      authoritiesWithData: table.coverage.withData,
      authorities: table.coverage.of,
      missing: [...missing],
    },
    rows: table.rows.map(({ localAuthority, ageBand, placementType, cohort, ...counts }) => ({
      localAuthority: nameOf.get(localAuthority) ?? null,
      ageBand,
      placementType,
      cohort,
      ...toCounts(counts),
    })),
    total: { localAuthority: null, ageBand: null, placementType: null, cohort: null, ...toCounts(table.total) },
    proof: null,
    run: null,
    limitNotice: null,
    apart: [],
    method,
    notes: [...table.notes, ...(reading === 'EVERYONE' ? [] : [readingNote])],
  };
}
