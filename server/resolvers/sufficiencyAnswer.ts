/** The engine's table in the API's words: names beside codes, and the question with every default filled in. */

import type { LocalAuthority } from '../../schema/geography.ts';
import type { SufficiencyAnswer, SufficiencyRow } from '../../schema/sufficiency.ts';
import type { SufficiencyReading } from '../../schema/sufficiencyQuestion.ts';
import type { SufficiencyCounts, SufficiencyTable } from '../engine/gap.ts';
import { otherDayNotes } from '../engine/otherDay.ts';
import type { RegionRow } from '../store/rows.ts';
import type { NearHomeParts } from './nearHomeParts.ts';

const method =
  'Gap = children who need a place − usable places. Children are counted once, by the council responsible for them; places by the council they stand in. ' +
  'Usable places are registered or approved places, less those on hold; places for short breaks only are counted apart. ' +
  'Near-home gap = children who cannot be given a suitable place near home when all are placed at once, brothers and sisters together: the fewest found, and a number it can never be below.';

interface AnswerParts {
  readonly region: RegionRow;
  readonly withinMiles: number;
  readonly reading: SufficiencyReading;
  readonly releasePlacesOfOtherRegions: boolean;
  /** Null = the facts as they are. */
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly members: readonly LocalAuthority[];
  /** Members that have sent nothing. */
  readonly missing: readonly LocalAuthority[];
  readonly nearHome: NearHomeParts;
}

type Numbers = Pick<SufficiencyRow, 'demand' | 'registeredPlaces' | 'usablePlaces' | 'numericalGap'>;

function toNumbers({ demand, registeredPlaces, usablePlaces, numericalGap }: SufficiencyCounts): Numbers {
  return { demand, registeredPlaces, usablePlaces, numericalGap };
}

function toFlows(
  flows: NearHomeParts['placedBetween'],
  nameOf: ReadonlyMap<string, LocalAuthority>,
): SufficiencyAnswer['placedBetween'] {
  return flows.flatMap((flow) => {
    const [from, to] = [nameOf.get(flow.from), nameOf.get(flow.to)];
    return from === undefined || to === undefined ? [] : [{ from, to, children: flow.children }];
  });
}

/** Said first: these are not the facts as they are. */
function underNotes(scenario: AnswerParts['scenario']): string[] {
  return scenario === null ? [] : [`As it would be under the scenario “${scenario.name}”, with what is agreed.`];
}

export function toSufficiencyAnswer(table: SufficiencyTable, parts: AnswerParts): SufficiencyAnswer {
  const { region, withinMiles, reading, releasePlacesOfOtherRegions, members, missing, nearHome, scenario } = parts;
  const nameOf = new Map(members.map((member) => [member.gssCode, member]));
  return {
    question: {
      region: region.id,
      regionName: region.name,
      withinMiles,
      reading,
      releasePlacesOfOtherRegions,
      scenario: scenario?.id ?? null,
      ...table.question,
    },
    headline: nearHome.headline ?? table.headline,
    dataDate: region.dataDate,
    coverage: {
      authoritiesWithData: table.coverage.withData,
      authorities: table.coverage.of,
      missing: [...missing],
    },
    rows: table.rows.map((row) => ({
      localAuthority: nameOf.get(row.localAuthority) ?? null,
      ageBand: row.ageBand,
      placementType: row.placementType,
      cohort: row.cohort,
      ...toNumbers(row),
      ...nearHome.rowOf(row),
    })),
    total: {
      ...{ localAuthority: null, ageBand: null, placementType: null, cohort: null },
      ...toNumbers(table.total),
      ...nearHome.total,
    },
    proof: nearHome.proof,
    run: nearHome.run,
    limitNotice: nearHome.limitNotice,
    apart: nearHome.apart.map(({ label, children }) => ({ label, children })),
    placedBetween: toFlows(nearHome.placedBetween, nameOf),
    method,
    notes: [
      ...underNotes(scenario),
      ...otherDayNotes(table.question.asOf, region.dataDate),
      ...nearHome.notes,
      ...table.notes,
    ],
  };
}
