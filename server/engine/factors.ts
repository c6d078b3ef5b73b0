/** Which of the section 22C factors would this home meet? Each is shown beside the others and never folded into a score. */
import { type Factor, type FactorStatus, factors as factorBook } from '../../schema/ruleBook.ts';
import { adaptations } from '../../schema/vocabulary.ts';
import { adaptationsNotFree } from './adaptedPlaces.ts';
import { type EducationFinding, schoolJourneyMiles } from './education.ts';
import type { HomeFacts, NeedFacts } from './facts.ts';
import type { ConsideredHome, MatchQuestion } from './matchQuestion.ts';
import { tooCloseToCall } from './precision.ts';
import type { Requirement } from './requirement.ts';
import { capitalise, limitText, listText, lowerFirst, milesText, wholeGroupText } from './wording.ts';

export interface FactorFinding {
  readonly factor: Factor;
  readonly status: FactorStatus;
  readonly sentence: string;
  readonly source: string;
}

/** The sentence is made only for homes that are described: thousands are ranked. */
type Finding = readonly [status: FactorStatus, sentence: string | (() => string)];

/** What near home is measured from: "family", or "community" where no child has a family place. */
export function anchorText({ anchors }: MatchQuestion): string {
  return anchors.places.some((place) => place.kind === 'FAMILY') ? 'family' : 'community';
}

/** `miles` null where the home's place is not known. */
export function nearHomeStatus({ withinMiles }: MatchQuestion, miles: number | null): FactorStatus {
  if (miles === null) return 'NOT_KNOWN';
  return miles <= withinMiles ? 'MET' : 'NOT_MET';
}

function nearHome(question: MatchQuestion, { home, miles }: ConsideredHome): Finding {
  const status = nearHomeStatus(question, miles);
  if (miles === null) return [status, 'Where this home stands is not recorded.'];
  return [status, () => (status === 'MET' ? nearText(question, home, miles) : tooFarText(question, miles))];
}

/** Met by the points known; where those are too coarse to be sure, that is said. */
function nearText(question: MatchQuestion, home: HomeFacts, miles: number): string {
  const places = question.anchors.places.map((place) => place.location);
  const doubt = tooCloseToCall(places, home.location, question.withinMiles);
  const text = `${milesText(miles)} from ${anchorText(question)}`;
  return doubt === null ? `${text}.` : `${text}: too close to call (${doubt.precision.sentence}).`;
}

function tooFarText(question: MatchQuestion, miles: number): string {
  const { withinMiles } = question;
  const isClose = Number(miles.toFixed(1)) <= withinMiles;
  const text = isClose ? `Just over ${limitText(withinMiles)}` : milesText(miles);
  return `${text} from ${anchorText(question)}; near home is within ${limitText(withinMiles)}.`;
}

export function educationStatus({ status, miles }: EducationFinding): FactorStatus {
  return status !== 'NOT_APPLICABLE' && miles === null ? 'NOT_KNOWN' : status;
}

function education(finding: EducationFinding, asked: Requirement): Finding {
  const status = educationStatus(finding);
  if (status === 'NOT_APPLICABLE') return [status, 'No child here is of school age.'];
  return [status, () => schoolText(finding, asked)];
}

function schoolText({ status, miles }: EducationFinding, asked: Requirement): string {
  const mustStay = asked.need.mustStayAtSchool ? ' The plan says the school must not change.' : '';
  if (miles === null) return `Where the school is, or the home, is not recorded.${mustStay}`;
  const text = `${milesText(miles)} from ${asked.groupSize > 1 ? 'the farthest school' : 'school'}`;
  if (status === 'NOT_MET')
    return `${text}; a daily journey is taken as up to ${limitText(schoolJourneyMiles)}.${mustStay}`;
  return status === 'MET' ? `${text}.` : `${text}; not every child’s school is recorded.${mustStay}`;
}

function siblingsOfOne({ need, siblingGroupId }: Requirement, home: HomeFacts): Finding {
  const plan = need.siblingPlan;
  if (plan === null) return ['NOT_APPLICABLE', 'No brothers or sisters are in the plan.'];
  if (plan === 'APART') return ['NOT_APPLICABLE', 'The plan is to live apart from brothers and sisters.'];
  const livesWithSiblings = siblingGroupId !== null && home.residentSiblingGroupId === siblingGroupId;
  if (home.filledPlaces > 0 && livesWithSiblings) return ['MET', 'Brothers or sisters already live here.'];
  return ['NOT_KNOWN', 'The plan is to live with brothers and sisters who are not part of this need.'];
}

