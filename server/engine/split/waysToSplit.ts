/** In which ways can brothers and sisters be split, the plan's own first? Children are bits of a number. */

/** Beyond this many children there are too many ways to try them all. */
export const mostForEveryWay = 8;

export interface WaysAlike {
  /** Planned subsets that these ways do not keep whole. */
  readonly broken: number;
  readonly homes: number;
  /** Each way is its parts, in order of their first child. */
  readonly ways: readonly (readonly number[])[];
}

function partitionsOf(count: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  const parts: number[] = [];
  const place = (child: number) => {
    if (child === count) {
      if (parts.length > 1) found.push([...parts]);
      return;
    }
    for (const [at, part] of [...parts].entries()) {
      parts[at] = part | (1 << child);
      place(child + 1);
      parts[at] = part;
    }
    parts.push(1 << child);
    place(child + 1);
    parts.pop();
  };
  place(0);
  return found;
}

/**
 * Shape   `subsets` are the planned ones; each child alone where all must live apart. No way has everyone in one home.
 * Order   fewest subsets broken, then fewest homes.
 * Cost    4,139 ways for eight children; beyond that only the one way of living all apart is given.
 */
export function waysToSplit(
  children: number,
  { subsets, areApart }: { readonly subsets: readonly number[]; readonly areApart: boolean },
): readonly WaysAlike[] {
  if (children < 2) return [];
  if (areApart) {
    const alone = Array.from({ length: children }, (_, child) => 1 << child);
    return [{ broken: 0, homes: children, ways: [alone] }];
  }
  if (children > mostForEveryWay) return [];
  const alike = new Map<string, { broken: number; homes: number; ways: (readonly number[])[] }>();
  for (const way of partitionsOf(children)) {
    const broken = subsets.filter((subset) => !way.some((part) => (part & subset) === subset)).length;
    const key = `${broken} ${way.length}`;
    const same = alike.get(key);
    if (same) same.ways.push(way);
    else alike.set(key, { broken, homes: way.length, ways: [way] });
  }
  return [...alike.values()].sort((a, b) => a.broken - b.broken || a.homes - b.homes);
}
