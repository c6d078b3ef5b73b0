/** Where no home should or could take all the brothers and sisters, which homes could take them in parts? */
import type { ChildFacts } from '../facts.ts';
import type { HomeIndex } from '../homeIndex.ts';
import { anchorsOf, importantPlacesOf } from '../importantPlaces.ts';
import type { MatchQuestion } from '../matchQuestion.ts';
import { compareText } from '../order.ts';
import { compareOptions, type RankedHome } from '../rank.ts';
import { requirementOf } from '../requirement.ts';
import { sortHomes } from '../sortHomes.ts';
import { manyChildren } from './manyChildren.ts';
import { childrenInOrder, needOfSome, plannedUnits } from './plannedUnits.ts';
import { addSums, compareIds, compareSums, milesApartOf, nothing, type SplitSums, sumsOfPart } from './splitOrder.ts';
import { splitsOfMany } from './splitsOfMany.ts';
import { mostForEveryWay, type WaysAlike, waysToSplit } from './waysToSplit.ts';

export const mostSplits = 5;
export const mostToSplit = 16;
/** Homes tried in turn for all ways alike; far more than any group of a region has been seen to need. */
const mostTries = 200_000;

export interface SplitPart {
  readonly children: readonly ChildFacts[];
  readonly question: MatchQuestion;
  readonly option: RankedHome;
}

export interface Split {
  /** Most children first, then by the first child's id. */
  readonly parts: readonly SplitPart[];
  readonly subsetsBroken: number;
  readonly milesApart: number | null;
  readonly sums: SplitSums;
}

export interface Splits {
  readonly splits: readonly Split[];
  /** `BEST`: every way was tried. `GOOD`: the best found of many. `NOT_TRIED`: too many children. */
  readonly search: 'BEST' | 'GOOD' | 'NOT_TRIED';
}

interface PartOptions {
  readonly children: readonly ChildFacts[];
  readonly question: MatchQuestion;
  /** Best first. */
  readonly options: readonly RankedHome[];
}

/** The options of each part, found when first asked for. */
type OptionsOf = (part: number) => PartOptions;

function questionOfSome(question: MatchQuestion, children: readonly ChildFacts[]): MatchQuestion {
  const { asOf, isEmergency } = question.asked;
  const need = needOfSome(question.asked.need, children);
  const anchors = anchorsOf(need);
  return {
    ...question,
    asked: requirementOf(need, { asOf, isEmergency }),
    places: importantPlacesOf(need),
    // A child without a place to measure from is measured with the others, here as in the whole group.
    anchors: anchors.places.length > 0 ? anchors : question.anchors,
  };
}

function optionsOfParts(question: MatchQuestion, homes: HomeIndex): OptionsOf {
  const children = childrenInOrder(question.asked.need);
  const known = new Map<number, PartOptions>();
  return (part) => {
    const found = known.get(part);
    if (found) return found;
    const some = children.filter((_, child) => (part & (1 << child)) !== 0);
    const asked = questionOfSome(question, some);
    const options = sortHomes(asked, homes).options.toSorted(compareOptions);
    const made = { children: some, question: asked, options };
    known.set(part, made);
    return made;
  };
}

interface Search {
  readonly broken: number;
  readonly best: Split[];
  triesLeft: number;
}

function compareSplits(a: Split, b: Split): number {
  const partIds = (split: Split) => split.parts.map(({ children }) => children.map(({ id }) => id).join(' ')).join('|');
  const optionsOf = ({ parts }: Split) => parts.map(({ option }) => option);
  return compareSums(a.sums, b.sums) || compareIds(optionsOf(a), optionsOf(b)) || compareText(partIds(a), partIds(b));
}

function isHopeless({ best }: Search, atLeast: SplitSums): boolean {
  const worst = best.length < mostSplits ? undefined : best.at(-1);
  return worst !== undefined && compareSums(atLeast, worst.sums) > 0;
}

function splitOf(parts: readonly SplitPart[], subsetsBroken: number): Split {
  const inOrder = parts.toSorted(
    (a, b) => b.children.length - a.children.length || compareText(a.children[0]?.id ?? '', b.children[0]?.id ?? ''),
  );
  const milesApart = milesApartOf(inOrder.map(({ option }) => option));
  const apart = { ...nothing, miles: milesApart ?? 0, milesNotKnown: milesApart === null ? 1 : 0 };
  const own = inOrder.reduce((sum, part) => addSums(sum, sumsOfPart(part.option, part.children.length)), nothing);
  return { parts: inOrder, subsetsBroken, milesApart, sums: addSums(own, apart) };
}

function keep(search: Search, parts: readonly SplitPart[]): void {
  search.best.push(splitOf(parts, search.broken));
  search.best.sort(compareSplits);
  if (search.best.length > mostSplits) search.best.pop();
}

