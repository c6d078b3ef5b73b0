/** What of the sufficiency table may be shown to someone who may not see small numbers of children? */
import { type PlacementType, placementTypes } from '../../schema/vocabulary.ts';
import { ageBandOrder } from './age.ts';
import { type Count, countOf, markedCount } from './count.ts';
import { type SufficiencyInput, type SufficiencyKey, type SufficiencyTable, sufficiencyOf, worded } from './gap.ts';
import { cubeWithMargins, type MarginCube } from './marginCube.ts';
import { suppressCells } from './suppress.ts';
import { placementTypeOrder, typesNeedingPlaces } from './typeOrder.ts';

/** Null for an authority, type or band = all of them. */
interface CellKey {
  readonly localAuthority: string | null;
  readonly placementType: PlacementType | null;
  readonly ageBand: SufficiencyKey['ageBand'];
}

/** Which cells of one complete table are hidden, whatever part of it is asked for: two questions never differ in what they hide. */
interface HiddenCube {
  readonly isHidden: (key: CellKey) => boolean;
}

const typesWithoutPlaces = placementTypeOrder.filter((type) => !placementTypes[type].needsPlace);

function coordinate<Word>(words: readonly Word[], word: Word | null): number {
  return word === null ? words.length : words.indexOf(word);
}

function hiddenCube(full: SufficiencyTable, members: readonly string[], types: readonly PlacementType[]): HiddenCube {
  const coordinatesOf = (key: CellKey) => [
    coordinate(members, key.localAuthority),
    coordinate(types, key.placementType),
    coordinate(ageBandOrder, key.ageBand),
  ];
  const demand = new Map(full.rows.map((row) => [coordinatesOf(row).join(), row.demand.value ?? 0]));
  const sizes = [members.length, types.length, ageBandOrder.length];
  const cube: MarginCube = cubeWithMargins(sizes, (at) => demand.get(at.join()) ?? 0);
  const hidden = suppressCells(cube.cells, cube.relations);
  return { isHidden: (key) => hidden[cube.indexOf(coordinatesOf(key))] ?? true };
}

function hideSmall(count: Count): Count {
  const [cell] = suppressCells([{ value: count.value ?? 0, role: 'COUNT' }], []);
  return cell ? markedCount('SUPPRESSED') : count;
}

interface Release {
  readonly exact: SufficiencyTable;
  readonly needing: HiddenCube;
  readonly notNeeding: HiddenCube;
}

function isHiddenIn({ needing, notNeeding }: Release, key: CellKey): boolean {
  const needsPlace = key.placementType === null || placementTypes[key.placementType].needsPlace;
  return (needsPlace ? needing : notNeeding).isHidden(key);
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

function release(parts: Release): Omit<SufficiencyTable, 'headline' | 'notes'> {
  const { exact, notNeeding } = parts;
  const isByCohort = exact.question.cohorts !== null;
  const isTotalHidden = isByCohort || totalParts(exact).some((part) => isHiddenIn(parts, part));
  const { apart } = exact;
  const isNoPlaceHidden = notNeeding.isHidden({ localAuthority: null, placementType: null, ageBand: null });
  return {
    question: exact.question,
    coverage: exact.coverage,
    rows: exact.rows.map((row) => (isByCohort || isHiddenIn(parts, row) ? withoutDemand(row) : row)),
    total: isTotalHidden ? withoutDemand(exact.total) : exact.total,
    apart: {
      ...apart,
      childrenNeedingNoPlace: isNoPlaceHidden ? markedCount('SUPPRESSED') : apart.childrenNeedingNoPlace,
      childrenOnShortBreaksOnly: hideSmall(apart.childrenOnShortBreaksOnly),
      childrenWithoutRecord: countOf(0),
    },
  };
}

/**
 * `sufficiencyOf`, with every small count of children hidden and enough beside it that none can be worked out: by subtraction within
 * the answer, from gap and places, or from the answers to other questions of the same date.
 *
 * Shape   as `sufficiencyOf`. Places are no secret and stay; a hidden demand hides its gap. Groups by cohort overlap with ages and each
 *         other, so their demand is hidden altogether.
 * Errors  two different dates can still be compared: let only published dates be asked about.
 * Cost    that of `sufficiencyOf` twice, and some 100 ms for ten authorities. The hidden cells do not depend on the question.
 */
export function suppressedSufficiencyOf(input: SufficiencyInput): SufficiencyTable {
  const exact = sufficiencyOf(input);
  const everything = { ...input.question, placementTypes: placementTypeOrder, ageBands: ageBandOrder, cohorts: null };
  const full = sufficiencyOf({ ...input, question: everything });
  const { members } = input.region;
  const needing = hiddenCube(full, members, typesNeedingPlaces);
  const notNeeding = hiddenCube(full, members, typesWithoutPlaces);
  return worded(release({ exact, needing, notNeeding }), input.region);
}
