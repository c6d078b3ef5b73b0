/** What is published of councils, of the region they stand in, of England and of the councils most like each of them? */
import type { Figure } from '../../schema/codes/reconciledFigures.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import type { PublishedArea, PublishedAreas, PublishedYear } from '../../server/engine/report/publishedArea.ts';
import { localAuthorities } from './localAuthorities.ts';
import moves from './publishedMoves.json' with { type: 'json' };
import { codeOfRegion, publishedTotals, publishedYears } from './publishedTotals.ts';
import neighbours from './statisticalNeighbours.json' with { type: 'json' };

type Cell = number | string;
type Rows = Readonly<Record<string, readonly Cell[]>>;
const started = moves.started as Rows;
const ceased = moves.ceased as Rows;
const stability = moves.stability as Readonly<Record<string, Rows>>;
const population = moves.population as Readonly<Record<string, number>>;
const neighboursOf = neighbours as Readonly<Record<string, readonly GssCode[]>>;
const england = 'E92000001';

const byCode = new Map(
  localAuthorities.flatMap((authority) =>
    [authority.gss, authority.alternativeGss].flatMap((code) => (code === null ? [] : [[code, authority] as const])),
  ),
);

/** A publisher's marker is no number. */
const numberOr = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

function yearOf(code: string, year: number): PublishedYear {
  const at = publishedYears.indexOf(year);
  const counts = Object.entries(publishedTotals(code, year)).flatMap(([figure, count]) =>
    typeof count === 'number' ? [[figure, count] as const] : [],
  );
  const [threePlacements, , sameCarer, longTerm] = stability[year]?.[code] ?? [];
  return {
    year,
    counts: Object.fromEntries(counts) as Partial<Record<Figure, number>>,
    ...{ started: numberOr(started[code]?.[at]), ceased: numberOr(ceased[code]?.[at]) },
    ...{ threePlacements: numberOr(threePlacements), sameCarerTwoYears: numberOr(sameCarer) },
    lookedAfterLongTerm: numberOr(longTerm),
  };
}

/** Null where the code is of no council of England. */
function councilOf(gss: GssCode): PublishedArea | null {
  const known = byCode.get(gss);
  if (known === undefined) return null;
  const years = publishedYears.map((year) => yearOf(known.gss, year));
  return { name: known.name, populationUnder18: known.population0to17, years };
}

function wider(code: string, name: string): PublishedArea {
  return {
    ...{ name, populationUnder18: population[code] ?? null },
    years: publishedYears.map((year) => yearOf(code, year)),
  };
}

/** The one statistical region that all of them stand in; null where they stand in several, or are not known. */
function regionOf(councils: readonly GssCode[]): PublishedArea | null {
  const names = new Set(councils.map((gss) => byCode.get(gss)?.onsRegion ?? null));
  const [name] = names;
  const code = names.size === 1 && name ? codeOfRegion(name) : null;
  return code === null || !name ? null : wider(code, name === 'London' ? name : `the ${name}`);
}

/**
 * Shape   councils that are none of England are left out; null where all are. Regions and England are rounded to 10 by their publisher.
 * Source  data/facts/README.md.
 */
export function publishedAreasOf(councils: readonly GssCode[]): PublishedAreas | null {
  const known = councils.flatMap((gss) => {
    const area = councilOf(gss);
    return area === null ? [] : [[gss, area] as const];
  });
  if (known.length === 0) return null;
  const like = (gss: GssCode) => (neighboursOf[byCode.get(gss)?.gss ?? ''] ?? []).flatMap((code) => councilOf(code) ?? []);
  return {
    councils: new Map(known),
    region: regionOf(councils),
    england: wider(england, 'England'),
    neighbours: new Map(known.map(([gss]) => [gss, like(gss)])),
  };
}
