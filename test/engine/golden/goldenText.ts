/** A golden need and its whole answer, as a placement officer would read them. */
import { factors as factorBook, hardRules } from '../../../schema/ruleBook.ts';
import { adaptations, offers, placementTypes } from '../../../schema/vocabulary.ts';
import type { HomeMatch } from '../../../server/engine/describeMatch.ts';
import type { ChildFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { indexHomes } from '../../../server/engine/homeIndex.ts';
import { type NearHomeAnswer, rankNearHomes } from '../../../server/engine/match.ts';
import { requirementOf } from '../../../server/engine/requirement.ts';
import { ruleDetail } from '../../../server/engine/ruleDetail.ts';
import { countText, limitText } from '../../../server/engine/wording.ts';
import { asOf, buildRegion, oldham, tameside } from '../factsBuilders.ts';
import { councils, goldenHomes, stockport } from './goldenHomes.ts';
import type { GoldenNeed } from './goldenNeeds.ts';

const region = buildRegion({
  members: [oldham, tameside, stockport],
  adjacency: new Map([
    [oldham, new Set([tameside])],
    [tameside, new Set([oldham, stockport])],
    [stockport, new Set([tameside])],
  ]),
});

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
const milesText = (miles: number | null) => (miles === null ? 'not known' : `${miles.toFixed(2)} miles`);
const visitsText = (visits: number | null) =>
  visits === null ? 'visits not recorded' : `${countText(visits, 'visit')} a week`;
const lineOf = (name: string, values: readonly string[]) =>
  values.length === 0 ? [] : [`${name}: ${values.join('; ')}`];

function childLines(child: ChildFacts): readonly string[] {
  const who = { F: 'girl', M: 'boy', U: 'child' }[child.sex];
  const facts = [child.isUasc ? 'unaccompanied' : [], child.isDisabled ? 'disabled' : []].flat();
  const places = child.importantPlaces.map(({ label, visitsPerWeek }) => `${label} (${visitsText(visitsPerWeek)})`);
  return [
    [`${child.id}, a ${who} born ${child.dateOfBirth}`, ...facts].join(', '),
    ...indented(lineOf('places', places)),
    ...indented(
      lineOf(
        'stay away from',
        child.areasToAvoid.map(({ label, radiusMiles }) => `${label}, ${limitText(radiusMiles)}`),
      ),
    ),
  ];
}

function needLines({ need, withinMiles, isEmergency }: GoldenNeed): readonly string[] {
  const suitability = Object.entries(need.suitability).map(([type, said]) => {
    const [, label] = Object.entries(placementTypes).find(([code]) => code === type) ?? [];
    return `${label?.label}: ${said.toLowerCase()}`;
  });
  const musts = [
    need.isSoloRequired ? 'solo' : [],
    need.mustStayAtSchool ? 'must stay at school' : [],
    need.hasSecureAuthority ? 'a secure order is recorded' : [],
  ].flat();
  return [
    `Needed by ${need.neededBy}, asked on ${asOf}${isEmergency ? ', an emergency' : ''}; within ${limitText(withinMiles)}.`,
    ...need.children.flatMap(childLines),
    ...lineOf('brothers and sisters', [need.siblingPlan?.toLowerCase() ?? []].flat()),
    ...lineOf(
      'live together',
      (need.siblingSubsets ?? []).map((ids) => ids.join(' and ')),
    ),
    ...lineOf('must', musts),
    ...lineOf(
      'must have',
      need.requiredAdaptations.map((code) => adaptations[code]),
    ),
    ...lineOf(
      'must offer',
      need.requiredOffers.map((code) => offers[code]),
    ),
    ...lineOf('types', suitability),
  ];
}

type Told = Omit<HomeMatch, 'home' | 'miles' | 'rank' | 'rankReason'>;

function toldLines(told: Told): readonly string[] {
  const { weeklyMiles } = told;
  const missing =
    weeklyMiles.missing.length === 0 ? '' : `; not counted: ${weeklyMiles.missing.join(', ').toLowerCase()}`;
  return [
    ...told.distances.map(
      ({ label, miles, visitsPerWeek }) => `${label}: ${milesText(miles)}, ${visitsText(visitsPerWeek)}`,
    ),
    `weekly miles: ${milesText(weeklyMiles.total)}${missing}`,
    ...told.factors.map(({ factor, status, sentence }) => `${factorBook[factor].name}: ${status}. ${sentence}`),
    ...told.approvals.map(({ approver, sentence, source }) => `to approve, ${approver}: ${sentence} (${source})`),
    ...told.cautions.map(({ sentence }) => `check: ${sentence}`),
  ];
}

const whereText = ({ home, miles }: HomeMatch) =>
  `${home.id}, ${councils.get(home.hostAuthority)}, ${milesText(miles)} from where near home is measured`;

function ruledOutLines(need: NeedFacts, isEmergency: boolean, answer: NearHomeAnswer): readonly string[] {
  const asked = requirementOf(need, { asOf, isEmergency });
  return answer.ruledOut.flatMap(({ rule, sentence, source, homeIds, count }) => [
    `${hardRules[rule].name} (${count}): ${sentence} [${source}]`,
    ...indented(
      homeIds.map((id) => {
        const home = goldenHomes.find((one) => one.id === id);
        return `${id}: ${home ? ruleDetail(rule, asked, home) : ''}`;
      }),
    ),
  ]);
}

const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...indented(lines)]);

export function goldenText(golden: GoldenNeed): string {
  const { need, withinMiles, isEmergency } = golden;
  const answer = rankNearHomes({ need, homes: indexHomes(goldenHomes), region, asOf, withinMiles, isEmergency });
  if (answer.kind !== 'ANSWER') return answer.sentence;
  const matches = answer.matches.flatMap((match) => [
    `${match.rank}. ${whereText(match)}`,
    ...indented([match.rankReason, ...toldLines(match)]),
  ]);
  const splits = answer.splits.flatMap((split) => [
    `${split.rank}. ${split.parts.map(({ childIds, match }) => `${childIds.join(' and ')} with ${match.home.id}`).join('; ')}`,
    ...indented([split.rankReason, `between the homes: ${milesText(split.milesApart)}`, ...toldLines(split)]),
  ]);
  const nearMisses = answer.nearMisses.flatMap(({ home, detail, change, rank, gain }) => [
    `${home.id}: ${detail}`,
    ...indented([`${change}: it would be number ${rank}. ${gain}`]),
  ]);
  return [
    golden.name,
    ...part('The need', needLines(golden)),
    ...part('The answer', [
      answer.headline,
      `${countText(answer.homesConsidered, 'home')} considered, ${answer.matchCount} could.`,
    ]),
    ...part('Homes that could', matches),
    ...part('Splits', splits),
    ...part('Near misses', nearMisses),
    ...part('Ruled out', ruledOutLines(need, isEmergency, answer)),
    ...part(
      'Routes',
      answer.routes.map(({ name, sentence, source }) => `${name}: ${sentence} (${source})`),
    ),
    ...part('Notes', answer.notes),
    '',
  ].join('\n');
}
