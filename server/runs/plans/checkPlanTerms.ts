/** Why can a plan not be worked out as asked? Every reason at once, those included that only the region's facts tell. */

import { type PlacementType, placementTypes } from '../../../schema/vocabulary.ts';
import { greatestLimitMiles, leastLimitMiles } from '../../engine/match.ts';
import { homeKindOfType } from '../../engine/plan/kindLabel.ts';
import { mostHomesOfPlan, mostPlacesOfHome } from '../../engine/plan/planProblems.ts';
import { countText, lowerFirst } from '../../engine/wording.ts';
import { standsAt, waysSaid } from './handHomes.ts';
import type { PlanBasis } from './planBasis.ts';
import type { PlanInput } from './planInput.ts';
import { isAllowedIn, spotsAllowed } from './planSpots.ts';
import type { HandHomeTerms, PlanTerms } from './planTerms.ts';
import { isUsableDay } from './readPlanTerms.ts';
import { scenarioProblems } from './scenarioProblems.ts';

export interface TermsProblem {
  /** The part of the question to mend. */
  readonly field: string;
  readonly sentence: string;
}

export interface AskedPlan {
  readonly input: PlanInput;
  readonly terms: PlanTerms;
  readonly basis: PlanBasis;
}

type Test = (asked: AskedPlan) => readonly (TermsProblem | false)[];

const openable = Object.entries(placementTypes)
  .filter(([type]) => homeKindOfType(type as PlacementType) !== null)
  .map(([, { label }]) => lowerFirst(label))
  .join(', ');
const mostKinds = 8;
const mostLeadMonths = 60;

function unless(isRight: boolean, field: string, sentence: string): TermsProblem | false {
  return !isRight && { field, sentence };
}

const dayAndDistance: Test = ({ input, terms: { withinMiles } }) => [
  unless(
    input.asOf === null || input.asOf === undefined || isUsableDay(input.asOf),
    'asOf',
    'asOf must be a real day from 1990 to 2099 written YYYY-MM-DD, such as 2025-03-31.',
  ),
  unless(
    withinMiles >= leastLimitMiles && withinMiles <= greatestLimitMiles,
    'withinMiles',
    `withinMiles must be ${leastLimitMiles} to ${greatestLimitMiles} miles.`,
  ),
];

/** Nobody's children are short where nobody's are known. */
const children: Test = ({ basis: { facts } }) => [
  unless(
    facts.children.length > 0,
    'region',
    'No council of the region has sent its children, so nobody is known to be short of a place: load a return first.',
  ),
];

const objective: Test = ({ terms: { objective: after, leastChildren } }) => [
  unless(
    after !== 'LEAST_COST' || leastChildren !== null,
    'leastChildren',
    'Say how many children at least the plan must bring near home: without that, the least cost is to open nothing.',
  ),
  unless(
    after === 'LEAST_COST' || leastChildren === null,
    'leastChildren',
    'A least number of children belongs to the least-cost plan: choose least cost, or leave the number out.',
  ),
  unless(leastChildren === null || leastChildren >= 1, 'leastChildren', 'Ask for at least 1 child.'),
];

const shares: Test = ({ terms: { leadMonths, staffedShare, leastInEachAuthority, leastInAuthority } }) => [
  unless(
    leadMonths >= 0 && leadMonths <= mostLeadMonths,
    'leadMonths',
    `Give a lead time of 0 to ${mostLeadMonths} months.`,
  ),
  unless(
    staffedShare >= 0 && staffedShare <= 1,
    'staffedShare',
    'Give the staffed share as a number from 0 to 1, such as 0.9.',
  ),
  unless(leastInEachAuthority >= 0, 'leastInEachAuthority', 'Ask for 0 homes or more in each council.'),
  unless(
    leastInAuthority.every(({ homes }) => homes >= 0),
    'leastInAuthority',
    'Ask for 0 homes or more in a council.',
  ),
];

const kinds: Test = ({ terms }) => {
  const ids = terms.kinds.map(({ id }) => id);
  return [
    unless(terms.kinds.length <= mostKinds, 'kinds', `Ask for ${mostKinds} kinds of home at most.`),
    unless(
      terms.kinds.every(({ placementType }) => homeKindOfType(placementType) !== null),
      'kinds',
      `A region can open homes of these types: ${openable}. Choose among them.`,
    ),
    unless(new Set(ids).size === ids.length, 'kinds', 'Two kinds of home have the same id: give each its own.'),
  ];
};

