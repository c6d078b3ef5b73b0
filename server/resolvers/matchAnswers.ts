/** The engine's ranking in the API's words: names beside codes, freshness beside dates. */
import type { HomeMatch, NearMiss, RuledOut } from '../../schema/homeMatch.ts';
import type { NearHomeAnswer } from '../../schema/nearHomeAnswer.ts';
import { factors, hardRules } from '../../schema/ruleBook.ts';
import { daysBetween } from '../engine/calendar.ts';
import type { IsoDate, NeedFacts } from '../engine/facts.ts';
import { freePlacesIn } from '../engine/freePlaces.ts';
import type { NearHomeAnswer as RankedHomes } from '../engine/match.ts';
import { shownPrecisionMiles } from '../engine/precision.ts';
import { requirementOf } from '../engine/requirement.ts';

type RankedHome = RankedHomes['matches'][number];
type Missed = RankedHomes['nearMisses'][number];
type Refused = RankedHomes['ruledOut'][number];

/** How the free places and the freshness of one question are told. */
interface Asking {
  readonly asOf: IsoDate;
  readonly holdsReleasedBy: IsoDate | null;
}

function toMatch(match: RankedHome, { asOf, holdsReleasedBy }: Asking): HomeMatch {
  const { home, weeklyMiles } = match;
  return {
    homeId: home.id,
    rank: match.rank,
    distances: match.distances.map((distance) => ({
      ...distance,
      precisionMiles: shownPrecisionMiles(distance.precisionMiles),
    })),
    weeklyMiles: { ...weeklyMiles, missing: [...weeklyMiles.missing] },
    ssda903DistanceMiles: match.ssda903DistanceMiles,
    factors: match.factors.map((finding) => ({ ...finding, name: factors[finding.factor].name })),
    approvals: match.approvals.map(({ approver, sentence, source }) => ({ approver, reason: sentence, source })),
    cautions: match.cautions.map(({ sentence }) => ({ sentence })),
    whyThisRank: match.rankReason,
    isKinship: home.kind === 'KINSHIP',
    placesFree: freePlacesIn(home, holdsReleasedBy).free,
    confirmedDaysAgo: home.confirmedOn === null ? null : Math.max(0, daysBetween(home.confirmedOn, asOf)),
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
  };
}

function toRuledOut({ rule, sentence, source, count, homeIds }: Refused): RuledOut {
  return { rule, name: hardRules[rule].name, sentence, source, count, homeIds };
}

export function toNearHomeAnswer(
  answer: RankedHomes,
  { need, dataDate }: { readonly need: NeedFacts; readonly dataDate: IsoDate },
): NearHomeAnswer {
  const { asOf, isEmergency, withinMiles, needId } = answer.question;
  const { holdsReleasedBy } = requirementOf(need, { asOf, isEmergency });
  return {
    question: { needId, withinMiles, asOf, emergency: isEmergency },
    dataDate,
    headline: answer.headline,
    allMatches: answer.matches.map((match) => toMatch(match, { asOf, holdsReleasedBy })),
    matchCount: answer.matchCount,
    nearMisses: answer.nearMisses.map(toNearMiss),
    ruledOut: answer.ruledOut.map(toRuledOut),
    homesConsidered: answer.homesConsidered,
    notes: [...answer.notes],
  };
}
