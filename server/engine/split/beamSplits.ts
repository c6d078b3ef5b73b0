/** In which homes could many brothers and sisters live, too many to try every way of splitting them? */
import type { HomeOption } from '../option.ts';
import { compareText } from '../order.ts';
import { countOfBits, type ManyChildren, type PossibleHome } from './manyChildren.ts';
import { addSums, compareSums, milesApartOf, nothing, type SplitSums, sumsOfPart } from './splitOrder.ts';

/** So many of the best beginnings are followed, each with so many homes for those who come next. */
const beginnings = 60;
const homesForNext = 16;
const roundsOfImproving = 12;
const homesToMoveTo = 40;

export interface BeamPart {
  readonly children: number;
  readonly home: PossibleHome;
  readonly option: HomeOption;
}

export interface BeamSplit {
  readonly parts: readonly BeamPart[];
  /** With the miles between the homes farthest apart. */
  readonly sums: SplitSums;
  /** Homes and children in words, for the order of equal ones. */
  readonly text: string;
}

/** Children who stay in one home come as one number of bits. */
export interface BeamQuestion {
  readonly many: ManyChildren;
  readonly units: readonly number[];
  readonly homes: number;
}

export function withSums(parts: readonly BeamPart[]): BeamSplit {
  const milesApart = milesApartOf(parts.map(({ option }) => option));
  const own = parts.reduce(
    (sum, { option, children }) => addSums(sum, sumsOfPart(option, countOfBits(children))),
    nothing,
  );
  const apart = { ...nothing, miles: milesApart ?? 0, milesNotKnown: milesApart === null ? 1 : 0 };
  const text = parts.map(({ children, option }) => `${option.home.id} ${String(children).padStart(5, '0')}`).join('|');
  return { parts, sums: addSums(own, apart), text };
}

export function compareBeams(a: BeamSplit, b: BeamSplit): number {
  return compareSums(a.sums, b.sums) || a.parts.length - b.parts.length || compareText(a.text, b.text);
}

/** Whether those left could have room: in the homes there are, and in as many others as may be added, the largest first. */
function hasRoom({ many, homes }: BeamQuestion, parts: readonly BeamPart[], left: number): boolean {
  let room = parts.reduce((sum, { home, children }) => sum + home.most - countOfBits(children), 0);
  let toAdd = homes - parts.length;
  for (const { position, most } of many.largestFirst) {
    if (room >= left || toAdd === 0) break;
    if (parts.some(({ home }) => home.position === position)) continue;
    room += most;
    toAdd--;
  }
  return room >= left;
}

function joined({ many }: BeamQuestion, { parts }: BeamSplit, unit: number): readonly (readonly BeamPart[])[] {
  return parts.flatMap((part, at) => {
    const children = part.children | unit;
    const option = many.optionAt(children, part.home);
    return option ? [parts.with(at, { children, home: part.home, option })] : [];
  });
}

/** The unit in a home of its own, the best homes first; such as leave room enough for the others. */
function opened(
  question: BeamQuestion,
  { parts }: BeamSplit,
  next: { unit: number; left: number; options: readonly BeamPart[] },
): readonly (readonly BeamPart[])[] {
  if (parts.length >= question.homes) return [];
  const used = new Set(parts.map(({ home }) => home.position));
  const found: (readonly BeamPart[])[] = [];
  for (const option of next.options) {
    if (used.has(option.home.position)) continue;
    const more = [...parts, option];
    if (!hasRoom(question, more, next.left)) continue;
    found.push(more);
    if (found.length === homesForNext) break;
  }
  return found;
}

/** All homes that could take these children, the best first. */
function optionsFor({ many }: BeamQuestion, children: number): readonly BeamPart[] {
  const options = many.homes.flatMap((home) => {
    const option = many.optionAt(children, home);
    return option ? [{ children, home, option }] : [];
  });
  return options
    .map((part) => withSums([part]))
    .sort(compareBeams)
    .flatMap(({ parts }) => parts);
}

/**
 * Splits into at most so many homes: the units one after another, the largest first, each to a home that others of them have, or to
 * one of its own.
 *
 * Order   best first, as `compareBeams`.
 * Errors  none where none was found; some may exist.
 * Cost    for each unit 60 beginnings and up to 32 homes.
 * Source  beam search (Lowerre 1976).
 */
export function beamSplits(question: BeamQuestion): readonly BeamSplit[] {
  const units = question.units.toSorted((a, b) => countOfBits(b) - countOfBits(a) || a - b);
  let left = units.reduce((sum, unit) => sum + countOfBits(unit), 0);
  if (!hasRoom(question, [], left)) return [];
  let beam: readonly BeamSplit[] = [withSums([])];
  for (const unit of units) {
    left -= countOfBits(unit);
    const next = { unit, left, options: optionsFor(question, unit) };
    beam = beam
      .flatMap((split) => {
        const ways = joined(question, split, unit).filter((parts) => hasRoom(question, parts, left));
        return [...ways, ...opened(question, split, next)].map(withSums);
      })
      .sort(compareBeams)
      .slice(0, beginnings);
  }
  return beam.filter(({ parts }) => parts.length > 1);
}

/** One part in another home; one unit in another part; two units changing places. */
function neighboursOf({ many, units }: BeamQuestion, { parts }: BeamSplit): readonly BeamSplit[] {
  const partAt = (children: number, home: PossibleHome): BeamPart | null => {
    const option = many.optionAt(children, home);
    return option && { children, home, option };
  };
  const found: (readonly (BeamPart | null)[])[] = [];
  for (const [at, part] of parts.entries()) {
    const others = many.homes.filter((home) => !parts.some((one) => one.home.position === home.position));
    const nearest = others
      .flatMap((home) => partAt(part.children, home) ?? [])
      .sort((a, b) => compareSums(sumsOfPart(a.option, 1), sumsOfPart(b.option, 1)))
      .slice(0, homesToMoveTo);
    found.push(...nearest.map((moved) => parts.with(at, moved)));
    for (const unit of units.filter((one) => (one & part.children) === one)) {
      for (const [to, other] of parts.entries()) {
        if (to === at) continue;
        const rest = part.children & ~unit;
        if (rest > 0) {
          const moved: (BeamPart | null)[] = [...parts];
          moved[at] = partAt(rest, part.home);
          moved[to] = partAt(other.children | unit, other.home);
          found.push(moved);
        }
        if (to < at) continue;
        for (const back of units.filter((one) => (one & other.children) === one)) {
          const swapped: (BeamPart | null)[] = [...parts];
          swapped[at] = partAt(rest | back, part.home);
          swapped[to] = partAt((other.children & ~back) | unit, other.home);
          found.push(swapped);
        }
      }
    }
  }
  return found.flatMap((made) => {
    const whole = made.filter((part) => part !== null);
    return whole.length === made.length ? [withSums(whole)] : [];
  });
}

/** The best that single changes lead to, as many homes as before. Cost  up to 12 rounds of a few hundred changes. */
export function improvedSplit(question: BeamQuestion, split: BeamSplit): BeamSplit {
  let best = split;
  for (let round = 0; round < roundsOfImproving; round++) {
    const better = neighboursOf(question, best).reduce((low, one) => (compareBeams(one, low) < 0 ? one : low), best);
    if (better === best) return best;
    best = better;
  }
  return best;
}
