import type { LoadedAreaToAvoid, LoadedImportantPlace } from '../../server/engine/loadedFacts.ts';
import { type DemoChild, reachOf } from './demoChild.ts';
import type { Ground, Town } from './ground.ts';
import type { FindSchool, Phase } from './schools.ts';
import type { SeededRandom } from './seededRandom.ts';

const clubs = [
  'Football club',
  'Youth club',
  'Dance class',
  'Swimming club',
  'Church',
  'Mosque',
  'Boxing gym',
  'Drama group',
];
const arrivalPlaces = [
  'Mosque',
  'English class',
  'Eritrean community group',
  'Kurdish community group',
  'Afghan community group',
];

export interface PlacesQuestion {
  readonly child: DemoChild;
  readonly ground: Ground;
  readonly findSchool: FindSchool;
  /** A child of the demo's first need: family, school and community, all three. */
  readonly hasAllKinds: boolean;
}

/** The people and places that matter to a child. Unaccompanied children have their community and, mostly, a school; no family here. */
export function importantPlacesOf(question: PlacesQuestion, random: SeededRandom): readonly LoadedImportantPlace[] {
  const { child } = question;
  const places = child.isUasc ? [] : familyPlaces(question, random);
  const school = schoolPlace(question, random);
  if (school) places.push(school);
  if (child.isUasc || question.hasAllKinds || (child.age >= 5 && random.chance(0.35)))
    places.push(communityPlace(question, random));
  return places;
}

function familyPlaces({ child, ground }: PlacesQuestion, random: SeededRandom): LoadedImportantPlace[] {
  const { homeTown, family } = child;
  const home = family?.location ?? ground.pointNear(homeTown, random, 'TOWN');
  const visits = [1, 2, 3, 0.5][random.weightedIndex([45, 30, 15, 10])] ?? 1;
  const label = family ? `Family home, ${homeTown.name}` : `Family, ${homeTown.name}`;
  const places = [
    {
      ...plain(child),
      kind: 'FAMILY' as const,
      label,
      location: home,
      visitsPerWeek: visits,
      isFamilyHome: family !== null,
    },
  ];
  if (!random.chance(0.14)) return places;
  const town = ground.pickTown(child.gss, random);
  const grandparents = ground.pointNear(town, random, 'SECTOR');
  return [
    ...places,
    {
      ...plain(child),
      kind: 'FAMILY',
      label: `Grandparents, ${town.name}`,
      location: grandparents,
      visitsPerWeek: 0.5,
      isFamilyHome: false,
    },
  ];
}

function schoolPlace(
  { child, findSchool, hasAllKinds }: PlacesQuestion,
  random: SeededRandom,
): LoadedImportantPlace | null {
  if (child.age < 4 || (child.age >= 16 && random.chance(0.3))) return null;
  if (!hasAllKinds && random.chance(0.03)) return null;
  const phase: Phase = child.isDisabled && random.chance(0.35) ? 'Special' : child.age < 11 ? 'Primary' : 'Secondary';
  const keepsSchool = reachOf(child.locationClass) === 'FAR' ? 0.2 : 0.68;
  const town = child.stay && (child.isUasc || !random.chance(keepsSchool)) ? child.stay.town : child.homeTown;
  const { label, location } = findSchool(town, phase, random);
  return { ...plain(child), kind: 'SCHOOL', label, location, visitsPerWeek: 5, isFamilyHome: false };
}

function communityPlace({ child, ground }: PlacesQuestion, random: SeededRandom): LoadedImportantPlace {
  const town = child.isUasc && child.stay ? child.stay.town : child.homeTown;
  const name = random.pick(child.isUasc ? arrivalPlaces : clubs);
  const visits = random.chance(0.75) ? 1 : 2;
  const location = ground.pointNear(town, random, 'SECTOR');
  return {
    ...plain(child),
    kind: 'COMMUNITY',
    label: `${name}, ${town.name}`,
    location,
    visitsPerWeek: visits,
    isFamilyHome: false,
  };
}

function plain(child: DemoChild) {
  return { responsibleAuthority: child.gss, childReference: child.reference, postcodeSector: null };
}

/** A town of the child's authority, not the one they live in, that they are kept away from. */
export function areaToAvoid(child: DemoChild, ground: Ground, random: SeededRandom): LoadedAreaToAvoid {
  const living: Town = child.stay?.town ?? child.homeTown;
  const others = ground.townsOf(child.gss).filter((town) => town !== living);
  const town = others.length > 0 ? random.pick(others) : child.homeTown;
  return {
    responsibleAuthority: child.gss,
    childReference: child.reference,
    label: `${town.name} town centre`,
    lng: town.point.lng,
    lat: town.point.lat,
    radiusMiles: random.pick([1, 1.5, 2, 3]),
  };
}

/** Older children now and then have an area to avoid: mostly for exploitation. */
export function hasAreaToAvoid({ age, isUasc }: DemoChild, random: SeededRandom): boolean {
  return age >= 11 && !isUasc && random.chance(0.05);
}
