import type { GssCode, Location } from '../../server/engine/facts.ts';
import type { LoadedSchool } from '../../server/engine/loadedFacts.ts';
import { locationAt } from '../geography/gridReference.ts';
import { type Ground, gridMiles, type Town } from './ground.ts';
import { schoolName } from './madeUpNames.ts';
import type { SeededRandom } from './seededRandom.ts';

export type Phase = 'Primary' | 'Secondary' | 'Special';
export interface DemoSchool {
  readonly row: LoadedSchool;
  readonly town: Town;
  readonly phase: Phase;
  readonly location: Location;
}

/** Made-up schools: a primary in every town, a secondary in every other, a special school for each authority. URNs begin 9. */
export function makeSchools(members: readonly GssCode[], ground: Ground, random: SeededRandom): readonly DemoSchool[] {
  const schools: DemoSchool[] = [];
  const add = (town: Town, phase: Phase, kind: string) => {
    const location = ground.pointNear(town, random);
    const row = {
      urn: String(900_001 + schools.length),
      name: schoolName(town.name, kind, random),
      localAuthority: town.gss,
      lng: location.point.lng,
      lat: location.point.lat,
      phase,
    };
    schools.push({ row, town, phase, location });
  };
  for (const gss of members) {
    ground.townsOf(gss).forEach((town, index) => {
      add(town, 'Primary', 'Primary School');
      if (town.weight > 1) add(town, 'Primary', 'Junior School');
      if (town.weight > 1 || index % 2 === 0) add(town, 'Secondary', 'High School');
      if (town.weight > 1) add(town, 'Secondary', 'Academy');
    });
    add(ground.pickTown(gss, random), 'Special', 'School');
  }
  return schools;
}

export interface SchoolPlace {
  readonly label: string;
  readonly location: Location;
}
export type FindSchool = (town: Town, phase: Phase, random: SeededRandom) => SchoolPlace;

/** A school of the phase in the town, else the nearest of its authority; outside the region a school named after its town. */
export function schoolFinder(schools: readonly DemoSchool[], ground: Ground): FindSchool {
  const byPhase = new Map<string, DemoSchool[]>();
  for (const school of schools) {
    const key = `${school.row.localAuthority}|${school.phase}`;
    byPhase.set(key, [...(byPhase.get(key) ?? []), school]);
  }
  return (town, phase, random) => {
    const all = byPhase.get(`${town.gss}|${phase}`) ?? [];
    const inTown = all.filter((school) => school.town === town);
    const [nearest] = [...all].sort((a, b) => gridMiles(a.town.grid, town.grid) - gridMiles(b.town.grid, town.grid));
    const school = inTown.length > 0 ? random.pick(inTown) : nearest;
    if (school) return { label: school.row.name, location: school.location };
    const { point } = ground.pastPointNear(town, random);
    return { label: `${phase} school near ${town.name}`, location: locationAt(point, 'SECTOR') };
  };
}
