import type { Adaptation, HoldReason, Offer } from '../../schema/vocabulary.ts';
import { fosterPlaceShares } from '../facts/nationalShares.ts';
import { type DemoHome, freePlaces, type HomeMaking } from './demoHome.ts';
import { drawn, hold } from './homeTerms.ts';

const reasons: readonly (readonly [HoldReason, number])[] = [
  ['MATCHING', 34],
  ['CARER_BREAK', 30],
  ['STAYING_PUT', 20],
  ['APPROVAL_PENDING', 8],
  ['OTHER', 8],
];

/** Ages approved for, with how often, of households that are full or on hold. */
const approvedAges: readonly (readonly [number, number, number])[] = [
  [0, 17, 20],
  [0, 10, 24],
  [0, 5, 12],
  [5, 12, 18],
  [5, 17, 10],
  [8, 17, 8],
  [11, 17, 8],
];

/** The same of households with a place free today: carers for teenagers are the fewest. */
const approvedAgesWhereVacant: typeof approvedAges = [
  [0, 17, 4],
  [0, 10, 34],
  [0, 5, 20],
  [5, 12, 26],
  [5, 17, 4],
  [8, 17, 4],
  [11, 17, 5],
];

const offers: readonly (readonly [Offer, number])[] = [
  ['THERAPEUTIC', 0.07],
  ['EXPLOITATION', 0.04],
  ['DISABILITY', 0.07],
  ['SAME_DAY', 0.14],
  ['STEP_DOWN', 0.07],
  ['UASC', 0.1],
  ['PARENT_AND_CHILD', 0.05],
  ['SHORT_BREAK', 0.06],
  ['REMAND', 0.01],
];
const adaptations: readonly (readonly [Adaptation, number])[] = [
  ['STEP_FREE', 0.6],
  ['GROUND_FLOOR_BEDROOM', 0.4],
  ['WHEELCHAIR_BEDROOM', 0.2],
  ['SENSORY', 0.3],
  ['SIGNING', 0.25],
];

/** Shares a service's empty places between vacant and not available as in England; whole households are held where they can be. */
export function holdFosterPlaces(homes: readonly DemoHome[], making: HomeMaking): void {
  const approved = homes.reduce((sum, { row }) => sum + row.registeredPlaces, 0);
  const free = homes.reduce((sum, home) => sum + freePlaces(home), 0);
  let vacantLeft = Math.min(free, Math.round(approved * fosterPlaceShares.vacant));
  let heldLeft = free - vacantLeft;
  for (const home of making.random.shuffled(homes.filter((each) => freePlaces(each) > 0))) {
    const places = freePlaces(home);
    const held = making.random.chance(heldLeft / (heldLeft + vacantLeft))
      ? Math.min(places, heldLeft)
      : Math.max(0, places - vacantLeft);
    if (held > 0) hold(home, held, making, reasons);
    heldLeft -= held;
    vacantLeft -= places - held;
  }
}

/** Terms of approval: they cover whoever lives there now. */
export function giveFosterTerms(home: DemoHome, { random }: HomeMaking): void {
  const ages = home.residents.map(({ age }) => age);
  const covers = ([from, to]: readonly [number, number, number]) => ages.every((age) => age >= from && age <= to);
  const choice = (freePlaces(home) > 0 ? approvedAgesWhereVacant : approvedAges).filter(covers);
  const [ageFrom, ageTo] = choice[random.weightedIndex(choice.map(([, , weight]) => weight))] ?? [0, 17];
  const { row } = home;
  row.ageFrom = ageFrom;
  row.ageTo = ageTo;
  const given = new Set(drawn(offers, random));
  if (row.registeredPlaces > 1 && (row.registeredPlaces > 3 || random.chance(0.55))) given.add('SIBLINGS');
  if (ageTo >= 16 && random.chance(0.6)) given.add('TEENAGERS');
  if (ageFrom === 0 && random.chance(0.5)) given.add('BABY');
  if (home.residents.some(({ isUasc }) => isUasc)) given.add('UASC');
  if (home.residents.some(({ isDisabled }) => isDisabled)) given.add('DISABILITY');
  row.offers = [...given].sort();
  if (given.has('DISABILITY')) row.adaptations = drawn(adaptations, random);
}
