/** Where do the foster carers of an authority live, so that new ones may live likewise? */

import { homeKinds } from '../../../schema/vocabulary.ts';
import { centreOf, hexagonOf } from '../access/hexagons.ts';
import type { GssCode, HomeFacts, Location } from '../facts.ts';
import { anchorOf } from '../importantPlaces.ts';
import { compareText } from '../order.ts';
import type { ScenarioFacts } from './scenario.ts';

/** Hexagons of about 5 square kilometres: a town, or a part of one. */
const townResolution = 7;

/** In-house and agency households that are open, of one member or of all. Kin are nobody's to recruit. */
export function fosterHouseholds(facts: ScenarioFacts, localAuthority: GssCode | null): readonly HomeFacts[] {
  return facts.homes.filter(
    ({ kind, status, hostAuthority }) =>
      homeKinds[kind].placementType === 'FOSTERING' &&
      status === 'OPEN' &&
      (localAuthority === null ? facts.region.members.includes(hostAuthority) : hostAuthority === localAuthority),
  );
}

interface Spot {
  readonly key: string;
  readonly location: Location;
}

function spotsOf(homes: readonly HomeFacts[]): readonly Spot[] {
  return homes.flatMap(({ id, location }) => (location === null ? [] : [{ key: id, location }]));
}

/** Where carers live; of an authority without one, where its other homes stand; without any, where its children come from. */
function knownSpots(facts: ScenarioFacts, localAuthority: GssCode): readonly Spot[] {
  const carers = spotsOf(fosterHouseholds(facts, localAuthority));
  if (carers.length > 0) return carers;
  const homes = spotsOf(facts.homes.filter(({ hostAuthority }) => hostAuthority === localAuthority));
  if (homes.length > 0) return homes;
  return facts.children
    .filter(({ responsibleAuthority }) => responsibleAuthority === localAuthority)
    .flatMap((child) => {
      const location = anchorOf(child)?.location;
      return location === undefined ? [] : [{ key: child.id, location }];
    });
}

/** Evenly out of a list: the first of two is at a quarter, the second at three quarters. */
export function evenlyOut<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length === 0) return [];
  return Array.from({ length: count }, (_, at) => {
    const item = items[Math.floor(((at + 0.5) * items.length) / count)];
    return item === undefined ? [] : [item];
  }).flat();
}

/**
 * Where so many new households would live: spread over the towns of the authority in proportion to the carers who live in each.
 *
 * Shape   as many as asked, or none where nothing is known of the authority. Each is the middle of a hexagon: nobody's address. The order
 *         of homes and children given changes nothing.
 */
export function spotsForHouseholds(
  facts: ScenarioFacts,
  localAuthority: GssCode,
  households: number,
): readonly Location[] {
  const towns = knownSpots(facts, localAuthority)
    .map(({ key, location }) => ({ key, town: hexagonOf(location.point, townResolution) }))
    .sort((a, b) => compareText(a.town, b.town) || compareText(a.key, b.key));
  return evenlyOut(towns, households).map(({ town }) => ({ point: centreOf(town), grid: null, precision: 'TOWN' }));
}

/** One for each household, home or child that says where carers of the authority live; none where nothing is known. */
export function whereCarersLive(facts: ScenarioFacts, localAuthority: GssCode): readonly Location[] {
  return knownSpots(facts, localAuthority)
    .filter(({ location: { point } }) => Number.isFinite(point.lat) && Number.isFinite(point.lng))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ location }) => location);
}
