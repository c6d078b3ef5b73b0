/** Recruitment targets in the API's words: councils as they are called, sentences, and running sums. */
import { type RecruitTarget, recruitLevers, recruitStops } from '../../schema/codes/recruitTargets.ts';
import type { LocalAuthority } from '../../schema/geography.ts';
import type { RecruitLever } from '../../schema/recruitParts.ts';
import type { RecruitQuestionEcho } from '../../schema/recruitQuestion.ts';
import type {
  RecruitAnswer,
  RecruitAuthorityRow,
  RecruitCohortRow,
  RecruitCurvePoint,
  RecruitRow,
} from '../../schema/recruitTargets.ts';
import type { Run } from '../../schema/run.ts';
import { cheapestSentence, leverSentence, moneySentence } from '../engine/recruit/explainLevers.ts';
import {
  type RecruitToExplain,
  recruitHeadline,
  recruitProofSentence,
  rowSentence,
  shortBreakSentence,
  stillShortNotes,
} from '../engine/recruit/explainRecruit.ts';
import { recruitTargetOrder } from '../engine/recruit/recruitTarget.ts';
import { dateText, limitText } from '../engine/wording.ts';
import type { RecruitFound } from '../runs/recruit/recruitWork.ts';
import type { RegionRow } from '../store/rows.ts';
import { authoritiesOf } from './authorityList.ts';
import type { RecruitAskedWell } from './readRecruit.ts';
import type { RequestContext } from './requestContext.ts';

interface About extends RecruitAskedWell {
  readonly region: RegionRow;
}
type AuthorityOf = (gss: string) => LocalAuthority;

function echoOf({ region, terms, scenario }: About, costs: RecruitQuestionEcho['costs']): RecruitQuestionEcho {
  const { asOf, withinMiles, targets, households, onlyAuthorities, levers } = terms;
  return {
    ...{ region: region.id, regionName: region.name, asOf, withinMiles, households, onlyAuthorities, costs },
    ...{ scenario: scenario?.id ?? null, scenarioName: scenario?.name ?? null, cohorts: targets },
    levers: { ...levers },
  };
}

export function unfinishedRecruit(
  about: About,
  { note, run }: { readonly note: string; readonly run: Run },
): RecruitAnswer {
  const nothing = { rows: [], curve: [], byAuthority: [], byCohort: [], shortBreaks: [], towns: [], levers: [] };
  const notKnown = { shortBefore: null, shortAfter: null, childrenNewlyNearHome: null, stopsHelpingAt: null };
  return {
    ...{ ...nothing, ...notKnown, question: echoOf(about, { ...about.terms.costs }), headline: note, households: 0 },
    ...{ stop: null, stopSentence: null, cheapest: null, proof: null, assumptions: [], notes: [note], run },
  };
}

function explained({ targets, outcome, spots }: RecruitFound): RecruitToExplain {
  return {
    households: targets.steps.length,
    shortBefore: outcome.shortBefore,
    shortAfter: outcome.shortAfter,
    countedApart: targets.steps.at(-1)?.childrenNearHome ?? 0,
    mostChildren: targets.mostChildren,
    isProved: targets.isProved,
    stop: targets.stop,
    towns: spots.length,
  };
}

function rowsOf({ targets }: RecruitFound, authorityOf: AuthorityOf): RecruitRow[] {
  let cumulative = 0;
  return targets.rows.map((row) => {
    const { localAuthority, target, firstStep, childrenNearHome, placesEach, households, towns } = row;
    cumulative += childrenNearHome;
    return {
      ...{ localAuthority: authorityOf(localAuthority), cohort: target, placesEach, households, towns, cumulative },
      ...{ childrenNewlyNearHome: childrenNearHome, firstHousehold: firstStep, sentence: rowSentence(row) },
    };
  });
}

function curveOf({ targets }: RecruitFound, authorityOf: AuthorityOf): RecruitCurvePoint[] {
  const short = targets.shortBefore;
  const none = { households: 0, childrenNewlyNearHome: 0, shortAfter: short, weeklyMilesSaved: 0 };
  const steps = targets.steps.map(({ household, childrenNearHome, weeklyMilesSaved }, at) => ({
    ...{ households: at + 1, childrenNewlyNearHome: childrenNearHome, shortAfter: short - childrenNearHome },
    ...{ weeklyMilesSaved, cohort: household.target, townName: household.spot.name },
    localAuthority: authorityOf(household.spot.localAuthority),
  }));
  return [{ ...none, cohort: null, townName: null, localAuthority: null }, ...steps];
}

function recruitedFor({ targets }: RecruitFound, isTheirs: (row: RecruitFound['targets']['rows'][number]) => boolean) {
  const own = targets.rows.filter(isTheirs);
  const households = own.reduce((sum, row) => sum + row.households, 0);
  const places = own.reduce((sum, row) => sum + row.households * row.placesEach, 0);
  return { households, places };
}

