/** Which homes could take the children of a need, in what order, and what rules each other one out? Written from the law and the design, not from the engine. */
import { distanceMiles } from '../../server/engine/distance.ts';
import type { ChildFacts, HomeFacts, ImportantPlaceFacts, NeedFacts, Point } from '../../server/engine/facts.ts';

export interface OracleQuestion {
  readonly need: NeedFacts;
  readonly homes: readonly HomeFacts[];
  readonly asOf: string;
  readonly withinMiles: number;
}

export interface OracleAnswer {
  /** Best first. */
  readonly matches: readonly { readonly id: string; readonly weeklyMiles: number | null; readonly factors: string }[];
  /** Each other home in reach, by its first rule. */
  readonly ruledOut: ReadonlyMap<string, readonly string[]>;
}

const typeOf: Readonly<Record<string, string>> = {
  IN_HOUSE_FOSTER: 'FOSTERING',
  AGENCY_FOSTER: 'FOSTERING',
  KINSHIP: 'KINSHIP',
  CHILDRENS_HOME: 'CHILDRENS_HOME',
  SECURE_CHILDRENS_HOME: 'SECURE',
  SUPPORTED_ACCOMMODATION: 'SUPPORTED_ACCOMMODATION',
};

function ageOf({ dateOfBirth }: ChildFacts, on: string): number {
  return Math.floor((Number(on.replaceAll('-', '')) - Number(dateOfBirth.replaceAll('-', ''))) / 10_000);
}

const isFamily = (place: ImportantPlaceFacts) => place.kind === 'FAMILY' && place.isFamilyHome;

function anchorsOf(children: readonly ChildFacts[]): readonly Point[] {
  return children.flatMap(({ importantPlaces }) =>
    importantPlaces.filter(isFamily).flatMap((p) => p.location?.point ?? []),
  );
}

/** Every rule that rules the home out, in the order of the rule book. */
function rulesBroken({ need, asOf }: OracleQuestion, home: HomeFacts): readonly string[] {
  const { children } = need;
  const ages = children.map((child) => ageOf(child, asOf));
  const here = home.location?.point;
  const isFoster = home.kind === 'IN_HOUSE_FOSTER' || home.kind === 'AGENCY_FOSTER' || home.kind === 'KINSHIP';
  const [family] = children.map(({ siblingGroupId }) => siblingGroupId);
  const isOneFamily = family != null && children.every(({ siblingGroupId }) => siblingGroupId === family);
  const isTheirs = isOneFamily && (home.filledPlaces === 0 || home.residentSiblingGroupId === family);
  const isExempt = isOneFamily && home.exemptSiblingGroupIds.includes(family);
  const free = Math.max(0, home.registeredPlaces - home.filledPlaces - home.onHoldPlaces);
  const withoutHolds = Math.max(0, home.registeredPlaces - home.filledPlaces);
  const inNeed = Math.max(1, children.filter(({ isDisabled }) => isDisabled).length);
  const hasAdapted = (adaptation: string) => {
    const counted = home.adaptedPlaces?.find((one) => one.adaptation === adaptation);
    return counted ? counted.places - counted.taken >= inNeed : home.adaptations.some((one) => one === adaptation);
  };
  const isHeld = free < children.length && withoutHolds >= children.length;
  const broken: Readonly<Record<string, boolean>> = {
    UNREGISTERED: home.status === 'UNREGISTERED',
    CLOSED: home.status === 'CLOSED' || home.status === 'SUSPENDED',
    KINSHIP_NAMED_ONLY: home.kind === 'KINSHIP' && children.some(({ id }) => !home.namedChildIds.includes(id)),
    SECURE_NEEDS_AUTHORITY: home.kind === 'SECURE_CHILDRENS_HOME' && !need.hasSecureAuthority,
    UNDER_16_SUPPORTED: home.kind === 'SUPPORTED_ACCOMMODATION' && ages.some((age) => age < 16),
    SHORT_BREAK_ONLY: home.isShortBreakOnly && !need.isShortBreak,
    AGE: ages.some((age) => age < (home.ageFrom ?? 0) || age > (home.ageTo ?? 99)),
    SEX: home.sexAccepted !== 'ANY' && children.some(({ sex }) => sex !== home.sexAccepted),
    ADAPTATION: need.requiredAdaptations.some((adaptation) => !hasAdapted(adaptation)),
    NEED_NOT_OFFERED: need.requiredOffers.some((offer) => !home.offers.includes(offer)),
    SOLO: need.isSoloRequired && home.filledPlaces > 0,
    TYPE_UNSUITABLE: Object.entries(need.suitability).some(
      ([type, grade]) => type === typeOf[home.kind] && grade === 'UNSUITABLE',
    ),
    AREA_TO_AVOID: children.some(({ areasToAvoid }) =>
      areasToAvoid.some((area) => here !== undefined && distanceMiles(area.centre, here) <= area.radiusMiles),
    ),
    FOSTERING_LIMIT: isFoster && home.filledPlaces + children.length > 3 && !isTheirs && !isExempt,
    ON_HOLD: isHeld,
    NO_PLACE_FREE: !isHeld && free === 0,
    TOO_FEW_PLACES: !isHeld && free > 0 && free < children.length,
  };
  return Object.entries(broken).flatMap(([rule, isBroken]) => (isBroken ? [rule] : []));
}

