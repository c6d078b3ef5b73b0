/** Which homes could take which of many brothers and sisters, and what would each be for some of them? Asked one by one, kept for next time. */
import type { ChildFacts } from '../facts.ts';
import { freePlacesIn } from '../freePlaces.ts';
import type { HomeIndex } from '../homeIndex.ts';
import { type ConsideredHome, consideredHomes, farthestAnchorMiles, type MatchQuestion } from '../matchQuestion.ts';
import { type HomeOption, optionOf } from '../option.ts';
import { firstRuleFailed } from '../suitable.ts';

/** A home that could take some of the children. Children are bits of a number. */
export interface PossibleHome {
  readonly position: number;
  readonly considered: ConsideredHome;
  /** Each of whom it could take alone. */
  readonly children: number;
  /** It takes no more of them together than this. */
  readonly most: number;
}

export interface ManyChildren {
  readonly children: readonly ChildFacts[];
  /** In order of id. */
  readonly homes: readonly PossibleHome[];
  readonly largestFirst: readonly PossibleHome[];
  readonly questionOf: (part: number) => MatchQuestion;
  /** Null where the home could not take that part. */
  readonly optionAt: (part: number, home: PossibleHome) => HomeOption | null;
}

export function countOfBits(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count++;
  return count;
}

function takersOf(questions: readonly MatchQuestion[], index: HomeIndex): readonly PossibleHome[] {
  const found = new Map<string, { considered: ConsideredHome; children: number }>();
  for (const [child, question] of questions.entries()) {
    for (const considered of consideredHomes(question, index)) {
      if (firstRuleFailed(question.asked, considered.home) !== null) continue;
      const known = found.get(considered.home.id);
      if (known) known.children |= 1 << child;
      else found.set(considered.home.id, { considered, children: 1 << child });
    }
  }
  const [first] = questions;
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { considered, children }], position) => {
      const { free } = freePlacesIn(considered.home, first?.asked.holdsReleasedBy ?? null);
      return { position, considered, children, most: Math.min(free, countOfBits(children)) };
    });
}

/**
 * Shape   a home that could take some of the children together could take each of them alone.
 * Cost    one search for each child; then a few rules for each part and home asked about, once.
 */
export function manyChildren(
  children: readonly ChildFacts[],
  homes: HomeIndex,
  questionOfSome: (some: readonly ChildFacts[]) => MatchQuestion,
): ManyChildren {
  const questions = new Map<number, MatchQuestion>();
  const questionOf = (part: number) => {
    const known = questions.get(part);
    if (known) return known;
    const question = questionOfSome(children.filter((_, child) => (part & (1 << child)) !== 0));
    questions.set(part, question);
    return question;
  };
  const options = new Map<number, HomeOption | null>();
  const possible = takersOf(
    children.map((_, child) => questionOf(1 << child)),
    homes,
  );
  const optionAt = (part: number, { position, considered, children: takes, most }: PossibleHome) => {
    if ((part & takes) !== part || countOfBits(part) > most) return null;
    const key = part * possible.length + position;
    const known = options.get(key);
    if (known !== undefined) return known;
    const { home } = considered;
    const question = questionOf(part);
    const isTaken = firstRuleFailed(question.asked, home) === null;
    const option = isTaken ? optionOf(question, { home, miles: farthestAnchorMiles(question, home) }) : null;
    options.set(key, option);
    return option;
  };
  const largestFirst = possible.toSorted((a, b) => b.most - a.most || a.position - b.position);
  return { children, homes: possible, largestFirst, questionOf, optionAt };
}
