/** The engine's ranking in the API's words: names beside codes, freshness beside dates. */
import type { HomeMatch, MatchPart, NearMiss } from '../../schema/homeMatch.ts';
import type { NearHomeAnswer } from '../../schema/nearHomeAnswer.ts';
import { factors, hardRules } from '../../schema/ruleBook.ts';
import type { RuledOut } from '../../schema/ruledOut.ts';
import { daysBetween } from '../engine/calendar.ts';
import type { IsoDate, NeedFacts } from '../engine/facts.ts';
import { freePlacesIn } from '../engine/freePlaces.ts';
import type { HomeIndex } from '../engine/homeIndex.ts';
import type { NearHomeAnswer as RankedHomes } from '../engine/match.ts';
import { compareText } from '../engine/order.ts';
import { shownPrecisionMiles } from '../engine/precision.ts';
import { requirementOf } from '../engine/requirement.ts';
import { ruledOutReasons } from '../engine/ruledOutReasons.ts';

type RankedHome = RankedHomes['matches'][number];
type Missed = RankedHomes['nearMisses'][number];
type Refused = RankedHomes['ruledOut'][number];

type SplitHomes = RankedHomes['splits'][number];

/** How the free places and the freshness of one question are told. */
interface Asking {
  readonly need: NeedFacts;
  readonly question: RankedHomes['question'];
  readonly holdsReleasedBy: IsoDate | null;
  readonly homes: HomeIndex;
}

/** What a home tells, alone or as part of a split. */
function toPart(match: RankedHome, childIds: readonly string[], { question, holdsReleasedBy }: Asking): MatchPart {
  const { home, weeklyMiles } = match;
  return {
    homeId: home.id,
    childIds,
    distances: match.distances.map((distance) => ({
      ...distance,
      precisionMiles: shownPrecisionMiles(distance.precisionMiles),
    })),
    weeklyMiles: { ...weeklyMiles, missing: [...weeklyMiles.missing] },
    milesFromFamily: match.miles,
    factors: match.factors.map((finding) => ({ ...finding, name: factors[finding.factor].name })),
    approvals: match.approvals.map(({ approver, sentence, source }) => ({ approver, reason: sentence, source })),
    cautions: match.cautions.map(({ sentence }) => ({ sentence })),
    placesFree: freePlacesIn(home, holdsReleasedBy).free,
    confirmedDaysAgo: home.confirmedOn === null ? null : Math.max(0, daysBetween(home.confirmedOn, question.asOf)),
  };
}

/** What is so of any choice, of one home or of several. */
function toChoice(parts: readonly MatchPart[], { question: { needId, asOf, withinMiles, isEmergency } }: Asking) {
  return {
    homeIds: parts.map(({ homeId }) => homeId),
    isSplit: parts.length > 1,
    parts: [...parts],
    chosen: {
      ...{ needId, asOf, withinMiles, isEmergency },
      parts: parts.map(({ homeId, childIds }) => ({ homeId, childIds })),
    },
  };
}

function toMatch(match: RankedHome, asking: Asking): HomeMatch {
  const eldestFirst = asking.need.children.toSorted(
    (a, b) => compareText(a.dateOfBirth, b.dateOfBirth) || compareText(a.id, b.id),
  );
  const part = toPart(
    match,
    eldestFirst.map(({ id }) => id),
    asking,
  );
  const { homeId: _home, childIds: _children, milesFromFamily: _miles, ...told } = part;
  return {
    ...told,
    ...toChoice([part], asking),
    milesApart: null,
    rank: match.rank,
    ssda903DistanceMiles: match.ssda903DistanceMiles,
    whyThisRank: match.rankReason,
    isKinship: match.home.kind === 'KINSHIP',
  };
}

/** Free places of all its homes; as fresh as the one confirmed longest ago. */
function toSplit(split: SplitHomes, asking: Asking): HomeMatch {
  const parts = split.parts.map(({ match, childIds }) => toPart(match, childIds, asking));
  const daysAgo = parts.map(({ confirmedDaysAgo }) => confirmedDaysAgo);
  return {
    ...toChoice(parts, asking),
    milesApart: split.milesApart,
    rank: split.rank,
    distances: parts.flatMap(({ distances }) => distances),
    weeklyMiles: { ...split.weeklyMiles, missing: [...split.weeklyMiles.missing] },
    ssda903DistanceMiles: split.ssda903DistanceMiles,
    factors: split.factors.map((finding) => ({ ...finding, name: factors[finding.factor].name })),
    approvals: split.approvals.map(({ approver, sentence, source }) => ({ approver, reason: sentence, source })),
    cautions: split.cautions.map(({ sentence }) => ({ sentence })),
    whyThisRank: split.rankReason,
    isKinship: split.parts.every(({ match }) => match.home.kind === 'KINSHIP'),
    placesFree: parts.reduce((sum, { placesFree }) => sum + placesFree, 0),
    confirmedDaysAgo: daysAgo.includes(null) ? null : Math.max(...daysAgo.map((days) => days ?? 0)),
  };
}

function toNearMiss(miss: Missed): NearMiss {
  return {
    homeId: miss.home.id,
    rule: miss.rule,
    sentence: miss.detail,
    change: miss.change,
    wouldRank: miss.rank,
    weeklyMiles: miss.weeklyMiles.total,
    milesFromFamily: miss.miles,
    milesNearer: miss.milesNearer,
    weeklyMilesFewer: miss.weeklyMilesFewer,
    gain: miss.gain,
  };
}

/** Which homes is asked of the engine's answer only when somebody asks: it puts them in order then. */
function toRuledOut(refused: Refused, { need, question, homes }: Asking): RuledOut {
  const { rule, sentence, source, count } = refused;
  return {
    ...{ rule, name: hardRules[rule].name, sentence, source, count },
    get homeIds() {
      return refused.homeIds;
    },
    reasonsOf: (ids) => [...ruledOutReasons(need, question, { rule, homeIds: ids, homes: homes.homes })],
  };
}

export function toNearHomeAnswer(
  answer: RankedHomes,
  { need, dataDate, homes }: { readonly need: NeedFacts; readonly dataDate: IsoDate; readonly homes: HomeIndex },
): NearHomeAnswer {
  const { asOf, isEmergency, withinMiles, needId } = answer.question;
  const { holdsReleasedBy } = requirementOf(need, { asOf, isEmergency });
  const asking: Asking = { need, question: answer.question, holdsReleasedBy, homes };
  const splits = answer.splits.map((split) => toSplit(split, asking));
  const whole = answer.matches.map((match) => toMatch(match, asking));
  const offered = splits.slice(0, 1);
  const allMatches = answer.matchCount === 0 ? offered : whole;
  return {
    question: { needId, withinMiles, asOf, emergency: isEmergency },
    dataDate,
    headline: answer.headline,
    allMatches,
    matchCount: answer.matchCount === 0 ? offered.length : answer.matchCount,
    splits,
    routes: answer.routes.map((route) => ({ ...route })),
    nearMisses: answer.nearMisses.map(toNearMiss),
    ruledOut: answer.ruledOut.map((refused) => toRuledOut(refused, asking)),
    homesConsidered: answer.homesConsidered,
    notes: [...answer.notes],
  };
}