function weeklyMilesOf(children: readonly ChildFacts[], home: HomeFacts): number | null {
  const here = home.location?.point;
  if (!here) return null;
  const seen = new Map<string, { point: Point; visits: number }>();
  for (const { kind, location, visitsPerWeek } of children.flatMap(({ importantPlaces }) => importantPlaces)) {
    if (!location) continue;
    const key = `${kind} ${location.point.lat} ${location.point.lng}`;
    const visits = Math.max(seen.get(key)?.visits ?? 0, visitsPerWeek ?? 0);
    seen.set(key, { point: location.point, visits });
  }
  let miles = 0;
  for (const { point, visits } of seen.values()) miles += visits * 2 * distanceMiles(point, here);
  return miles;
}

const mark = { MET: 'M', NOT_MET: 'X', NOT_KNOWN: '?', NOT_APPLICABLE: '-' } as const;
type Status = keyof typeof mark;

function schoolStatus(child: ChildFacts, home: HomeFacts, asOf: string): Status {
  const schools = child.importantPlaces.filter(({ kind }) => kind === 'SCHOOL');
  const age = ageOf(child, asOf);
  const here = home.location?.point;
  if (schools.some(({ location }) => location && here && distanceMiles(location.point, here) > 5)) return 'NOT_MET';
  if (schools.length === 0) return age >= 5 && age <= 16 ? 'NOT_KNOWN' : 'NOT_APPLICABLE';
  return here && schools.every(({ location }) => location) ? 'MET' : 'NOT_KNOWN';
}

function worstOf(statuses: readonly Status[]): Status {
  const order: readonly Status[] = ['NOT_MET', 'NOT_KNOWN', 'MET'];
  return order.find((status) => statuses.includes(status)) ?? 'NOT_APPLICABLE';
}

function siblingStatus({ children, siblingPlan }: NeedFacts, home: HomeFacts): Status {
  if (children.length > 1) return siblingPlan === 'APART' ? 'NOT_MET' : siblingPlan === 'SUBSETS' ? 'NOT_KNOWN' : 'MET';
  if (siblingPlan === null || siblingPlan === 'APART') return 'NOT_APPLICABLE';
  const family = children[0]?.siblingGroupId ?? null;
  return family !== null && home.filledPlaces > 0 && home.residentSiblingGroupId === family ? 'MET' : 'NOT_KNOWN';
}

function disabilityStatus({ children, requiredAdaptations }: NeedFacts, home: HomeFacts): Status {
  const isDisabled = children.some((child) => child.isDisabled);
  if (!isDisabled && requiredAdaptations.length === 0) return 'NOT_APPLICABLE';
  return isDisabled && !home.offers.includes('DISABILITY') ? 'NOT_KNOWN' : 'MET';
}

function statusesOf(question: OracleQuestion, home: HomeFacts, miles: number | null): readonly Status[] {
  const { need, asOf, withinMiles } = question;
  return [
    miles === null ? 'NOT_KNOWN' : miles <= withinMiles ? 'MET' : 'NOT_MET',
    worstOf(need.children.map((child) => schoolStatus(child, home, asOf))),
    siblingStatus(need, home),
    disabilityStatus(need, home),
    home.hostAuthority === need.responsibleAuthority ? 'MET' : 'NOT_MET',
  ];
}

export function oracleMatches(question: OracleQuestion): OracleAnswer {
  const { need, withinMiles } = question;
  const anchors = anchorsOf(need.children);
  const ruledOut = new Map<string, string[]>();
  const found: { id: string; weeklyMiles: number | null; factors: string; order: readonly (number | string)[] }[] = [];
  for (const home of question.homes) {
    const here = home.location?.point;
    const miles = here ? Math.max(...anchors.map((anchor) => distanceMiles(anchor, here))) : null;
    const isTheirKin = home.kind === 'KINSHIP' && need.children.some(({ id }) => home.namedChildIds.includes(id));
    if (!isTheirKin && (miles === null || miles > withinMiles)) continue;
    const [rule] = rulesBroken(question, home);
    if (rule !== undefined) {
      ruledOut.set(rule, [...(ruledOut.get(rule) ?? []), home.id]);
      continue;
    }
    const statuses = statusesOf(question, home, miles);
    const countOf = (status: Status) => statuses.filter((one) => one === status).length;
    const weeklyMiles = weeklyMilesOf(need.children, home);
    const order = [
      home.kind === 'KINSHIP' ? 0 : 1,
      countOf('NOT_MET'),
      countOf('NOT_KNOWN'),
      weeklyMiles ?? Infinity,
      home.id,
    ];
    found.push({ id: home.id, weeklyMiles, factors: statuses.map((status) => mark[status]).join(''), order });
  }
  found.sort((a, b) => {
    const at = a.order.findIndex((value, n) => value !== b.order[n]);
    return at < 0 ? 0 : (a.order[at] ?? 0) < (b.order[at] ?? 0) ? -1 : 1;
  });
  return { matches: found.map(({ order: _, ...match }) => match), ruledOut };
}
