/** Which homes are alike in what a rule asks, so that it is asked once for all of them? */
import type { GssCode, HomeFacts } from './facts.ts';

/** Facts that rules ask together. */
export type Respect = 'REGISTRATION' | 'OFFERS' | 'ADAPTATIONS' | 'PLACES';

/**
 * In which respects homes that differ in a fact are not alike: a fact added to homes must be given a line here. Where a home stands and
 * whom it knows by name are asked of each home; the rest of those with no respect are asked by no rule.
 */
export const respectsOf: Readonly<Record<keyof HomeFacts, readonly Respect[]>> = {
  id: [],
  kind: ['REGISTRATION', 'PLACES'],
  hostAuthority: [],
  location: [],
  status: ['REGISTRATION'],
  ageFrom: ['REGISTRATION'],
  ageTo: ['REGISTRATION'],
  sexAccepted: ['REGISTRATION'],
  registeredPlaces: ['PLACES'],
  filledPlaces: ['PLACES'],
  onHoldPlaces: ['PLACES'],
  reservedPlaces: ['PLACES'],
  vacantPlaces: ['PLACES'],
  holds: ['PLACES'],
  notices: ['PLACES'],
  isShortBreakOnly: ['REGISTRATION'],
  offers: ['OFFERS'],
  adaptations: ['ADAPTATIONS'],
  adaptedPlaces: ['ADAPTATIONS'],
  namedChildIds: [],
  exemptSiblingGroupIds: [],
  residentSiblingGroupId: [],
  ownerGroupId: [],
  sector: [],
  confirmedOn: [],
};

/** Homes numbered by what they are alike in. */
export interface Kinds {
  /** Of each home, by its position: the number of its kind. */
  readonly of: Int32Array;
  /** A home of each kind that knows nobody by name. */
  readonly examples: readonly HomeFacts[];
}

export interface AlikeHomes {
  readonly kinds: Readonly<Record<Respect, Kinds>>;
  /** Of each home, four together: the numbers of its kinds in the order above, so that what is asked together lies together. */
  readonly kindsOf: Int32Array;
  /** Of each home, by its position: the number of its council. */
  readonly councilOf: Int32Array;
  readonly councils: ReadonlyMap<GssCode, number>;
  /** By number of the kind in respect of places: 1 where notice is recorded. */
  readonly givesNotice: Uint8Array;
  /** Rules failed by kind in respect of places, by all that was asked: filled by those who ask. */
  readonly failedOfPlaces: Map<string, Int32Array>;
}

/** Fact by fact: what is so leads on to the next. */
type Branch = Map<unknown, Branch>;

function next(branch: Branch, step: unknown): Branch {
  const known = branch.get(step);
  if (known !== undefined) return known;
  const made: Branch = new Map();
  branch.set(step, made);
  return made;
}

/** Lists with something in them are told by their text; all else by itself. */
function stepOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) && value.length === 0 ? '' : JSON.stringify(value);
}

/** The number of each item, in the order in which they first come. */
function numbered<Item>(items: readonly Item[]): {
  readonly of: Int32Array;
  readonly numbers: ReadonlyMap<Item, number>;
} {
  const numbers = new Map<Item, number>();
  const of = Int32Array.from(items, (item) => {
    const number = numbers.get(item) ?? numbers.size;
    numbers.set(item, number);
    return number;
  });
  return { of, numbers };
}

const nobodyNamed = { namedChildIds: [], exemptSiblingGroupIds: [], residentSiblingGroupId: null } as const;

function kindsIn(respect: Respect, homes: readonly HomeFacts[]): Kinds {
  const names = (Object.keys(respectsOf) as (keyof HomeFacts)[]).filter((name) => respectsOf[name].includes(respect));
  const root: Branch = new Map();
  const leafOf = (home: HomeFacts) => {
    let branch = root;
    for (const name of names) branch = next(branch, stepOf(home[name]));
    return branch;
  };
  const { of } = numbered(homes.map(leafOf));
  const examples: HomeFacts[] = [];
  for (const [at, home] of homes.entries()) examples[of[at] ?? 0] ??= { ...home, ...nobodyNamed };
  return { of, examples };
}

/** Cost: about a microsecond a home, once for an index; England's 50,000 are of some tens to a thousand kinds in each respect. */
export function alikeHomes(homes: readonly HomeFacts[]): AlikeHomes {
  const councils = numbered(homes.map(({ hostAuthority }) => hostAuthority));
  const kinds = {
    REGISTRATION: kindsIn('REGISTRATION', homes),
    OFFERS: kindsIn('OFFERS', homes),
    ADAPTATIONS: kindsIn('ADAPTATIONS', homes),
    PLACES: kindsIn('PLACES', homes),
  };
  const inOrder = [kinds.REGISTRATION, kinds.OFFERS, kinds.ADAPTATIONS, kinds.PLACES];
  return {
    kinds,
    kindsOf: Int32Array.from({ length: 4 * homes.length }, (_, at) => inOrder[at % 4]?.of[at >> 2] ?? 0),
    councilOf: councils.of,
    councils: councils.numbers,
    givesNotice: Uint8Array.from(kinds.PLACES.examples, ({ notices }) => Number(notices !== undefined)),
    failedOfPlaces: new Map(),
  };
}
