import type { DemoChild } from './demoChild.ts';
import type { DemoHome } from './demoHome.ts';
import type { Town } from './ground.ts';

/** Lives with relatives or friends (SSDA903 U1 to U3). */
export function isKin({ placeCode }: DemoChild): boolean {
  return placeCode === 'U1' || placeCode === 'U2' || placeCode === 'U3';
}

/** Children of one sibling group in one town are one group; everyone else is alone. Order of first appearance. */
export function groupsOf(children: readonly DemoChild[]): DemoChild[][] {
  const groups = new Map<string, DemoChild[]>();
  for (const child of children) {
    const isTogether = child.sibling !== null && child.sibling.plan === 'TOGETHER';
    const key = isTogether
      ? `${child.sibling?.reference}|${child.stay ? townKey(child.stay.town) : ''}`
      : child.reference;
    groups.set(key, [...(groups.get(key) ?? []), child]);
  }
  return [...groups.values()];
}

/** Two towns of one authority may share a name. */
function townKey({ gss, grid }: Town): string {
  return `${gss}|${grid.easting}|${grid.northing}`;
}

/** The child lives here from now on. */
export function settle(child: DemoChild, home: DemoHome): void {
  home.residents.push(child);
  if (!child.stay) return;
  child.stay.location = home.row.location;
  child.stay.homeReference = home.row.homeReference;
}
