/** What follows from choosing these homes for these children: is it allowed, what would be met, and what must a reason be given for? */
import type { ReasonSubject } from '../../../schema/codes/decisionWords.ts';
import type { Factor, HardRule } from '../../../schema/ruleBook.ts';
import { type Approval, approvalsOf } from '../approvals.ts';
import { type Caution, cautionsOf } from '../cautions.ts';
import { noAnchorSentence } from '../explainMatch.ts';
import { type AreaStanding, areaStandingOf, type FactorFinding, factorsOf } from '../factors.ts';
import type { HomeFacts, IsoDate, NeedFacts, RegionFacts } from '../facts.ts';
import { childrenIn } from '../freePlaces.ts';
import type { HomeIndex } from '../homeIndex.ts';
import { anchorsOf, importantPlacesOf } from '../importantPlaces.ts';
import { greatestLimitMiles } from '../match.ts';
import { type ConsideredHome, consideredHomes, farthestAnchorMiles, type MatchQuestion } from '../matchQuestion.ts';
import { optionOf } from '../option.ts';
import { asOfferedTo } from '../ownHolds.ts';
import { requirementOf } from '../requirement.ts';
import { ruleDetail } from '../ruleDetail.ts';
import { rulesFailed } from '../suitable.ts';
import type { WeeklyMiles } from '../weeklyMiles.ts';

/** Which of the children are to live in which home. */
export interface ChosenPart {
  readonly homeId: string;
  readonly childIds: readonly string[];
}

export interface ChoiceQuestion {
  readonly need: NeedFacts;
  readonly homes: HomeIndex;
  readonly region: RegionFacts;
  readonly asOf: IsoDate;
  readonly isEmergency: boolean;
  readonly parts: readonly ChosenPart[];
  /** Homes that were rung about this need and declined: they are not passed over. */
  readonly declinedHomeIds: ReadonlySet<string>;
}

export interface PassedOver {
  readonly homeId: string;
  readonly miles: number;
}

/** A reason the person who decides must give. */
export interface ReasonDue {
  readonly subject: ReasonSubject;
  readonly homeId: string;
  /** What the reason is for, with the actual numbers; a home passed over is told by `passedOver`. */
  readonly sentence: string;
  /** NEARER_HOME: the suitable homes nearer than the one chosen, nearest first. SIBLINGS: homes that could take them all. */
  readonly passedOver: readonly PassedOver[];
}

export interface WeighedPart {
  readonly homeId: string;
  readonly hostAuthority: string;
  readonly isKinship: boolean;
  readonly childIds: readonly string[];
  /** Others, in the home or promised a place, beside whom the rules let them live. */
  readonly beside: number;
  /** From the farthest place near home is measured from; null = not known. */
  readonly miles: number | null;
  readonly weeklyMiles: WeeklyMiles;
  readonly standing: AreaStanding;
  readonly factors: readonly FactorFinding[];
  readonly approvals: readonly Approval[];
  readonly cautions: readonly Caution[];
}

export interface WeighedChoice {
  readonly kind: 'WEIGHED';
  readonly parts: readonly WeighedPart[];
  readonly reasonsDue: readonly ReasonDue[];
}

export interface RefusedChoice {
  readonly kind: 'REFUSED';
  /** The place of the part in the question; null where it is about the whole. */
  readonly part: number | null;
  readonly sentence: string;
}

/** Rules about room, which whoever writes the decision must test again at that moment. */
const roomRules: ReadonlySet<HardRule> = new Set(['ON_HOLD', 'NO_PLACE_FREE', 'TOO_FEW_PLACES']);
/** Rules about who else is there: about room, where it is somebody promised a place who stands in the way. */
const companyRules: ReadonlySet<HardRule> = new Set(['SOLO', 'FOSTERING_LIMIT']);

interface Weighing {
  readonly question: MatchQuestion;
  readonly part: ChosenPart;
  readonly beside: number;
  readonly considered: ConsideredHome;
}

