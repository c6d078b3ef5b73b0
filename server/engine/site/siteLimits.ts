/** What may still be opened, so that in the end every limit is kept? */
import type { SiteLimits, SiteOption, SiteProblem } from './siteProblem.ts';

/** Homes, and pounds, of what is opened. */
export interface Spent {
  readonly homes: number;
  readonly capitalPounds: number;
  readonly yearlyPounds: number;
}

const nothing: Spent = { homes: 0, capitalPounds: 0, yearlyPounds: 0 };

function plus(a: Spent, b: Spent, homes = 1): Spent {
  return {
    homes: a.homes + homes * b.homes,
    capitalPounds: a.capitalPounds + homes * b.capitalPounds,
    yearlyPounds: a.yearlyPounds + homes * b.yearlyPounds,
  };
}

function oneHome({ capitalPounds, yearlyPounds }: SiteOption): Spent {
  return { homes: 1, capitalPounds, yearlyPounds };
}

export function spentOn({ options }: SiteProblem, opened: Int32Array): Spent {
  let spent = nothing;
  for (const [at, option] of options.entries()) spent = plus(spent, oneHome(option), opened[at] ?? 0);
  return spent;
}

export function isWithin(limits: SiteLimits, spent: Spent): boolean {
  return (
    spent.homes <= limits.mostHomes &&
    spent.capitalPounds <= (limits.mostCapitalPounds ?? Infinity) &&
    spent.yearlyPounds <= (limits.mostYearlyPounds ?? Infinity)
  );
}

/** What is asked for and not opened yet. */
export interface Owed {
  readonly sites: ReadonlySet<number>;
  /** Homes still to open, by area. */
  readonly inArea: ReadonlyMap<number, number>;
}

export function owedAfter({ options, limits }: SiteProblem, opened: Int32Array): Owed {
  const sites = new Set(limits.must);
  const inArea = new Map(limits.leastInArea);
  for (const [at, { site, area }] of options.entries()) {
    const homes = opened[at] ?? 0;
    if (homes === 0) continue;
    sites.delete(site);
    inArea.set(area, (inArea.get(area) ?? 0) - homes);
  }
  return { sites, inArea: new Map([...inArea].filter(([, homes]) => homes > 0)) };
}

interface Cheapest {
  readonly atSite: ReadonlyMap<number, Spent>;
  readonly inArea: ReadonlyMap<number, Spent>;
  readonly areaOfSite: ReadonlyMap<number, number>;
}

/** Each of the two sums at its own cheapest: never more than any home costs. */
function cheapestOf({ options }: SiteProblem): Cheapest {
  const [atSite, inArea] = [new Map<number, Spent>(), new Map<number, Spent>()];
  const cheaper = (map: Map<number, Spent>, key: number, option: SiteOption) => {
    const least = map.get(key) ?? { homes: 1, capitalPounds: Infinity, yearlyPounds: Infinity };
    map.set(key, {
      homes: 1,
      capitalPounds: Math.min(least.capitalPounds, option.capitalPounds),
      yearlyPounds: Math.min(least.yearlyPounds, option.yearlyPounds),
    });
  };
  for (const option of options) {
    cheaper(atSite, option.site, option);
    cheaper(inArea, option.area, option);
  }
  return { atSite, inArea, areaOfSite: new Map(options.map(({ site, area }) => [site, area])) };
}

const unpayable: Spent = { homes: Infinity, capitalPounds: 0, yearlyPounds: 0 };

/** The least that what is owed takes: a home for each site, and for each area those that its sites do not give. */
function leastFor(owed: Owed, cheapest: Cheapest): Spent {
  let spent = nothing;
  const left = new Map(owed.inArea);
  for (const site of owed.sites) {
    spent = plus(spent, cheapest.atSite.get(site) ?? unpayable);
    const area = cheapest.areaOfSite.get(site);
    if (area !== undefined) left.set(area, (left.get(area) ?? 0) - 1);
  }
  for (const [area, homes] of left) {
    if (homes > 0) spent = plus(spent, cheapest.inArea.get(area) ?? unpayable, homes);
  }
  return spent;
}

function owedWith(owed: Owed, { site, area }: SiteOption): Owed {
  if (owed.sites.size === 0 && owed.inArea.size === 0) return owed;
  const sites = new Set(owed.sites);
  sites.delete(site);
  return { sites, inArea: new Map(owed.inArea).set(area, (owed.inArea.get(area) ?? 0) - 1) };
}

/** Whether the limits, as far as their cheapest homes tell, can be kept at all. */
export function canBeKept(problem: SiteProblem): boolean {
  const owed = owedAfter(problem, new Int32Array(problem.options.length));
  return isWithin(problem.limits, leastFor(owed, cheapestOf(problem)));
}

export type MayOpen = (option: number) => boolean;

/** Whether the site has room for one more home of the option beside those that are open. */
function roomAtSites({ options, limits }: SiteProblem, opened: Int32Array): MayOpen {
  const takenBy = new Map<number, number>();
  const homesAt = new Map<number, number>();
  for (const [at, homes] of opened.entries()) {
    const site = options[at]?.site ?? -1;
    if (homes > 0) takenBy.set(site, at);
    homesAt.set(site, (homesAt.get(site) ?? 0) + homes);
  }
  return (at) => {
    const site = options[at]?.site ?? -1;
    const most = limits.mostAtSite?.get(site);
    return most === undefined ? (takenBy.get(site) ?? at) === at : (homesAt.get(site) ?? 0) < most;
  };
}

/**
 * For a set of opened homes: whether one more home of an option may open. Its site is free for it, and what is still owed after it can be
 * paid at its cheapest.
 */
export function openingsOf(problem: SiteProblem): (opened: Int32Array) => MayOpen {
  const { options, limits } = problem;
  const cheapest = cheapestOf(problem);
  return (opened) => {
    const spent = spentOn(problem, opened);
    const owed = owedAfter(problem, opened);
    const hasRoom = roomAtSites(problem, opened);
    return (at) => {
      const option = options[at];
      if (!option || (opened[at] ?? 0) >= option.mostHomes) return false;
      if (!hasRoom(at)) return false;
      const after = plus(spent, oneHome(option));
      return isWithin(limits, plus(after, leastFor(owedWith(owed, option), cheapest)));
    };
  };
}
