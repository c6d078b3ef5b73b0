/** Which homes are alike in all that can be asked of a home, but where and in which council they stand? */
import type { GssCode, HomeFacts } from './facts.ts';

/** What no rule and no factor asks, and where a home stands, which is asked of each. */
const notAsked: ReadonlySet<string> = new Set<keyof HomeFacts>([
  'id',
  'location',
  'hostAuthority',
  'ownerGroupId',
  'sector',
  'confirmedOn',
]);

/** Fact by fact: a name, then what is so, leads on to the next. */
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

/**
 * Where the facts of a home lead. What is not given is as good as not there; a fact added to homes counts unless it is named above, so
 * that none is forgotten.
 */
function leafOf(root: Branch, home: HomeFacts): Branch {
  let branch = root;
  for (const name in home) {
    const value = home[name as keyof HomeFacts];
    if (value !== undefined && !notAsked.has(name)) branch = next(next(branch, name), stepOf(value));
  }
  return branch;
}

export interface AlikeHomes {
  /** Of each home, by its position: the number of its kind. */
  readonly kindOf: Int32Array;
  readonly kinds: number;
  /** Of each home, by its position: the number of its council. */
  readonly councilOf: Int32Array;
  readonly councils: ReadonlyMap<GssCode, number>;
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

/** Cost: about a microsecond a home, once for an index; England's 50,000 are of a few hundred kinds to a few thousand. */
export function alikeHomes(homes: readonly HomeFacts[]): AlikeHomes {
  const root: Branch = new Map();
  const kinds = numbered(homes.map((home) => leafOf(root, home)));
  const councils = numbered(homes.map(({ hostAuthority }) => hostAuthority));
  return { kindOf: kinds.of, kinds: kinds.numbers.size, councilOf: councils.of, councils: councils.numbers };
}