function authorityRows(found: RecruitFound, authorityOf: AuthorityOf): RecruitAuthorityRow[] {
  return found.outcome.byAuthority.map(({ localAuthority, children, nearBefore, nearAfter }) => ({
    localAuthority: authorityOf(localAuthority),
    ...recruitedFor(found, (row) => row.localAuthority === localAuthority),
    shortBefore: children - nearBefore,
    shortAfter: children - nearAfter,
    childrenNewlyNearHome: nearAfter - nearBefore,
  }));
}

function cohortRows(found: RecruitFound): RecruitCohortRow[] {
  const known = new Map(found.outcome.byTarget.map((row) => [row.target, row]));
  const rows = recruitTargetOrder.map((cohort: RecruitTarget) => {
    const { shortBefore, shortAfter } = known.get(cohort) ?? { shortBefore: 0, shortAfter: 0 };
    const recruited = recruitedFor(found, ({ target }) => target === cohort);
    return { cohort, ...recruited, shortBefore, shortAfter, childrenNewlyNearHome: shortBefore - shortAfter };
  });
  return rows.filter(({ households, shortBefore, shortAfter }) => households + shortBefore + shortAfter > 0);
}

function leversOf({ levers }: RecruitFound, { terms }: About): RecruitLever[] {
  const cheapest = levers.find(({ money, childrenNewlyNearHome }) => money !== null && childrenNewlyNearHome > 0);
  return levers.map((found) => ({
    ...{ lever: found.lever, label: recruitLevers[found.lever], units: found.units },
    ...{ childrenNewlyNearHome: found.childrenNewlyNearHome, isCheapest: found === cheapest },
    sentence: leverSentence(found, terms.levers),
    costSentence: moneySentence(found),
    setUpPounds: found.money?.setUp ?? null,
    yearlyPounds: found.money?.yearly ?? null,
    todayYearlyPounds: found.money?.today ?? null,
    poundsPerChild: found.money?.perChild ?? null,
  }));
}

function townsOf({ spots, targets }: RecruitFound, authorityOf: AuthorityOf): RecruitAnswer['towns'] {
  const count = new Map<string, number>();
  for (const { household } of targets.steps) count.set(household.spot.id, (count.get(household.spot.id) ?? 0) + 1);
  return spots.map(({ id, name, point, localAuthority, share }) => ({
    ...{ id, name, centre: point, localAuthority: authorityOf(localAuthority), share },
    households: count.get(id) ?? 0,
  }));
}

function notesOf(found: RecruitFound, { terms, scenario, region }: About): string[] {
  const { outcome, leversNotTried, hasChildren } = found;
  const everyone =
    'Everyone is placed anew at once, in the homes there are and with the households recruited: nobody is told to move.';
  const another = 'The other levers are measured a year on from the data date, on the children of that day.';
  return [
    ...(hasChildren
      ? []
      : ['No council of the region has sent its children, so nobody is known to be short of a place.']),
    ...(scenario === null ? [] : [`Under the scenario “${scenario.name}”.`]),
    ...stillShortNotes(outcome.stillShort, limitText(terms.withinMiles)),
    everyone,
    another,
    ...(terms.asOf === region.dataDate
      ? []
      : [
          `Households are for the children of ${dateText(terms.asOf)}; the other levers for those of ${dateText(region.dataDate)}.`,
        ]),
    ...leversNotTried,
  ];
}

/** Cost: one query for the councils. */
export async function toRecruitAnswer(
  context: RequestContext,
  about: About,
  found: RecruitFound,
): Promise<RecruitAnswer> {
  const codes = [...new Set([...about.region.members, ...found.spots.map(({ localAuthority }) => localAuthority)])];
  const known = new Map((await authoritiesOf(context, codes)).map((one) => [one.gssCode, one]));
  const authorityOf = (gssCode: string) =>
    known.get(gssCode) ?? { gssCode, name: gssCode, isMember: false, centre: null };
  const words = explained(found);
  const { households, shortBefore, shortAfter, stop, countedApart, mostChildren } = words;
  const sentence = recruitProofSentence(words);
  return {
    ...{ question: echoOf(about, { ...found.costs }), headline: recruitHeadline(words), households },
    ...{ shortBefore, shortAfter, childrenNewlyNearHome: shortBefore - shortAfter },
    ...{ rows: rowsOf(found, authorityOf), curve: curveOf(found, authorityOf) },
    ...{ stopsHelpingAt: stop === 'NOBODY_MORE' ? households : null, stop, stopSentence: `${recruitStops[stop]}.` },
    ...{ byAuthority: authorityRows(found, authorityOf), byCohort: cohortRows(found) },
    shortBreaks: found.shortBreaks.map((row) => ({
      ...{ ...row, localAuthority: authorityOf(row.localAuthority), sentence: shortBreakSentence(row) },
    })),
    ...{ towns: townsOf(found, authorityOf), levers: leversOf(found, about), cheapest: cheapestSentence(found.levers) },
    proof: { achieved: countedApart, bound: mostChildren, sentence, seconds: found.seconds },
    ...{ assumptions: found.assumptions, notes: notesOf(found, about), run: null },
  };
}
