/** Which numbers of children who need a place hang together: by council, type and age, with every total? */
import { type PlacementType, placementTypes } from '../../../schema/vocabulary.ts';
import { ageBandOrder } from '../age.ts';
import type { GssCode } from '../facts.ts';
import { type SufficiencyTable, textOfKey } from '../gap.ts';
import { cubeWithMargins, type MarginCube } from '../marginCube.ts';
import type { Figure, FigureSum, ReportNumbers } from '../report/reportTable.ts';
import { placementTypeOrder, typesNeedingPlaces } from '../typeOrder.ts';
import { ageKey, type CohortKey, demandKey, shortBreaksKey } from './figureKeys.ts';

const typesWithoutPlaces = placementTypeOrder.filter((type) => !placementTypes[type].needsPlace);

/** What a cell of council × type × age is of; the last of each dimension stands for all. */
export interface CubeOf {
  readonly councils: readonly GssCode[];
  readonly types: readonly PlacementType[];
  readonly all: 'ANY' | 'NONE';
}

function cellAt({ councils, types, all }: CubeOf, [council = 0, type = 0, band = 0]: readonly number[]) {
  const cohort: CohortKey = { placementType: types[type] ?? all, ageBand: ageBandOrder[band] ?? null };
  return { council: councils[council] ?? null, cohort };
}

/** Every cell of a cube under its key, with the sums anybody can make. */
export function cubeFigures(
  cube: MarginCube,
  of: CubeOf,
  keyFor: (council: GssCode | null, cohort: CohortKey) => string,
): ReportNumbers {
  const keys = cube.coordinates.map((at) => {
    const { council, cohort } = cellAt(of, at);
    return keyFor(council, cohort);
  });
  const key = (cell: number) => keys[cell] ?? '';
  return {
    tables: [],
    links: cube.cells.map(({ value, role }, cell) => ({ key: key(cell), value, role })),
    sums: cube.relations.map(({ total, parts }): FigureSum => ({ total: key(total), parts: parts.map(key) })),
  };
}

/** Of councils × types × ages, counted once for each inner cell. */
export function countedCube(of: CubeOf, countOf: (council: GssCode | null, cohort: CohortKey) => number): MarginCube {
  return cubeWithMargins([of.councils.length, of.types.length, ageBandOrder.length], (at) => {
    const { council, cohort } = cellAt(of, at);
    return countOf(council, cohort);
  });
}

/** Councils whose demand is known. */
export function councilsCounted({ rows }: SufficiencyTable): readonly GssCode[] {
  return [...new Set(rows.flatMap(({ localAuthority, demand }) => (demand.value === null ? [] : [localAuthority])))];
}

/** The report names them anew. */
function agesOfRegion({ rows }: SufficiencyTable): ReportNumbers {
  const needing = rows.filter(
    ({ placementType }) => placementType !== null && placementTypes[placementType].needsPlace,
  );
  const links = ageBandOrder.map((ageBand): Figure => {
    const own = needing.filter((row) => row.ageBand === ageBand);
    return {
      key: ageKey(ageBand),
      value: own.reduce((sum, { demand }) => sum + (demand.value ?? 0), 0),
      role: 'COUNT',
    };
  });
  const sums = ageBandOrder.map((ageBand): FigureSum => {
    return { total: demandKey(null, { placementType: 'ANY', ageBand }), parts: [ageKey(ageBand)] };
  });
  return { tables: [], links, sums };
}

/**
 * Shape   `everything` has a row for each council, type and age band. Children who need no place are a cube of their own.
 * Errors  a council that has sent no child is in no sum.
 */
export function sufficiencyFigures(everything: SufficiencyTable): readonly ReportNumbers[] {
  const demand = new Map(everything.rows.map((row) => [textOfKey(row), row.demand.value ?? 0]));
  const councils = councilsCounted(everything);
  const cubes = [
    { councils, types: typesNeedingPlaces, all: 'ANY' as const },
    { councils, types: typesWithoutPlaces, all: 'NONE' as const },
  ].map((of) => {
    const cube = countedCube(of, (council, { placementType, ageBand }) => {
      const type = placementType === 'ANY' || placementType === 'NONE' ? null : placementType;
      return demand.get(textOfKey({ localAuthority: council ?? '', placementType: type, ageBand, cohort: null })) ?? 0;
    });
    return cubeFigures(cube, of, demandKey);
  });
  const onBreaks = everything.apart.childrenOnShortBreaksOnly.value ?? 0;
  const shortBreaks = { key: shortBreaksKey, value: onBreaks, role: 'COUNT' as const };
  return [...cubes, agesOfRegion(everything), { tables: [], links: [shortBreaks], sums: [] }];
}
