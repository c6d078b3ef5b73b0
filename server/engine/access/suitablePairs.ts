/** Which children may have the places of a home? By what both have in common, worked out once for all children alike. */
import { type Cohort, homeKinds, type PlacementType } from '../../../schema/vocabulary.ts';
import type { DemandCase } from '../demand.ts';
import type { HomeFacts, Sex } from '../facts.ts';
import { childAgesTaken } from '../shareOverAges.ts';
import { servesCohort } from '../supply.ts';

interface Kind {
  readonly type: PlacementType;
  readonly age: number;
  readonly sex: Sex;
  /** Of those asked about. */
  readonly cohorts: readonly Cohort[];
  readonly positions: number[];
}

/** Children alike in all that decides which places suit them. */
function kindsOf(cases: readonly DemandCase[], asked: readonly Cohort[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const [position, { demand, situation }] of cases.entries()) {
    const { age, child } = situation;
    const cohorts = asked.filter((cohort) => demand.cohorts.has(cohort));
    const key = `${demand.placementType} ${age} ${child.sex} ${cohorts.join()}`;
    const kind = kinds.get(key);
    if (kind) kind.positions.push(position);
    else kinds.set(key, { type: demand.placementType, age, sex: child.sex, cohorts, positions: [position] });
  }
  return [...kinds.values()];
}

function suits({ type, age, sex, cohorts }: Kind, home: HomeFacts, isByCohort: boolean): boolean {
  const ages = childAgesTaken(home);
  if (type !== homeKinds[home.kind].placementType || ages === null || age < ages.from || age > ages.to) return false;
  if (home.sexAccepted !== 'ANY' && home.sexAccepted !== sex) return false;
  return isByCohort ? cohorts.some((cohort) => servesCohort(home, cohort)) : servesCohort(home, null);
}

/**
 * For each home the children it suits: the type needed, the age, the sex, the cohort asked about; a kinship home only for the children it
 * is approved for.
 *
 * Shape   positions in `cases`, each at most once; null or empty cohorts = not asked.
 * Cost    a test for each home and each kind of child, some hundreds.
 */
export function suitablePairs(
  cases: readonly DemandCase[],
  cohorts: readonly Cohort[] | null,
): (home: HomeFacts) => readonly number[] {
  const asked = cohorts ?? [];
  const kinds = kindsOf(cases, asked);
  const kindsSuiting = (home: HomeFacts) => kinds.filter((kind) => suits(kind, home, asked.length > 0));
  const idOf = (position: number) => cases[position]?.demand.childId ?? '';
  return (home) => {
    const all = kindsSuiting(home).flatMap(({ positions }) => positions);
    return home.kind === 'KINSHIP' ? all.filter((position) => home.namedChildIds.includes(idOf(position))) : all;
  };
}
