/** What are the best splits found of more brothers and sisters than every way can be tried for? */
import { type BeamQuestion, type BeamSplit, beamSplits, compareBeams, improvedSplit } from './beamSplits.ts';
import type { ManyChildren } from './manyChildren.ts';

export interface SplitOfMany extends BeamSplit {
  /** Planned subsets parted. */
  readonly broken: number;
}

/** So many ways of choosing which planned subsets to part are tried for each number of them. */
const waysOfParting = 12;
const toImprove = 8;

/** Every choice of so many of the items, in order. */
function choicesOf(items: readonly number[], count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return items.flatMap((item, at) => choicesOf(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]));
}

function childrenIn(bits: number): readonly number[] {
  return Array.from({ length: 31 }, (_, child) => 1 << child).filter((bit) => (bits & bit) !== 0);
}

/** In as few homes as can be found. */
function inFewestHomes(many: ManyChildren, units: readonly number[]): readonly BeamSplit[] {
  for (let homes = 2; homes <= units.length; homes++) {
    const question: BeamQuestion = { many, units, homes };
    const found = beamSplits(question);
    const fewest = Math.min(...found.map(({ parts }) => parts.length));
    const best = found.filter(({ parts }) => parts.length === fewest).slice(0, toImprove);
    if (best.length > 0) return best.map((split) => improvedSplit(question, split)).sort(compareBeams);
  }
  return [];
}

function distinct(splits: readonly SplitOfMany[]): readonly SplitOfMany[] {
  const textOf = ({ parts }: BeamSplit) =>
    parts
      .map(({ children, home }) => `${home.position} ${children}`)
      .sort()
      .join('|');
  return splits.filter((split, at) => splits.findIndex((other) => textOf(other) === textOf(split)) === at);
}

/**
 * Shape   `subsets` are the planned ones of two or more, `others` the other children, each in a home of whoever's.
 * Order   fewest planned subsets parted, then fewest homes, then as `compareBeams`: by what was found, which is not always the best.
 * Cost    16 children among 500 homes in about a tenth of a second.
 */
export function splitsOfMany(
  many: ManyChildren,
  plan: { readonly subsets: readonly number[]; readonly others: readonly number[] },
): readonly SplitOfMany[] {
  for (let parted = 0; parted <= plan.subsets.length; parted++) {
    const found = choicesOf(plan.subsets, parted)
      .slice(0, waysOfParting)
      .flatMap((chosen) => {
        const whole = plan.subsets.filter((subset) => !chosen.includes(subset));
        return inFewestHomes(many, [...whole, ...chosen.flatMap(childrenIn), ...plan.others]);
      });
    const counted = found.map((split): SplitOfMany => {
      const isWhole = (subset: number) => split.parts.some(({ children }) => (children & subset) === subset);
      return { ...split, broken: plan.subsets.filter((subset) => !isWhole(subset)).length };
    });
    if (counted.length > 0) {
      return distinct(
        counted.sort((a, b) => a.broken - b.broken || a.parts.length - b.parts.length || compareBeams(a, b)),
      );
    }
  }
  return [];
}