/** The need of some of its children alone: what is asked of the home they would live in. */
function needOfPart(need: NeedFacts, { childIds }: ChosenPart): NeedFacts {
  return { ...need, children: need.children.filter(({ id }) => childIds.includes(id)) };
}

function questionOf({ asOf, isEmergency, region }: ChoiceQuestion, need: NeedFacts): MatchQuestion {
  const asked = requirementOf(need, { asOf, isEmergency });
  const withinMiles = region.nearHomeMiles;
  return { asked, places: importantPlacesOf(need), anchors: anchorsOf(need), withinMiles, region };
}

/** Homes that could take the children and have not declined, nearest first. */
function suitableFor(question: MatchQuestion, { homes, declinedHomeIds }: ChoiceQuestion): readonly ConsideredHome[] {
  return consideredHomes({ ...question, withinMiles: greatestLimitMiles }, homes).filter(
    ({ home }) => !declinedHomeIds.has(home.id) && rulesFailed(question.asked, home).length === 0,
  );
}

const shownMiles = (miles: number) => Number(miles.toFixed(1));

/** Nearer by a tenth of a mile or more: nobody is asked about a difference that is not shown. */
function nearerHomes(weighing: Weighing, choice: ChoiceQuestion): readonly PassedOver[] {
  const { miles } = weighing.considered;
  // A need is opened because a child is to leave the home they live in: that home is not passed over.
  const leaving = (choice.need.livingAt ?? []).map(({ homeId }) => homeId);
  const chosen = new Set([...choice.parts.map(({ homeId }) => homeId), ...leaving]);
  const all = suitableFor(weighing.question, choice);
  return all.flatMap(({ home, miles: others }) =>
    others !== null && !chosen.has(home.id) && (miles === null || shownMiles(others) < shownMiles(miles))
      ? [{ homeId: home.id, miles: others }]
      : [],
  );
}

const factorSubjects: Readonly<Partial<Record<Factor, ReasonSubject>>> = {
  NEAR_HOME: 'NEAR_HOME',
  EDUCATION: 'EDUCATION',
  SIBLINGS: 'SIBLINGS',
  DISABILITY: 'DISABILITY',
};

function reasonsOfPart(weighing: Weighing, weighed: WeighedPart, choice: ChoiceQuestion): readonly ReasonDue[] {
  const { homeId } = weighed;
  const notMet = weighed.factors.flatMap(({ factor, status, sentence }) => {
    const subject = factorSubjects[factor];
    return status === 'NOT_MET' && subject ? [{ subject, homeId, sentence, passedOver: [] }] : [];
  });
  const inArea = weighed.factors.find(({ factor }) => factor === 'IN_AREA');
  const away: readonly ReasonDue[] =
    weighed.standing === 'INSIDE' || inArea === undefined
      ? []
      : [
          {
            subject: weighed.standing === 'ADJOINING' ? 'OUT_OF_AREA' : 'AT_A_DISTANCE',
            homeId,
            sentence: inArea.sentence,
            passedOver: [],
          },
        ];
  const passedOver = nearerHomes(weighing, choice);
  const nearer: readonly ReasonDue[] =
    passedOver.length === 0
      ? []
      : [{ subject: 'NEARER_HOME', homeId, sentence: 'A nearer home could take the children.', passedOver }];
  return [...notMet, ...away, ...nearer];
}

function weighPart(weighing: Weighing): WeighedPart {
  const { question, part, beside, considered } = weighing;
  const option = optionOf(question, considered);
  return {
    homeId: considered.home.id,
    hostAuthority: considered.home.hostAuthority,
    isKinship: considered.home.kind === 'KINSHIP',
    childIds: part.childIds,
    beside,
    miles: considered.miles,
    weeklyMiles: option.weeklyMiles,
    standing: areaStandingOf(question, considered.home),
    factors: factorsOf(question, option, option.education),
    approvals: approvalsOf(question, option),
    cautions: cautionsOf(question, option),
  };
}

