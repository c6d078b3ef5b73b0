/** What of the sufficiency table may be shown to someone who may not see small numbers of children? */
import { ageBandOrder } from './age.ts';
import { type Count, countOf, markedCount } from './count.ts';
import { demandKey, shortBreaksKey } from './disclose/figureKeys.ts';
import { type Said, saidOf, shownCount } from './disclose/said.ts';
import { type SufficiencyInput, type SufficiencyKey, type SufficiencyTable, sufficiencyOf, worded } from './gap.ts';

/** Null for an authority, type or band = all of them. */
type CellKey = Pick<SufficiencyKey, 'placementType' | 'ageBand'> & { readonly localAuthority: string | null };

function keyOfCell({ localAuthority, placementType, ageBand }: CellKey): string {
  return demandKey(localAuthority, { placementType: placementType ?? 'ANY', ageBand });
}

/** The parts of the region's own total that the asked types and bands make up. */
function totalParts({ question }: SufficiencyTable): readonly CellKey[] {
  const bands = question.ageBands?.length === ageBandOrder.length ? null : question.ageBands;
  return (question.placementTypes ?? [null]).flatMap((placementType) =>
    (bands ?? [null]).map((ageBand) => ({ localAuthority: null, placementType, ageBand })),
  );
}

function withoutDemand<Row extends { readonly demand: Count; readonly numericalGap: Count }>(row: Row): Row {
  const hide = (count: Count) => (count.value === null ? count : markedCount('SUPPRESSED'));
  return { ...row, demand: hide(row.demand), numericalGap: hide(row.numericalGap) };
}

function shownApart({ apart }: SufficiencyTable, said: Said): SufficiencyTable['apart'] {
  const needingNone = demandKey(null, { placementType: 'NONE', ageBand: null });
  return {
    ...apart,
    childrenNeedingNoPlace: shownCount(said, needingNone, apart.childrenNeedingNoPlace),
    childrenOnShortBreaksOnly: shownCount(said, shortBreaksKey, apart.childrenOnShortBreaksOnly),
    childrenWithoutRecord: countOf(0),
  };
}

/**
 * `sufficiencyOf`, of which nothing is shown but what the release of all live tables says.
 *
 * Shape   as `sufficiencyOf`. Places are no secret and stay; a hidden demand hides its gap. Groups by cohort overlap with ages and each
 *         other, and are not in the release: their demand is hidden altogether.
 * Errors  two different dates can still be compared: let only published dates be asked about.
 */
export function suppressedSufficiencyOf(input: SufficiencyInput, said: Said): SufficiencyTable {
  const exact = sufficiencyOf(input);
  const isByCohort = exact.question.cohorts !== null;
  const isHidden = (cell: CellKey) => isByCohort || saidOf(said, keyOfCell(cell)).value === null;
  const isTotalHidden = totalParts(exact).some(isHidden);
  const shown = {
    question: exact.question,
    coverage: exact.coverage,
    rows: exact.rows.map((row) => (isHidden(row) ? withoutDemand(row) : row)),
    total: isTotalHidden ? withoutDemand(exact.total) : exact.total,
    apart: shownApart(exact, said),
  };
  return worded(shown, input.region);
}