function notMembers(codes: readonly string[], { facts }: PlanBasis): number {
  return codes.filter((code) => !facts.region.members.includes(code)).length;
}

const authorities: Test = ({ terms, basis }) =>
  (
    [
      ['onlyAuthorities', terms.onlyAuthorities ?? []],
      ['neverAuthorities', terms.neverAuthorities],
      ['leastInAuthority', terms.leastInAuthority.map(({ localAuthority }) => localAuthority)],
    ] as const
  ).map(([field, codes]) => {
    const strangers = notMembers(codes, basis);
    const [which, is] = [countText(strangers, 'council', 'councils'), strangers === 1 ? 'is' : 'are'];
    return unless(
      strangers === 0,
      field,
      `${which} of those named ${is} not a member of the region: name members by their codes.`,
    );
  });

const areas: Test = ({ terms, basis }) => {
  const byId = new Map(basis.areas.map((area) => [area.id, area]));
  const unknown = (ids: readonly string[]) => ids.filter((id) => !byId.has(id)).length;
  const ruledOut = terms.mustAreas.flatMap((id) => {
    const area = byId.get(id);
    return area === undefined || isAllowedIn(terms, area.localAuthority) ? [] : [area.name];
  });
  const outside = (count: number) =>
    `${countText(count, 'area')} of those named ${count === 1 ? 'is' : 'are'} not in the region, or not of the kind asked for (hexagons or towns).`;
  const spots = spotsAllowed(terms, basis).filter(({ id }) => !terms.neverAreas.includes(id)).length;
  return [
    unless(unknown(terms.mustAreas) === 0, 'mustAreas', outside(unknown(terms.mustAreas))),
    unless(unknown(terms.neverAreas) === 0, 'neverAreas', outside(unknown(terms.neverAreas))),
    unless(
      ruledOut.length === 0,
      'mustAreas',
      `${ruledOut.join(', ')} must have a home and is in a council where none may open: take it out of one of the two.`,
    ),
    unless(
      terms.homes !== null || spots === 0 || terms.mostHomes <= spots || terms.mostHomes > mostHomesOfPlan,
      'mostHomes',
      `There ${spots === 1 ? 'is 1 place' : `are ${spots} places`} on the map where a home could open, one in each: ask for ${spots} at most.`,
    ),
  ];
};

function handHomeProblem(home: HandHomeTerms, { terms, basis }: AskedPlan): string | null {
  if (waysSaid(home) === 0)
    return 'Say where the home stands: an area of the map, a town, or a latitude and a longitude.';
  if (waysSaid(home) > 1) return 'Say in one way where the home stands: an area of the map, a town, or a point.';
  if (standsAt(home, basis) === null) return 'That place is not in the region, or not on its map: choose another.';
  if (!terms.kinds.some(({ id }) => id === home.kind))
    return 'The home is of a kind that was not given: choose one of the kinds.';
  const isSized = home.places >= 1 && home.places <= mostPlacesOfHome;
  return isSized ? null : `Give the home between 1 and ${mostPlacesOfHome} places.`;
}

const handHomes: Test = (asked) => {
  const { homes } = asked.terms;
  if (homes === null) return [];
  return [
    unless(homes.length > 0, 'homes', 'Place at least one home, or leave the homes out to have them chosen.'),
    unless(homes.length <= mostHomesOfPlan, 'homes', `Place ${mostHomesOfPlan} homes at most.`),
    ...homes.map((home, at) => {
      const sentence = handHomeProblem(home, asked);
      return sentence !== null && { field: `homes.${at}`, sentence };
    }),
  ];
};

const tests: readonly Test[] = [
  children,
  dayAndDistance,
  scenarioProblems,
  objective,
  kinds,
  shares,
  authorities,
  areas,
  handHomes,
];

/** Empty where nothing is known against it; the engine's own problems come beside these. What was sent is never repeated. */
export function planTermsProblems(asked: AskedPlan): readonly TermsProblem[] {
  return tests.flatMap((test) => test(asked).flatMap((problem) => problem || []));
}
