import { type DemoChild, type DemoSiblings, reachOf } from './demoChild.ts';
import type { SeededRandom } from './seededRandom.ts';

const shareInGroups = 0.42;
const shortestGapDays = 290;
const widestGapYears = 10;

/**
 * Brothers and sisters among one authority's children: about two in five, in groups of two to four. Most groups live the same way,
 * so that many of them can live together; the rest are parted by type of home.
 */
export function makeSiblingGroups(children: readonly DemoChild[], random: SeededRandom): readonly DemoSiblings[] {
  const groups: DemoSiblings[] = [];
  const pool = random.shuffled(children.filter(canHaveSiblings));
  let left = Math.round(children.length * shareInGroups);
  for (const first of pool) {
    if (left < 2) break;
    if (first.sibling) continue;
    const size = [2, 3, 4][random.weightedIndex([60, 28, 12])] ?? 2;
    const isAlike = random.chance(0.78);
    const group: DemoSiblings = {
      reference: `S-${first.reference}`,
      gss: first.gss,
      children: [first],
      plan: isAlike ? 'TOGETHER' : random.chance(0.45) ? 'TOGETHER' : random.chance(0.6) ? 'APART' : 'SUBSETS',
    };
    for (const other of pool) {
      if (group.children.length >= Math.min(size, left)) break;
      if (other !== first && !other.sibling && (isAlike ? livesAlike(first, other) : true) && fits(group, other)) {
        group.children.push(other);
      }
    }
    if (group.children.length < 2) continue;
    for (const child of group.children) child.sibling = group;
    left -= group.children.length;
    groups.push(group);
  }
  return groups;
}

function canHaveSiblings({ isUasc, locationClass, placement }: DemoChild): boolean {
  return !isUasc && reachOf(locationClass) !== 'UNKNOWN' && locationClass !== 'INSIDE_FAR' && placement !== 'OTHER';
}

function livesAlike(a: DemoChild, b: DemoChild): boolean {
  return (
    a.placement === b.placement &&
    a.provider === b.provider &&
    a.locationClass === b.locationClass &&
    a.placeCode < 'U4' === b.placeCode < 'U4'
  );
}

function fits({ children }: DemoSiblings, other: DemoChild): boolean {
  return children.every(({ dateOfBirth, age }) => {
    return Math.abs(dateOfBirth - other.dateOfBirth) >= shortestGapDays && Math.abs(age - other.age) <= widestGapYears;
  });
}
