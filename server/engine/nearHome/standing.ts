/** Who competes for a place near home, who keeps the place they have, and who is counted apart? */
import { type PlacementType, type Suitability } from '../../../schema/vocabulary.ts';
import { type DemandCase, demandCasesOn } from '../demand.ts';
import type { HomeFacts, ImportantPlaceFacts, IsoDate, NeedFacts } from '../facts.ts';
import { type Anchors, anchorsOf, importantPlacesOf } from '../importantPlaces.ts';
import { type Requirement, requirementOf } from '../requirement.ts';
import { placementTypeOrder, typesNeedingPlaces } from '../typeOrder.ts';
import { isFarByPlan, isFarForWantOfPlaces } from './distanceReason.ts';
import type { NearHomeFacts, NearHomeSetting } from './nearHomeQuestion.ts';
import { groupsOf, stayNeedOf, typesSuiting } from './standGroups.ts';

/** Children who are to be placed together in one home, and what they ask of it. */
export interface StandingGroup {
  readonly cases: readonly DemandCase[];
  readonly asked: Requirement;
  /** Where near home is measured from: at least one place. */
  readonly anchors: Anchors;
  readonly places: readonly ImportantPlaceFacts[];
  readonly types: readonly PlacementType[];
  /** Visits are assumed for some place, so the group's cost is not its weekly miles. */
  readonly hasAssumedVisits: boolean;
}

export interface Standing {
  /** In order of the first child's id. */
  readonly groups: readonly StandingGroup[];
  /** Kinship children in the place their kin give them, near or far. */
  readonly withKin: readonly DemandCase[];
  /** The plan is to live far: never a gap. */
  readonly farByPlan: readonly DemandCase[];
  /** No family or community place with a location: neither near nor far can be said. */
  readonly withoutAnchor: readonly DemandCase[];
  /** Where only those waiting or badly far stand: the rest, who stay. */
  readonly staying: readonly DemandCase[];
}

/** A need that asks for what all the children's needs and records ask for together. */
function jointNeed(cases: readonly DemandCase[], types: readonly PlacementType[]): NeedFacts {
  const needs = cases.flatMap((one) => stayNeedOf(one) ?? []);
  const children = cases.map(({ situation }) => situation.child);
  const id = children[0]?.id ?? '';
  const suitability = (type: PlacementType): Suitability => (types.includes(type) ? 'SUITABLE' : 'UNSUITABLE');
  return {
    id,
    reference: id,
    responsibleAuthority: children[0]?.responsibleAuthority ?? '',
    children,
    siblingPlan: children.length > 1 ? 'TOGETHER' : null,
    openedOn: '',
    neededBy: '',
    urgency: 'PLANNED',
    suitability: Object.fromEntries(placementTypeOrder.map((type) => [type, suitability(type)])),
    requiredAdaptations: [...new Set(needs.flatMap((need) => need.requiredAdaptations))],
    requiredOffers: [...new Set(needs.flatMap((need) => need.requiredOffers))],
    isSoloRequired:
      needs.some((need) => need.isSoloRequired) || cases.some(({ situation }) => situation.stay?.isSoloRequired),
    hasSecureAuthority: cases.every(hasSecureAuthority),
    mustStayAtSchool: needs.some((need) => need.mustStayAtSchool),
    isShortBreak: false,
    cohorts: [],
  };
}

/** SSDA903 legal status: remanded to local authority or youth detention accommodation. */
const onRemand = 'J1';

/** A child who lives in a secure home now is there by an order; one on remand may be sent there. */
function hasSecureAuthority(one: DemandCase): boolean {
  const { stay } = one.situation;
  const isByRecord = stay?.placementType === 'SECURE' || stay?.legalStatus === onRemand;
  return isByRecord || (stayNeedOf(one)?.hasSecureAuthority ?? false);
}

function standingGroup(cases: readonly DemandCase[], asOf: IsoDate): StandingGroup {
  const types = typesNeedingPlaces.filter((type) => cases.every((one) => typesSuiting(one).has(type)));
  const need = jointNeed(cases, types);
  const places = importantPlacesOf(need);
  return {
    cases,
    asked: requirementOf(need, { asOf, isEmergency: false }),
    anchors: anchorsOf(need),
    places,
    types,
    hasAssumedVisits: assumesVisits(places),
  };
}

/** No visits to a family place are recorded, or none to any place at all. */
function assumesVisits(places: readonly ImportantPlaceFacts[]): boolean {
  const located = places.filter(({ location }) => location !== null);
  const isFamilyUnknown = located.some(({ kind, visitsPerWeek }) => kind === 'FAMILY' && visitsPerWeek === null);
  return isFamilyUnknown || !located.some(({ visitsPerWeek }) => (visitsPerWeek ?? 0) > 0);
}

type Stance = 'STANDS' | 'WITH_KIN' | 'FAR_BY_PLAN' | 'STAYS';

interface StanceFacts {
  readonly homes: ReadonlyMap<string, HomeFacts>;
  readonly setting: NearHomeSetting;
}

function livesWithKin({ situation, demand }: DemandCase, homes: ReadonlyMap<string, HomeFacts>): boolean {
  const { stay } = situation;
  if (demand.placementType !== 'KINSHIP' || stay?.placementType !== 'KINSHIP') return false;
  const status = homes.get(stay.homeId ?? '')?.status ?? 'OPEN';
  return status === 'OPEN';
}

function stanceOf(one: DemandCase, { homes, setting }: StanceFacts): Stance {
  const reason = one.situation.stay?.distanceReason;
  if (isFarByPlan(reason)) return 'FAR_BY_PLAN';
  const isWaiting = stayNeedOf(one) !== null || isFarForWantOfPlaces(reason);
  if (setting.reading === 'WAITING_OR_BADLY_FAR' && !isWaiting) return 'STAYS';
  return livesWithKin(one, homes) ? 'WITH_KIN' : 'STANDS';
}

/**
 * Each child of the members who needs somewhere to live, once: those who compete for a place, in groups that are placed together, and
 * those who keep the place they have.
 *
 * Shape   short breaks, and children who need no place in a home, are in none of the lists. Who stands does not depend on the limit, so
 *         that a wider one never brings anybody new. A child of a group is measured with brothers and sisters who have a place to
 *         measure from; only a group without any is counted apart.
 * Source  design.md §2.4, §2.8.
 */
export function standingOf(facts: NearHomeFacts, setting: NearHomeSetting): Standing {
  const homes = new Map(facts.homes.map((home) => [home.id, home]));
  const cases = demandCasesOn(facts, setting.asOf).filter(
    ({ demand }) =>
      demand.isStay &&
      typesNeedingPlaces.includes(demand.placementType) &&
      facts.region.members.includes(demand.responsibleAuthority),
  );
  const stances = new Map(cases.map((one) => [one, stanceOf(one, { homes, setting })]));
  const of = (stance: Stance) => cases.filter((one) => stances.get(one) === stance);
  const groups = groupsOf(of('STANDS')).map((group) => standingGroup(group, setting.asOf));
  const hasAnchor = ({ anchors }: StandingGroup) => anchors.places.length > 0;
  return {
    groups: groups.filter(hasAnchor),
    withKin: of('WITH_KIN'),
    farByPlan: of('FAR_BY_PLAN'),
    withoutAnchor: groups.filter((group) => !hasAnchor(group)).flatMap((group) => group.cases),
    staying: of('STAYS'),
  };
}
