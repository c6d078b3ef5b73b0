import { demoYear } from './children.ts';
import type { CompleteFigures } from './completeFigures.ts';
import type { DemoChild } from './demoChild.ts';
import { fitTable } from './fitTable.ts';
import type { SeededRandom } from './seededRandom.ts';

/** Collection years of entry, named by their end; 2020 stands for every year up to then. */
const entryYears = [2020, 2021, 2022, 2023, 2024, 2025] as const;
const exitYears = ['2021', '2022', '2023', '2024', '2025'] as const;

export interface CareYears {
  /** Year of entry of each child still looked after: never before birth, unaccompanied children lately. */
  readonly stayed: ReadonlyMap<DemoChild, number>;
  /** One for each child who left: the years they came and went. */
  readonly left: readonly { readonly entryYear: number; readonly exitYear: number }[];
}

/** Entries and exits of five years that give the published number started and ceased in each, and the children looked after at the end. */
export function careYears(
  children: readonly DemoChild[],
  { published }: CompleteFigures,
  random: SeededRandom,
): CareYears {
  const cell = (value: unknown) => (typeof value === 'number' ? value : 0);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const started = exitYears.map((year) => cell(published.started[year]));
  const ceased = exitYears.map((year) => cell(published.ceased[year]));
  const groups = groupsAlike(children);
  const table = fitTable({
    rows: [sum(ceased) + children.length - sum(started), ...started],
    columns: [...ceased, ...groups.map(({ length }) => length)],
    weights: entryYears.map((entry) => [
      ...exitYears.map((exit) => (Number(exit) < entry ? 0 : 0.3 * 0.72 ** (Number(exit) - entry))),
      ...groups.map(([child]) => (child ? 0.01 * 0.8 ** (demoYear - entry) * entryWeight(child, entry) : 0)),
    ]),
  });
  const stayed = new Map<DemoChild, number>();
  groups.forEach((group, g) => {
    const queue = random.shuffled(group);
    entryYears.forEach((year, r) => {
      for (const child of queue.splice(0, table[r]?.[exitYears.length + g] ?? 0)) stayed.set(child, year);
    });
  });
  const left = entryYears.flatMap((entryYear, r) =>
    exitYears.flatMap((exit, c) =>
      Array.from({ length: table[r]?.[c] ?? 0 }, () => ({ entryYear, exitYear: Number(exit) })),
    ),
  );
  return { stayed, left };
}

function groupsAlike(children: readonly DemoChild[]): readonly DemoChild[][] {
  const groups = new Map<string, DemoChild[]>();
  for (const child of children) {
    const key = `${child.age}|${child.isUasc}|${child.legalStatus === 'L2'}`;
    const group = groups.get(key) ?? [];
    group.push(child);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function entryWeight({ age, isUasc, legalStatus }: DemoChild, year: number): number {
  if (legalStatus === 'L2') return year === demoYear ? 1 : 0;
  if (year < demoYear - age) return 0;
  if (isUasc) return demoYear - year > Math.max(age - 12, 0) ? 0 : 0.5 ** (demoYear - year);
  return 1;
}
