/** Which hard rules does one home fail for a need? Every rule is tested at that home's own places, never summed over homes. */
import type { HardRule } from '../../schema/ruleBook.ts';
import { homeKinds } from '../../schema/vocabulary.ts';
import { adaptationsNotFree } from './adaptedPlaces.ts';
import type { Respect } from './alike.ts';
import { isInArea } from './areaToAvoid.ts';
import type { HomeFacts, NeedFacts, RuleFinding } from './facts.ts';
import { childrenIn, freePlacesIn } from './freePlaces.ts';
import { type PlacingDay, type Requirement, requirementOf } from './requirement.ts';
import { ruleDetail } from './ruleDetail.ts';

/** Most children one household may foster who are not all brothers and sisters (Children Act 1989 Sch 7). */
export const fosteringLimit = 3;

function isOutsideAges(asked: Requirement, home: HomeFacts): boolean {
  const isTooYoung = home.ageFrom !== null && asked.youngestAge < home.ageFrom;
  return isTooYoung || (home.ageTo !== null && asked.oldestAge > home.ageTo);
}

function isInAreaToAvoid({ areasToAvoid }: Requirement, home: HomeFacts): boolean {
  const location = home.location;
  if (areasToAvoid.length === 0 || location === null) return false;
  return areasToAvoid.some((area) => isInArea(area, location.point));
}

function isOverFosteringLimit(asked: Requirement, home: HomeFacts): boolean {
  if (!homeKinds[home.kind].isFostering) return false;
  const children = childrenIn(home, asked.holdsReleasedBy);
  if (children + asked.groupSize <= fosteringLimit) return false;
  const group = asked.siblingGroupId;
  if (group === null) return true;
  const areAllSiblings = children === 0 || home.residentSiblingGroupId === group;
  return !areAllSiblings && !home.exemptSiblingGroupIds.includes(group);
}

/** Why the places do not suffice, if they do not: first that enough would be free were they not on hold. */
function shortOfPlaces(asked: Requirement, home: HomeFacts): HardRule | null {
  const { free, freeWithoutHolds } = freePlacesIn(home, asked.holdsReleasedBy);
  if (free > 0 && free >= asked.groupSize) return null;
  if (free < asked.groupSize && freeWithoutHolds >= asked.groupSize) return 'ON_HOLD';
  return free > 0 ? 'TOO_FEW_PLACES' : 'NO_PLACE_FREE';
}

/** One hard rule, and in which respect it asks about a home: `WHERE` it stands, or one in which homes may be alike. */
interface RuleTest {
  readonly rule: HardRule;
  readonly respect: Respect | 'WHERE';
  readonly fails: (asked: Requirement, home: HomeFacts) => boolean;
}

/** In the order of `hardRules`: a home is counted under the first it fails. */
export const ruleTests: readonly RuleTest[] = [
  { rule: 'UNREGISTERED', respect: 'REGISTRATION', fails: (_, home) => home.status === 'UNREGISTERED' },
  {
    rule: 'CLOSED',
    respect: 'REGISTRATION',
    fails: (_, home) => home.status === 'CLOSED' || home.status === 'SUSPENDED',
  },
  {
    rule: 'KINSHIP_NAMED_ONLY',
    respect: 'REGISTRATION',
    fails: ({ need }, home) =>
      home.kind === 'KINSHIP' && !need.children.every((child) => home.namedChildIds.includes(child.id)),
  },
  {
    rule: 'SECURE_NEEDS_AUTHORITY',
    respect: 'REGISTRATION',
    fails: ({ need }, home) => home.kind === 'SECURE_CHILDRENS_HOME' && !need.hasSecureAuthority,
  },
  {
    rule: 'UNDER_16_SUPPORTED',
    respect: 'REGISTRATION',
    fails: (asked, home) => home.kind === 'SUPPORTED_ACCOMMODATION' && asked.youngestAge < 16,
  },
  {
    rule: 'SHORT_BREAK_ONLY',
    respect: 'REGISTRATION',
    fails: ({ need }, home) => home.isShortBreakOnly && !need.isShortBreak,
  },
  { rule: 'AGE', respect: 'REGISTRATION', fails: isOutsideAges },
  {
    rule: 'SEX',
    respect: 'REGISTRATION',
    fails: ({ need }, home) =>
      home.sexAccepted !== 'ANY' && need.children.some((child) => child.sex !== home.sexAccepted),
  },
  {
    rule: 'ADAPTATION',
    respect: 'ADAPTATIONS',
    fails: ({ need }, home) => adaptationsNotFree(need, home).length > 0,
  },
  {
    rule: 'NEED_NOT_OFFERED',
    respect: 'OFFERS',
    fails: ({ need }, home) => need.requiredOffers.some((offer) => !home.offers.includes(offer)),
  },
  {
    rule: 'SOLO',
    respect: 'PLACES',
    fails: (asked, home) => asked.need.isSoloRequired && childrenIn(home, asked.holdsReleasedBy) > 0,
  },
  {
    rule: 'TYPE_UNSUITABLE',
    respect: 'REGISTRATION',
    fails: ({ need }, home) => need.suitability[homeKinds[home.kind].placementType] === 'UNSUITABLE',
  },
  { rule: 'AREA_TO_AVOID', respect: 'WHERE', fails: isInAreaToAvoid },
  { rule: 'FOSTERING_LIMIT', respect: 'PLACES', fails: isOverFosteringLimit },
  { rule: 'ON_HOLD', respect: 'PLACES', fails: (asked, home) => shortOfPlaces(asked, home) === 'ON_HOLD' },
  { rule: 'NO_PLACE_FREE', respect: 'PLACES', fails: (asked, home) => shortOfPlaces(asked, home) === 'NO_PLACE_FREE' },
  {
    rule: 'TOO_FEW_PLACES',
    respect: 'PLACES',
    fails: (asked, home) => shortOfPlaces(asked, home) === 'TOO_FEW_PLACES',
  },
];

/** The first rule the home fails, in the order of `hardRules`; null when the home is suitable. Cost: no allocation for most homes. */
export function firstRuleFailed(asked: Requirement, home: HomeFacts): HardRule | null {
  for (const { rule, fails } of ruleTests) {
    if (fails(asked, home)) return rule;
  }
  return null;
}

/** Every rule the home fails, in the order of `hardRules`. */
export function rulesFailed(asked: Requirement, home: HomeFacts): readonly HardRule[] {
  return ruleTests.filter(({ fails }) => fails(asked, home)).map(({ rule }) => rule);
}

/**
 * The first rule the home fails for the need on the day, with the numbers that fail it; null when the home is suitable.
 *
 * Source  schema/ruleBook.ts gives each rule's sentence and law. Facts not recorded at the home rule nothing out.
 */
export function firstFailingRule(need: NeedFacts, home: HomeFacts, day: PlacingDay): RuleFinding | null {
  const asked = requirementOf(need, day);
  const rule = firstRuleFailed(asked, home);
  return rule && { rule, detail: ruleDetail(rule, asked, home) };
}

/** Every rule the home fails, in the order of `hardRules`, each with the numbers that fail it. */
export function failingRules(need: NeedFacts, home: HomeFacts, day: PlacingDay): readonly RuleFinding[] {
  const asked = requirementOf(need, day);
  return rulesFailed(asked, home).map((rule) => ({ rule, detail: ruleDetail(rule, asked, home) }));
}
