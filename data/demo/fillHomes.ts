import type { HoldReason, HomeKind } from '../../schema/vocabulary.ts';
import { isoDate } from './calendar.ts';
import { type DemoHome, freePlaces, type HomeMaking } from './demoHome.ts';
import { hold } from './homeTerms.ts';
import type { Inflow } from './inflow.ts';

const supportedReasons: readonly (readonly [HoldReason, number])[] = [
  ['STAYING_PUT', 72],
  ['STAFFING', 12],
  ['MATCHING', 10],
  ['BUILDING', 6],
];
interface Chances {
  /** Of the free places: the chance that a child of an authority outside the region lives there, then that it is on hold. */
  readonly others: number;
  readonly onHold: number;
  /** Pupils of a residential school need not be looked after, so they are no part of the published inflow. */
  readonly isCounted: boolean;
}
const chances: Readonly<Partial<Record<HomeKind, Chances>>> = {
  SECURE_CHILDRENS_HOME: { others: 0.85, onHold: 0.3, isCounted: true },
  FAMILY_CENTRE: { others: 0.4, onHold: 0.1, isCounted: true },
  CHILDRENS_HOME: { others: 0.75, onHold: 0.2, isCounted: true },
  SUPPORTED_ACCOMMODATION: { others: 0.12, onHold: 0.78, isCounted: true },
  RESIDENTIAL_SCHOOL: { others: 0.8, onHold: 0.2, isCounted: false },
};
const order = Object.keys(chances);

/** Children of authorities outside the region take some of the places left in registered homes; others are on hold. */
export function fillWithOthers(homes: readonly DemoHome[], inflow: Inflow, making: HomeMaking): void {
  const shuffled = making.random.shuffled(homes).map((home, index) => ({ home, index }));
  const rank = ({ row }: DemoHome) => order.indexOf(row.kind);
  for (const { home } of shuffled.sort((a, b) => rank(a.home) - rank(b.home) || a.index - b.index)) {
    const chance = chances[home.row.kind];
    if (!chance || home.row.isShortBreakOnly || home.row.status !== 'OPEN') continue;
    fillOne(home, chance, { inflow, making });
  }
}

function fillOne(home: DemoHome, chance: Chances, { inflow, making }: { inflow: Inflow; making: HomeMaking }): void {
  const { hostAuthority, kind } = home.row;
  let held = 0;
  for (let free = freePlaces(home); free > 0; free--) {
    const isWanted = !chance.isCounted || inflow.fromElsewhere(hostAuthority) > 0;
    if (isWanted && making.random.chance(chance.others)) {
      home.others += 1;
      if (chance.isCounted) inflow.add(hostAuthority);
    } else if (making.random.chance(chance.onHold)) held += 1;
  }
  if (held > 0) hold(home, held, making, kind === 'SUPPORTED_ACCOMMODATION' ? supportedReasons : undefined);
}

/** One child is to leave within a month; the day follows from the home, so that nothing else that is drawn changes. */
function giveNotice({ row }: DemoHome, today: number): void {
  const on = isoDate(today + 4 + ((row.registeredPlaces * 7 + row.filledPlaces * 5 + (row.ageTo ?? 0)) % 26));
  Object.assign(row, { noticePlaces: 1, notices: [{ places: 1, on }], nextVacancyOn: on });
}

/** Writes down what is filled, and a few places reserved or under notice. */
export function closeBooks(homes: readonly DemoHome[], { random, today }: HomeMaking): void {
  for (const home of homes) {
    const filled = home.residents.length + home.others;
    home.row.filledPlaces = filled;
    if (home.row.kind === 'CHILDRENS_HOME' && freePlaces(home) > 0 && random.chance(0.06)) home.row.reservedPlaces = 1;
    if (filled > 0 && home.row.kind !== 'KINSHIP' && random.chance(0.02)) giveNotice(home, today);
  }
}
