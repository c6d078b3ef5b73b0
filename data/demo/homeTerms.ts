import type { Adaptation, HoldReason, Offer } from '../../schema/vocabulary.ts';
import { isoDate } from './calendar.ts';
import type { DemoHome, HomeMaking } from './demoHome.ts';
import type { SeededRandom } from './seededRandom.ts';

type Chances<K extends string> = readonly (readonly [K, number])[];

const childrensHomeOffers: Chances<Offer> = [
  ['THERAPEUTIC', 0.26],
  ['EXPLOITATION', 0.2],
  ['DISABILITY', 0.15],
  ['SAME_DAY', 0.14],
  ['STEP_DOWN', 0.14],
  ['UASC', 0.08],
  ['REMAND', 0.06],
];
const supportedOffers: Chances<Offer> = [
  ['UASC', 0.45],
  ['EXPLOITATION', 0.12],
  ['SAME_DAY', 0.15],
  ['REMAND', 0.06],
];
const disabilityAdaptations: Chances<Adaptation> = [
  ['STEP_FREE', 0.9],
  ['GROUND_FLOOR_BEDROOM', 0.75],
  ['WHEELCHAIR_BEDROOM', 0.6],
  ['HOIST', 0.45],
  ['NURSING_CARE', 0.22],
  ['SENSORY', 0.4],
  ['SIGNING', 0.25],
];

/** Offers, adaptations, sexes and held places of a home that is registered with Ofsted. */
export function giveResidentialTerms(home: DemoHome, making: HomeMaking): void {
  const { row } = home;
  const { random } = making;
  const offers = new Set<Offer>(residentialOffers(home, random));
  if (row.isShortBreakOnly) offers.add('SHORT_BREAK').add('DISABILITY');
  row.offers = [...offers].sort();
  row.adaptations = offers.has('DISABILITY')
    ? drawn(disabilityAdaptations, random)
    : random.chance(0.08)
      ? ['STEP_FREE']
      : [];
  const singleSexShare = row.kind === 'CHILDRENS_HOME' ? 0.12 : row.kind === 'SUPPORTED_ACCOMMODATION' ? 0.2 : 0;
  if (random.chance(singleSexShare)) row.sexAccepted = random.chance(0.6) ? 'M' : 'F';
  if (row.kind === 'CHILDRENS_HOME' && !row.isShortBreakOnly) {
    if (random.chance(0.01)) row.status = 'SUSPENDED';
    const share = row.registeredPlaces === 1 ? 0.08 : 0.2;
    if (random.chance(share)) hold(home, random.between(1, Math.ceil(row.registeredPlaces / 2)), making);
  }
}

function residentialOffers({ row }: DemoHome, random: SeededRandom): Offer[] {
  switch (row.kind) {
    case 'SUPPORTED_ACCOMMODATION':
      return ['TEENAGERS', ...drawn(supportedOffers, random)];
    case 'SECURE_CHILDRENS_HOME':
      return ['REMAND', 'EXPLOITATION', 'SAME_DAY', 'THERAPEUTIC'];
    case 'FAMILY_CENTRE':
      return ['BABY', 'PARENT_AND_CHILD'];
    case 'RESIDENTIAL_SCHOOL':
      return ['DISABILITY', 'THERAPEUTIC'];
    default: {
      const offers = drawn(childrensHomeOffers, random);
      if (row.registeredPlaces === 1 && random.chance(0.75)) offers.push('SOLO');
      if (row.registeredPlaces >= 2 && random.chance(0.3)) offers.push('SIBLINGS');
      if ((row.ageTo ?? 17) >= 13) offers.push('TEENAGERS');
      return offers;
    }
  }
}

const reasons: Chances<HoldReason> = [
  ['MATCHING', 40],
  ['STAFFING', 34],
  ['BUILDING', 12],
  ['OTHER', 8],
  ['APPROVAL_PENDING', 6],
];

/** Puts places on hold with a drawn reason and, for most, the day they come back. */
export function hold(
  home: DemoHome,
  places: number,
  { random, today }: HomeMaking,
  among: Chances<HoldReason> = reasons,
): void {
  home.row.onHoldPlaces += places;
  home.row.onHoldReason = among[random.weightedIndex(among.map(([, weight]) => weight))]?.[0] ?? 'OTHER';
  home.row.onHoldUntil = random.chance(0.6) ? isoDate(today + random.between(7, 180)) : null;
}

/** Each with its own probability, in the order given. */
export function drawn<K extends string>(chances: Chances<K>, random: SeededRandom): K[] {
  return chances.filter(([, probability]) => random.chance(probability)).map(([key]) => key);
}
