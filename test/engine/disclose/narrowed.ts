/** An attacker of its own make: how far can each hidden number be narrowed by everything published? HiGHS, a programme for each bound. */
import type { LegacyHighs } from 'highs';
import type { DisclosureProblem } from '../../../server/engine/disclose/disclosureProblem.ts';

export interface Narrowed {
  readonly cell: number;
  readonly least: number;
  readonly most: number;
}

const farAway = 100_000;

function programme(problem: DisclosureProblem, isHidden: readonly boolean[], objective: string): string {
  const { cells, relations } = problem;
  const rows = relations.map(({ total, parts }, at) => {
    const terms = parts.map((part) => `+ x${part}`).join(' ');
    return ` r${at}: ${terms} - x${total} = 0`;
  });
  const bounds = cells.map(({ value, role }, cell) => {
    if (!isHidden[cell]) return ` x${cell} = ${value}`;
    return ` ${role === 'DERIVED' ? -farAway : 0} <= x${cell} <= ${farAway}`;
  });
  return [objective, 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
}

export function narrowedCells(
  problem: DisclosureProblem,
  isHidden: readonly boolean[],
  highs: LegacyHighs,
): readonly Narrowed[] {
  return problem.cells.flatMap((_, cell) => {
    if (!isHidden[cell]) return [];
    const ask = (direction: string) =>
      highs.solve(programme(problem, isHidden, `${direction}\n obj: x${cell}`)).ObjectiveValue;
    return [{ cell, least: ask('Minimize'), most: ask('Maximize') }];
  });
}
