/** What one change would make a home suitable that is not, and could any? */
import type { HardRule } from '../../schema/ruleBook.ts';
import { homeKinds, offers } from '../../schema/vocabulary.ts';
import type { HomeFacts, IsoDate } from './facts.ts';
import { bitsOf, type FailedRules } from './failedRules.ts';
import { freePlacesIn } from './freePlaces.ts';
import type { Requirement } from './requirement.ts';
import { firstRuleFailed, rulesFailed } from './suitable.ts';
import { dateText, listText, lowerFirst, wholeGroupText } from './wording.ts';

/** Farther outside the registered or approved ages than this, a change is not a small one. */
export const mostYearsOutside = 2;

type Change = (asked: Requirement, home: HomeFacts) => string | null;

/** Below the lowest age the home takes, and above the highest; 0 or less where there is none of that. */
const yearsBelow = (asked: Requirement, { ageFrom }: HomeFacts) => (ageFrom === null ? 0 : ageFrom - asked.youngestAge);
const yearsAbove = (asked: Requirement, { ageTo }: HomeFacts) => (ageTo === null ? 0 : asked.oldestAge - ageTo);

function isFarOutsideAges(asked: Requirement, home: HomeFacts): boolean {
  return yearsBelow(asked, home) > mostYearsOutside || yearsAbove(asked, home) > mostYearsOutside;
}

function ageChange(asked: Requirement, home: HomeFacts): string | null {
  if (isFarOutsideAges(asked, home)) return null;
  const ages = [
    ...(yearsBelow(asked, home) > 0 ? [`from age ${asked.youngestAge}`] : []),
    ...(yearsAbove(asked, home) > 0 ? [`up to age ${asked.oldestAge}`] : []),
  ];
  const approver = homeKinds[home.kind].isFostering
    ? 'the carers were approved'
    : 'Ofsted varied its registration to take children';
  return `If ${approver} ${listText(ages)}`;
}

/** The first day on which enough holds will have ended; null where that many have no end date. */
function holdsEndOn(asked: Requirement, home: HomeFacts): IsoDate | null {
  const days = home.holds.flatMap(({ until }) => until ?? []).toSorted();
  return days.find((day) => freePlacesIn(home, day).free >= asked.groupSize) ?? null;
}

function holdChange(asked: Requirement, home: HomeFacts): string {
  const { neededBy } = asked.need;
  const ends = holdsEndOn(asked, home);
  if (!asked.isEmergency && ends !== null && ends <= neededBy)
    return `When the hold ends on ${dateText(ends)}, as planned`;
  const by = asked.isEmergency || neededBy <= asked.asOf ? 'today' : `by ${dateText(neededBy)}`;
  return home.onHoldPlaces === 1 ? `If the hold ended ${by}` : `If enough holds ended ${by}`;
}

const changes: Readonly<Partial<Record<HardRule, Change>>> = {
  AGE: ageChange,
  ON_HOLD: holdChange,
  FOSTERING_LIMIT: (asked) =>
    `If the council where the carers live exempted ${wholeGroupText(asked.groupSize)} by name`,
  NEED_NOT_OFFERED: ({ need }, home) => {
    const missing = need.requiredOffers.filter((offer) => !home.offers.includes(offer));
    return `If it offered: ${listText(missing.map((offer) => lowerFirst(offers[offer])))}`;
  },
};

/** Rules that a child's leaving can undo. */
const rulesOfWhoIsThere: ReadonlySet<HardRule> = new Set([
  'SOLO',
  'FOSTERING_LIMIT',
  'NO_PLACE_FREE',
  'TOO_FEW_PLACES',
]);

/** The first day for which notice is given on which nothing stops it any more. */
function comesFree(asked: Requirement, home: HomeFacts, failed: readonly HardRule[]): string | null {
  if (home.notices === undefined || !failed.every((rule) => rulesOfWhoIsThere.has(rule))) return null;
  const days = home.notices.map(({ on }) => on).filter((on) => on > asked.asOf);
  const day = days.toSorted().find((on) => firstRuleFailed({ ...asked, holdsReleasedBy: on }, home) === null);
  if (day === undefined) return null;
  return `When ${asked.groupSize === 1 ? 'a place comes' : 'enough places come'} free on ${dateText(day)}, as notice is given`;
}

/** The change that would make the home suitable; null where it fails more than one rule, or one that cannot be changed so simply. */
export function singleChange(asked: Requirement, home: HomeFacts): { rule: HardRule; change: string } | null {
  const failed = rulesFailed(asked, home);
  const [rule, ...others] = failed;
  if (rule === undefined) return null;
  const leaves = comesFree(asked, home, failed);
  if (leaves !== null) return { rule, change: leaves };
  if (others.length > 0) return null;
  const change = changes[rule]?.(asked, home) ?? null;
  return change === null ? null : { rule, change };
}

const ageBit = bitsOf(['AGE']);
const changeableBits = bitsOf(Object.keys(changes) as HardRule[]);
const whoIsThereBits = bitsOf(rulesOfWhoIsThere);

/** Whether `couldChange` need be asked, as far as the rules failed and whether notice is recorded tell. */
export function mightChange(failed: FailedRules, givesNotice: boolean): boolean {
  if (failed === 0) return false;
  if (givesNotice && (failed & ~whoIsThereBits) === 0) return true;
  return (failed & (failed - 1)) === 0 && (failed & changeableBits) !== 0;
}

/**
 * Whether `singleChange` would give one.
 *
 * Shape  `failed` is all that the home fails.
 * Cost   nothing is put into words, but where notice was given.
 */
export function couldChange(asked: Requirement, home: HomeFacts, failed: FailedRules): boolean {
  const givesNotice = home.notices !== undefined;
  if (!mightChange(failed, givesNotice)) return false;
  if (givesNotice && (failed & ~whoIsThereBits) === 0) return singleChange(asked, home) !== null;
  return failed !== ageBit || !isFarOutsideAges(asked, home);
}
