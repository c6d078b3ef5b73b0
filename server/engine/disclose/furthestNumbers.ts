/** How far could numbers that are not published be from the true ones? Asked of those that hang together, and of no others. */
import type { Solver } from '../assign/finishBySolver.ts';
import { columns, differencesModel, type Model, type Reach, reachOf, solved } from './differencesModel.ts';
import type { DisclosureProblem } from './disclosureProblem.ts';
import { type LinkedCells, linkedCells } from './linkedCells.ts';
import type { Differences, Known } from './whatElseFits.ts';

export interface FurthestNumbers {
  furthest(wishes: ReadonlyMap<number, number>, known: Known): Differences;
  /** Open cells that hang together with one that this reader knows: of all others they know no more than anybody. */
  touchedBy(known: ReadonlySet<number>): ReadonlySet<number>;
  /** Others are open than before. */
  forget(): void;
  end(): void;
}

/** Numbers that hang together, and their programme, made when it is first asked. */
interface Part {
  readonly linked: LinkedCells;
  model: Model | null;
  boundsFor: Known | undefined;
}

interface Asking {
  readonly solver: Solver;
  readonly reach: readonly Reach[];
}

/** Where no sum has the cell, it may be whatever it likes. */
function alone(cell: number, wish: number, { above, below }: Reach): readonly (readonly [number, number])[] {
  return [[cell, wish > 0 ? above : 0 - below]];
}

function setBounds(part: Part, model: Model, { reach, known }: { reach: readonly Reach[]; known: Known }): void {
  if (part.boundsFor === known) return;
  part.boundsFor = known;
  const { cells } = part.linked;
  const isFree = (cell: number) => !known?.has(cell);
  const lower = Float64Array.from(cells, (cell) => (isFree(cell) ? 0 - (reach[cell]?.below ?? 0) : 0));
  const upper = Float64Array.from(cells, (cell) => (isFree(cell) ? (reach[cell]?.above ?? 0) : 0));
  model.changeColsBounds(columns(cells.length), lower, upper);
}

/** [cell, difference] of the part. */
function furthestOf(
  part: Part,
  { solver, reach }: Asking,
  { wishes, known }: { readonly wishes: ReadonlyMap<number, number>; readonly known: Known },
): readonly (readonly [number, number])[] {
  const { cells, sums } = part.linked;
  const [first = 0] = cells;
  if (sums.length === 0) return known?.has(first) ? [] : alone(first, wishes.get(first) ?? 0, reach[first] ?? none);
  const model = part.model ?? differencesModel({ cells, sums, signs: [1] }, solver);
  part.model = model;
  setBounds(part, model, { reach, known });
  model.changeColsCost(
    columns(cells.length),
    Float64Array.from(cells, (cell) => -(wishes.get(cell) ?? 0)),
  );
  const found = solved(model, solver);
  return found === null ? [] : cells.map((cell, at) => [cell, found[at] ?? 0] as const);
}

const none: Reach = { above: 0, below: 0 };
const nameOf = ({ cells }: LinkedCells) => cells.join();

function withParts({ problem, isOpen }: { problem: DisclosureProblem; isOpen: (cell: number) => boolean }) {
  let parts = new Map<string, Part>();
  let partOf: (Part | undefined)[] = [];
  let isStale = true;
  function renew(): void {
    isStale = false;
    const before = parts;
    parts = new Map();
    partOf = problem.cells.map(() => undefined);
    for (const linked of linkedCells(problem, isOpen)) {
      const name = nameOf(linked);
      const part = before.get(name) ?? { linked, model: null, boundsFor: undefined };
      before.delete(name);
      parts.set(name, part);
      for (const cell of linked.cells) partOf[cell] = part;
    }
    for (const { model } of before.values()) model?.dispose();
  }
  return {
    partsOf(cells: Iterable<number>): ReadonlySet<Part> {
      if (isStale) renew();
      return new Set([...cells].flatMap((cell) => partOf[cell] ?? []));
    },
    forget: () => {
      isStale = true;
    },
    end: () => {
      for (const { model } of parts.values()) model?.dispose();
    },
  };
}

/**
 * Shape  of what hangs together with none of the wishes, nothing differs.
 * Cost   a linear programme for each part with a wish; each after the first starts from where the last ended.
 */
export function furthestNumbers(
  problem: DisclosureProblem,
  isOpen: (cell: number) => boolean,
  solver: Solver,
): FurthestNumbers {
  const asking = { solver, reach: reachOf(problem) };
  const { partsOf, forget, end } = withParts({ problem, isOpen });
  return {
    forget,
    end,
    touchedBy: (known) => new Set([...partsOf(known)].flatMap(({ linked }) => linked.cells)),
    furthest(wishes, known) {
      const differences = new Float64Array(problem.cells.length);
      for (const part of partsOf(wishes.keys()))
        for (const [cell, difference] of furthestOf(part, asking, { wishes, known })) differences[cell] = difference;
      return differences;
    },
  };
}
