/** Small made-up assignments, and what is best in them by trying everything or by another solver. */
import fc from 'fast-check';
import type { Highs } from 'highs';
import type { AssignProblem } from '../../../server/engine/assign/problem.ts';

export interface GroupRow {
  readonly size: number;
  readonly arcs: readonly { readonly home: number; readonly cost: number; readonly places: number }[];
}

export function problemOf(groups: readonly GroupRow[], capacity: readonly number[]): AssignProblem {
  const arcs = groups.flatMap((group) => group.arcs);
  const arcStart = new Int32Array(groups.length + 1);
  for (const [at, group] of groups.entries()) arcStart[at + 1] = (arcStart[at] ?? 0) + group.arcs.length;
  return {
    groupSize: Int32Array.from(groups, (group) => group.size),
    capacity: Int32Array.from(capacity),
    arcStart,
    arcHome: Int32Array.from(arcs, (arc) => arc.home),
    arcCost: Int32Array.from(arcs, (arc) => arc.cost),
    arcPlaces: Int32Array.from(arcs, (arc) => arc.places),
  };
}

export interface World {
  readonly groups: readonly GroupRow[];
  readonly capacity: readonly number[];
}

/** Up to five homes of up to four places, up to six groups; some must be alone, some arcs take more than there is, many costs are equal. */
export const smallWorld: fc.Arbitrary<World> = fc
  .array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 })
  .chain((capacity) => {
    const arc = (size: number) =>
      fc
        .record({
          home: fc.nat(Math.max(0, capacity.length - 1)),
          cost: fc.oneof(fc.nat(3), fc.nat(1000)),
          isAlone: fc.integer({ max: 5, min: 0 }),
        })
        .map(({ home, cost, isAlone }) => ({
          home,
          cost,
          places: isAlone === 0 ? Math.max(size, capacity[home] ?? 0) : size,
        }));
    const group = fc.constantFrom(1, 1, 1, 2, 2, 3).chain((size) =>
      fc.record({
        size: fc.constant(size),
        arcs: capacity.length === 0 ? fc.constant([]) : fc.uniqueArray(arc(size), { selector: (own) => own.home }),
      }),
    );
    return fc.record({ groups: fc.array(group, { maxLength: 6 }), capacity: fc.constant(capacity) });
  });

/** Fewest unmet, then least cost, by trying every way. */
export function bestOfAll({ groups, capacity }: World): { unmetChildren: number; cost: number } {
  const left = [...capacity];
  let best = { unmetChildren: Infinity, cost: Infinity };
  const tryFrom = (at: number, unmetChildren: number, cost: number): void => {
    const group = groups[at];
    if (group === undefined) {
      if (unmetChildren < best.unmetChildren || (unmetChildren === best.unmetChildren && cost < best.cost)) {
        best = { unmetChildren, cost };
      }
      return;
    }
    tryFrom(at + 1, unmetChildren + group.size, cost);
    for (const arc of group.arcs) {
      if ((left[arc.home] ?? 0) < arc.places) continue;
      left[arc.home] = (left[arc.home] ?? 0) - arc.places;
      tryFrom(at + 1, unmetChildren, cost + arc.cost);
      left[arc.home] = (left[arc.home] ?? 0) + arc.places;
    }
  };
  tryFrom(0, 0, 0);
  return best;
}

export interface Solved {
  readonly value: number;
  readonly bound: number;
  readonly isOptimal: boolean;
}

interface Ask {
  readonly problem: AssignProblem;
  /** Whole groups, or any share of a group in any home that has room for the whole. */
  readonly kind: 'TOGETHER' | 'SPLIT';
  /** Null: as few unmet as can be; else the least cost with so many. */
  readonly unmetChildren: number | null;
  readonly seconds: number;
}

/** Written from the definition, sharing nothing with the product: column per arc, then one per group for its unmet part. */
export function askHighs(highs: Highs, { problem, kind, unmetChildren, seconds }: Ask): Solved {
  const groups = problem.groupSize.length;
  const homes = problem.capacity.length;
  const columns: { cost: number; rows: number[]; values: number[] }[] = [];
  for (let group = 0; group < groups; group++) {
    for (let arc = problem.arcStart[group] ?? 0; arc < (problem.arcStart[group + 1] ?? 0); arc++) {
      const home = problem.arcHome[arc] ?? 0;
      const places = problem.arcPlaces[arc] ?? 0;
      if (places > (problem.capacity[home] ?? 0)) continue;
      const used = kind === 'SPLIT' ? (problem.groupSize[group] ?? 0) : places;
      const cost = unmetChildren === null ? 0 : (problem.arcCost[arc] ?? 0);
      columns.push({ cost, rows: [group, groups + home], values: [1, used] });
    }
  }
  for (const [group, size] of problem.groupSize.entries()) {
    columns.push({ cost: unmetChildren === null ? size : 0, rows: [group, groups + homes], values: [1, size] });
  }
  const starts = Int32Array.from({ length: columns.length + 1 }, (_, at) => 2 * at);
  const fixed = unmetChildren ?? 0;
  return highs.withModel(
    {
      numCols: columns.length,
      numRows: groups + homes + 1,
      colCost: columns.map(({ cost }) => cost),
      colLower: columns.map(() => 0),
      colUpper: columns.map(() => 1),
      rowLower: [...Array(groups).fill(1), ...Array(homes).fill(-highs.infinity), fixed],
      rowUpper: [...Array(groups).fill(1), ...problem.capacity, unmetChildren === null ? highs.infinity : fixed],
      ...(kind === 'TOGETHER' ? { integrality: new Int32Array(columns.length).fill(1) } : {}),
      matrix: {
        format: 'csc',
        numRows: groups + homes + 1,
        numCols: columns.length,
        starts,
        indices: Int32Array.from(columns.flatMap(({ rows }) => rows)),
        values: Float64Array.from(columns.flatMap(({ values }) => values)),
      },
    },
    (model) => {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5 });
      model.run();
      const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
      const value = model.getObjectiveValue();
      const bound = kind === 'TOGETHER' ? Number(model.info.get('mip_dual_bound')) : value;
      return { value, bound, isOptimal };
    },
  );
}