/** Children planned to live together who would not: said once, with the homes that could take them all. */
function splitReason(choice: ChoiceQuestion): readonly ReasonDue[] {
  const [first] = choice.parts;
  if (choice.parts.length < 2 || first === undefined || choice.need.siblingPlan !== 'TOGETHER') return [];
  const couldTakeAll = suitableFor(questionOf(choice, choice.need), choice);
  const sentence = `The plan is to live together, and these are ${choice.parts.length} homes.`;
  const passedOver = couldTakeAll.flatMap(({ home, miles }) => (miles === null ? [] : [{ homeId: home.id, miles }]));
  return [{ subject: 'SIBLINGS', homeId: first.homeId, sentence, passedOver }];
}

function homeOf(choice: ChoiceQuestion, homeId: string): HomeFacts | null {
  const home = choice.homes.homes.find(({ id }) => id === homeId);
  return home === undefined ? null : asOfferedTo(choice.need, home);
}

function weighingOf(choice: ChoiceQuestion, place: number): Weighing | RefusedChoice {
  const part = choice.parts[place] ?? { homeId: '', childIds: [] };
  const home = homeOf(choice, part.homeId);
  if (home === null) return { kind: 'REFUSED', part: place, sentence: 'There is no home of that id that you may see.' };
  const question = questionOf(choice, needOfPart(choice.need, part));
  const failed = rulesFailed(question.asked, home);
  const withoutPromised = failed.some((rule) => companyRules.has(rule))
    ? rulesFailed(question.asked, { ...home, reservedPlaces: 0 })
    : failed;
  const broken = failed.find((rule) => !roomRules.has(rule) && withoutPromised.includes(rule));
  if (broken !== undefined) {
    const sentence = `This home cannot be chosen. ${ruleDetail(broken, question.asked, home)}`;
    return { kind: 'REFUSED', part: place, sentence };
  }
  const beside = failed.some((rule) => companyRules.has(rule)) ? 0 : childrenIn(home, question.asked.holdsReleasedBy);
  return { question, part, beside, considered: { home, miles: farthestAnchorMiles(question, home) } };
}

function partsProblem({ need, parts }: ChoiceQuestion): string | null {
  const chosen = parts.flatMap(({ childIds }) => childIds);
  const everyOne = new Set(need.children.map(({ id }) => id));
  if (parts.length === 0) return 'Choose a home.';
  if (new Set(parts.map(({ homeId }) => homeId)).size < parts.length)
    return 'Name each home once, with all the children who would live there.';
  if (parts.some(({ childIds }) => childIds.length === 0)) return 'Say which children would live in each home.';
  const isComplete = chosen.length === everyOne.size && new Set(chosen).size === chosen.length;
  return isComplete && chosen.every((id) => everyOne.has(id))
    ? null
    : 'Say for every child of the need, once, in which home they would live.';
}

/**
 * Weighs a choice by the same rules, factors and approvals as the match, on the same day. Room is not judged here: it is tested where the
 * decision is written, at that moment.
 *
 * Units   Turf miles in a straight line; near home is within the region's own limit, whatever was searched.
 * Order   parts as given; reasons by part: factors in their order, area, nearer homes.
 * Errors  no home, a rule of law or registration that fails, children left out or named twice, no place to measure from: REFUSED, a sentence.
 * Cost    as one match within 200 miles for each part.
 * Source  Children Act 1989 s22C(7)–(9); design.md §2.5.
 */
export function weighChoice(choice: ChoiceQuestion): WeighedChoice | RefusedChoice {
  const problem = partsProblem(choice);
  if (problem !== null) return { kind: 'REFUSED', part: null, sentence: problem };
  if (anchorsOf(choice.need).places.length === 0)
    return { kind: 'REFUSED', part: null, sentence: noAnchorSentence(choice.need) };
  const parts: WeighedPart[] = [];
  const reasonsDue: ReasonDue[] = [...splitReason(choice)];
  for (const place of choice.parts.keys()) {
    const weighing = weighingOf(choice, place);
    if ('kind' in weighing) return weighing;
    const weighed = weighPart(weighing);
    parts.push(weighed);
    reasonsDue.push(...reasonsOfPart(weighing, weighed, choice));
  }
  return { kind: 'WEIGHED', parts, reasonsDue };
}