function leastOf({ options, children }: PartOptions): SplitSums {
  const [first] = options;
  return first ? sumsOfPart(first, children.length) : nothing;
}

/** All choices of homes for one way, as long as they could be among the best. */
function tryWay(search: Search, parts: readonly PartOptions[], chosen: readonly SplitPart[], sums: SplitSums): void {
  const part = parts[chosen.length];
  if (!part) {
    keep(search, chosen);
    return;
  }
  const rest = parts.slice(chosen.length + 1).reduce((sum, one) => addSums(sum, leastOf(one)), nothing);
  for (const option of part.options) {
    const here = addSums(sums, sumsOfPart(option, part.children.length));
    if (search.triesLeft-- <= 0 || isHopeless(search, addSums(here, rest))) return;
    if (chosen.some((other) => other.option.home.id === option.home.id)) continue;
    tryWay(search, parts, [...chosen, { children: part.children, question: part.question, option }], here);
  }
}

function tryWaysAlike({ broken, ways }: WaysAlike, optionsOf: OptionsOf): Search {
  const search: Search = { broken, best: [], triesLeft: mostTries };
  const possible = ways
    .filter((way) => way.every((part) => optionsOf(part).options.length > 0))
    .map((way) => {
      const parts = way.map(optionsOf);
      return { parts, least: parts.reduce((sum, part) => addSums(sum, leastOf(part)), nothing) };
    })
    .sort((a, b) => compareSums(a.least, b.least));
  for (const { parts, least } of possible) {
    if (isHopeless(search, least)) break;
    tryWay(search, parts, [], nothing);
  }
  return search;
}

/** More than can be split in every way: the best found of many ways. */
function splitsFound(question: MatchQuestion, homes: HomeIndex, subsets: readonly number[]): readonly Split[] {
  const children = childrenInOrder(question.asked.need);
  const many = manyChildren(children, homes, (some) => questionOfSome(question, some));
  const inSubsets = subsets.reduce((all, subset) => all | subset, 0);
  const others = children.map((_, child) => 1 << child).filter((child) => (child & inSubsets) === 0);
  const all = splitsOfMany(many, { subsets, others });
  const [first] = all;
  return all
    .filter(({ broken, parts }) => broken === first?.broken && parts.length === first.parts.length)
    .slice(0, mostSplits)
    .map(({ parts, broken }): Split => {
      const some = (bits: number) => children.filter((_, child) => (bits & (1 << child)) !== 0);
      const told = parts.map((part) => ({
        ...{ children: some(part.children), question: many.questionOf(part.children), option: part.option },
      }));
      return splitOf(told, broken);
    });
}

/**
 * The best ways of splitting a need's children between homes, each part in a home of its own that passes every hard rule for it.
 *
 * Order   fewest planned subsets broken, fewest homes, most children with kin, fewest factors not met, fewest not known, weekly miles
 *         of all parts and miles between the homes together (not known last), then the homes' ids. Only the best number of subsets and
 *         homes is given, five splits at most. From nine children on, by what was found, which is then said.
 * Shape   a plan to live apart has one way: each child alone. A single child has none; nor have more than 16, which is said, too.
 * Cost    up to eight children exact by branch and bound, which stops at 200,000 homes tried; beyond, a tenth of a second for 16
 *         children among 500 homes.
 * Source  Children Act 1989 s22C(8)(c): siblings together so far as is practicable.
 */
export function splitsOf(question: MatchQuestion, homes: HomeIndex): Splits {
  const { need } = question.asked;
  const children = childrenInOrder(need);
  const units = plannedUnits(need);
  const bitsOf = (unit: readonly ChildFacts[]) =>
    unit.reduce((bits, child) => bits | (1 << children.findIndex(({ id }) => id === child.id)), 0);
  const isOfSubsets = need.siblingPlan === 'SUBSETS' && (need.siblingSubsets ?? []).length > 0;
  const subsets = isOfSubsets ? units.filter((unit) => unit.length > 1).map(bitsOf) : [];
  const optionsOf = optionsOfParts(question, homes);
  if (children.length > mostToSplit) return { splits: [], search: 'NOT_TRIED' };
  const areApart = need.siblingPlan === 'APART';
  if (children.length > mostForEveryWay && !areApart) {
    return { splits: splitsFound(question, homes, subsets), search: 'GOOD' };
  }
  let isExact = true;
  for (const alike of waysToSplit(children.length, { subsets, areApart })) {
    const { best, triesLeft } = tryWaysAlike(alike, optionsOf);
    isExact = isExact && triesLeft > 0;
    if (best.length > 0) return { splits: best, search: isExact ? 'BEST' : 'GOOD' };
  }
  return { splits: [], search: isExact ? 'BEST' : 'GOOD' };
}