function siblings(asked: Requirement, home: HomeFacts): Finding {
  if (asked.groupSize === 1) return siblingsOfOne(asked, home);
  const plan = asked.need.siblingPlan;
  if (plan === 'APART') return ['NOT_MET', 'The plan is to live apart, and this is one home.'];
  if (plan === 'SUBSETS') return ['NOT_KNOWN', 'The plan is for some to live together; this home could take them all.'];
  return ['MET', () => `${capitalise(wholeGroupText(asked.groupSize))} could live together here.`];
}

/** Whether the disability factor applies to the need at all. */
export function asksDisability({ children, requiredAdaptations }: NeedFacts): boolean {
  return requiredAdaptations.length > 0 || children.some((child) => child.isDisabled);
}

function disability({ need }: Requirement, home: HomeFacts): Finding {
  if (!asksDisability(need)) return ['NOT_APPLICABLE', 'No need is recorded.'];
  const isDisabled = need.children.some((child) => child.isDisabled);
  const required = need.requiredAdaptations;
  const offersDisability = home.offers.includes('DISABILITY');
  const missing = adaptationsNotFree(need, home);
  if (missing.length > 0) {
    const isRecorded = home.adaptations.length > 0 || offersDisability;
    const missingText = () => listText(missing.map((adaptation) => lowerFirst(adaptations[adaptation])));
    return [isRecorded ? 'NOT_MET' : 'NOT_KNOWN', () => `Not recorded here: ${missingText()}.`];
  }
  if (isDisabled && !offersDisability) {
    return ['NOT_KNOWN', 'Whether this home takes disabled children is not recorded.'];
  }
  return ['MET', required.length > 0 ? 'Every required adaptation is here.' : 'Takes disabled children.'];
}

export type AreaStanding = 'INSIDE' | 'ADJOINING' | 'AT_A_DISTANCE';

/** Inside the responsible authority's area, in an adjoining one, or in one that is not known to adjoin: "at a distance" (reg 11). */
export function areaStandingOf({ asked, region }: MatchQuestion, home: HomeFacts): AreaStanding {
  const responsible = asked.need.responsibleAuthority;
  if (home.hostAuthority === responsible) return 'INSIDE';
  return region.adjacency.get(responsible)?.has(home.hostAuthority) ? 'ADJOINING' : 'AT_A_DISTANCE';
}

const areaSentences: Readonly<Record<AreaStanding, Finding>> = {
  INSIDE: ['MET', 'In the council’s own area.'],
  ADJOINING: ['NOT_MET', 'In an adjoining council’s area.'],
  AT_A_DISTANCE: ['NOT_MET', 'In the area of a council that does not adjoin.'],
};

function findingsOf(
  question: MatchQuestion,
  considered: ConsideredHome,
  schools: EducationFinding,
): readonly (readonly [Factor, Finding])[] {
  const { asked } = question;
  const { home } = considered;
  return [
    ['NEAR_HOME', nearHome(question, considered)],
    ['EDUCATION', education(schools, asked)],
    ['SIBLINGS', siblings(asked, home)],
    ['DISABILITY', disability(asked, home)],
    ['IN_AREA', areaSentences[areaStandingOf(question, home)]],
  ];
}

/** How many of the five are so: what the order is made from. */
export interface FactorCounts {
  readonly factorsNotMet: number;
  readonly factorsNotKnown: number;
}

function countsOf(statuses: readonly FactorStatus[]): FactorCounts {
  return {
    factorsNotMet: statuses.filter((status) => status === 'NOT_MET').length,
    factorsNotKnown: statuses.filter((status) => status === 'NOT_KNOWN').length,
  };
}

/** Of the three factors that do not hang on where in its council's area the home stands. */
export function factorCountsAnywhere(asked: Requirement, home: HomeFacts, area: AreaStanding): FactorCounts {
  return countsOf([siblings(asked, home)[0], disability(asked, home)[0], areaSentences[area][0]]);
}

export function factorCountsOf(
  question: MatchQuestion,
  considered: ConsideredHome,
  schools: EducationFinding,
): FactorCounts {
  const anywhere = factorCountsAnywhere(question.asked, considered.home, areaStandingOf(question, considered.home));
  const here = countsOf([nearHomeStatus(question, considered.miles), educationStatus(schools)]);
  return {
    factorsNotMet: anywhere.factorsNotMet + here.factorsNotMet,
    factorsNotKnown: anywhere.factorsNotKnown + here.factorsNotKnown,
  };
}

/** The five factors, always all and always in the order of `ruleBook`. The group's finding is that of its worst-placed child. */
export function factorsOf(
  question: MatchQuestion,
  considered: ConsideredHome,
  schools: EducationFinding,
): readonly FactorFinding[] {
  return findingsOf(question, considered, schools).map(([factor, [status, sentence]]) => ({
    factor,
    status,
    sentence: typeof sentence === 'string' ? sentence : sentence(),
    source: factorBook[factor].source,
  }));
}
