/** What is told of a split: of each part as of any match, and of all parts together? */
import { factors as factorBook } from '../../../schema/ruleBook.ts';
import { type HomeMatch, matchOf } from '../describeMatch.ts';
import type { FactorFinding } from '../factors.ts';
import type { MatchQuestion } from '../matchQuestion.ts';
import { optionOf } from '../option.ts';
import type { WeeklyMiles } from '../weeklyMiles.ts';
import { siblingsInSplit, splitReason } from './explainSplit.ts';
import type { Split } from './splitOptions.ts';
import { compareSums } from './splitOrder.ts';

export interface SplitMatchPart {
  /** In order of birth, the eldest first. */
  readonly childIds: readonly string[];
  readonly match: HomeMatch;
}

export interface SplitMatch extends Omit<HomeMatch, 'home' | 'miles'> {
  readonly parts: readonly SplitMatchPart[];
  readonly milesApart: number | null;
}

function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** As for one home: the sum of what is known, with what is missing named. */
function weeklyMilesOf(parts: readonly SplitMatchPart[]): WeeklyMiles {
  const all = parts.map(({ match }) => match.weeklyMiles);
  return {
    total: sumOfKnown(all.map(({ total }) => total)),
    family: sumOfKnown(all.map(({ family }) => family)),
    school: sumOfKnown(all.map(({ school }) => school)),
    community: sumOfKnown(all.map(({ community }) => community)),
    missing: (['FAMILY', 'SCHOOL', 'COMMUNITY'] as const).filter((kind) =>
      all.some(({ missing }) => missing.includes(kind)),
    ),
  };
}

const worstFirst = ['NOT_MET', 'NOT_KNOWN', 'MET', 'NOT_APPLICABLE'] as const;

/** Of each factor the finding of the part that is worst off. */
function factorsOfAll(
  question: MatchQuestion,
  split: Split,
  parts: readonly SplitMatchPart[],
): readonly FactorFinding[] {
  const findings = parts.flatMap(({ match }) => match.factors);
  return (parts[0]?.match.factors ?? []).map((first) => {
    const { factor } = first;
    if (factor === 'SIBLINGS')
      return { factor, ...siblingsInSplit(question.asked, split), source: factorBook[factor].source };
    const ofFactor = findings.filter((finding) => finding.factor === factor);
    return worstFirst.flatMap((status) => ofFactor.find((finding) => finding.status === status) ?? [])[0] ?? first;
  });
}

function distinct<Item extends { readonly kind: string; readonly sentence: string }>(
  items: readonly Item[],
): readonly Item[] {
  return items.filter(
    ({ kind, sentence }, at) => items.findIndex((other) => other.kind === kind && other.sentence === sentence) === at,
  );
}

function farthestOf(parts: readonly SplitMatchPart[]): number | null {
  const miles = parts.map(({ match }) => match.ssda903DistanceMiles);
  return miles.includes(null) ? null : Math.max(...miles.map((one) => one ?? 0));
}

function describe(question: MatchQuestion, split: Split, place: { rank: number; alike: number }): SplitMatch {
  const parts = split.parts.map(({ children, question: ofPart, option }) => ({
    childIds: children
      .toSorted((a, b) =>
        a.dateOfBirth < b.dateOfBirth ? -1 : a.dateOfBirth > b.dateOfBirth ? 1 : a.id < b.id ? -1 : 1,
      )
      .map(({ id }) => id),
    match: matchOf(ofPart, optionOf(ofPart, option), { rank: place.rank, isTied: false }),
  }));
  return {
    rank: place.rank,
    rankReason: splitReason(split, place.alike),
    parts,
    milesApart: split.milesApart,
    distances: parts.flatMap(({ match }) => match.distances),
    weeklyMiles: weeklyMilesOf(parts),
    ssda903DistanceMiles: farthestOf(parts),
    factors: factorsOfAll(question, split, parts),
    approvals: distinct(parts.flatMap(({ match }) => match.approvals)),
    cautions: distinct(parts.flatMap(({ match }) => match.cautions)),
  };
}

/** Best first, as given. */
export function describeSplits(question: MatchQuestion, splits: readonly Split[]): readonly SplitMatch[] {
  return splits.map((split, at) => {
    const alike = splits.filter((other) => other !== split && compareSums(other.sums, split.sums) === 0).length;
    return describe(question, split, { rank: at + 1, alike });
  });
}
