import type { ImportantPlaceKind } from '../../schema/vocabulary.ts';
import type { GssCode, Location, Point } from '../engine/facts.ts';
import type { LoadedAreaToAvoid, LoadedImportantPlace } from '../engine/loadedFacts.ts';
import { looksDrawn, readAreaText } from './areaText.ts';
import { gridOf } from './britishGrid.ts';
import { drawnAreaFault, drawnLabel, enclosingCircle, tidyCorners, widestMiles } from './drawnArea.ts';
import { readList } from './homeWords.ts';
import type { FoundPlace } from './placeFinder.ts';
import type { Finding } from './rowLedger.ts';

/** What one item of the list of important places says. */
interface PlaceText {
  readonly kind: ImportantPlaceKind;
  readonly isFamilyHome: boolean;
  /** A postcode or, of a school, its URN. */
  readonly where: string;
  readonly visitsPerWeek: number | null;
}

export interface FoundSchool {
  readonly name: string;
  readonly point: Point;
}

export interface PlaceSource {
  readonly findPlace: (postcode: string) => FoundPlace;
  readonly schools: ReadonlyMap<string, FoundSchool>;
}

export const mostPlaces = 20;
const mostVisits = 21;
const narrowestMiles = 0.1;

const kinds: Readonly<Record<string, { kind: ImportantPlaceKind; isFamilyHome: boolean }>> = {
  HOME: { kind: 'FAMILY', isFamilyHome: true },
  FAMILY: { kind: 'FAMILY', isFamilyHome: false },
  SCHOOL: { kind: 'SCHOOL', isFamilyHome: false },
  COMMUNITY: { kind: 'COMMUNITY', isFamilyHome: false },
};
const item =
  /^(home|family|school|community)\s+(\d{5,7}|[a-z]{1,2}\d[a-z\d]?\s*\d(?:[a-z]{2})?)(?:\s+(\d{1,2}(?:\.\d+)?))?$/i;

function placeText(text: string): PlaceText | null {
  const [, kind = '', where = '', visits] = item.exec(text.replace(/\s+/g, ' ').trim()) ?? [];
  const found = kinds[kind.toUpperCase()];
  const isUrn = /^\d+$/.test(where);
  if (found === undefined || (isUrn && found.kind !== 'SCHOOL')) return null;
  const visitsPerWeek = visits === undefined ? null : Number(visits);
  return visitsPerWeek !== null && visitsPerWeek > mostVisits ? null : { ...found, where, visitsPerWeek };
}

const unreadable: Finding = {
  column: 'important_places',
  rule: 'PLACE',
  sentence: 'important_places has an item that is not a kind, a postcode and visits a week.',
  fix: `Write items like “FAMILY OL4 3DT 2; SCHOOL OL8 2RE 5”: HOME, FAMILY, SCHOOL or COMMUNITY, the postcode (or a school’s URN), then 0 to ${mostVisits} visits.`,
};
const tooMany: Finding = {
  column: 'important_places',
  rule: 'MANY_PLACES',
  sentence: `important_places has more than ${mostPlaces} places.`,
  fix: `Keep the places the child goes to most, at most ${mostPlaces}.`,
};
const notPlaced: Finding = {
  column: 'important_places',
  rule: 'POSTCODE',
  sentence: 'important_places has a place that is in no table held, so no distance to it is known.',
  fix: 'Check it. If it is right, load a postcode table (or the schools) that has it, then send this file again.',
};

/** Postcodes and school numbers a cell names, for looking up all at once. */
export function placesNamed(cell: string): { readonly postcodes: string[]; readonly urns: string[] } {
  const named = readList(cell).flatMap((text) => placeText(text)?.where ?? []);
  return {
    postcodes: named.filter((where) => !/^\d+$/.test(where)),
    urns: named.filter((where) => /^\d+$/.test(where)),
  };
}

const words: Readonly<Record<ImportantPlaceKind, string>> = {
  FAMILY: 'Family',
  SCHOOL: 'School',
  COMMUNITY: 'Community',
};

interface PlacedText {
  readonly label: string;
  readonly sector: string | null;
  readonly location: Location | null;
}

function placed(text: PlaceText, { findPlace, schools }: PlaceSource): PlacedText {
  const school = schools.get(text.where);
  if (school !== undefined) {
    const location = { point: school.point, grid: gridOf(school.point), precision: 'UNIT' } as const;
    return { label: school.name, sector: null, location };
  }
  if (/^\d+$/.test(text.where)) return { label: words.SCHOOL, sector: null, location: null };
  const { postcode, location } = findPlace(text.where);
  const district = postcode?.district ?? '';
  return {
    label: text.isFamilyHome ? district : `${words[text.kind]} in ${district}`,
    sector: postcode?.sector ?? null,
    location,
  };
}

export interface ReadPlaces {
  readonly places: readonly LoadedImportantPlace[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** The important places of one child's row; the first of a kind keeps its slot when it moves. */
export function readPlaces(
  cell: string,
  child: { readonly responsibleAuthority: GssCode; readonly childReference: string },
  source: PlaceSource,
): ReadPlaces {
  const texts = readList(cell).map(placeText);
  if (texts.length > mostPlaces) return { places: [], findings: [tooMany], warnings: [] };
  const counts = new Map<string, number>();
  const places = texts.flatMap((text): LoadedImportantPlace[] => {
    if (text === null) return [];
    const { label, sector, location } = placed(text, source);
    const number = (counts.get(text.kind) ?? 0) + 1;
    counts.set(text.kind, number);
    const { kind, isFamilyHome, visitsPerWeek } = text;
    return [
      { ...child, kind, label, postcodeSector: sector, location, visitsPerWeek, isFamilyHome, slot: `plan ${number}` },
    ];
  });
  const isUnknown = places.some(({ location }) => location === null);
  return {
    places,
    findings: places.length < texts.length ? [unreadable] : [],
    warnings: isUnknown ? [notPlaced] : [],
  };
}

const area = /^([a-z]{1,2}\d[a-z\d]?\s*\d(?:[a-z]{2})?)\s*[:\s]\s*(\d{1,4}(?:\.\d+)?)(?:\s*miles?)?$/i;

/** Postcodes the areas to avoid are named by. */
export const areasNamed = (cell: string): string[] =>
  readList(cell).flatMap((text) => area.exec(text.trim())?.[1] ?? []);

const avoid = (rule: string, sentence: string, fix: string): Finding => ({
  column: 'areas_to_avoid',
  rule,
  sentence,
  fix,
});
const unreadableArea = avoid(
  'AREA',
  'areas_to_avoid has an item that is neither a postcode and a number of miles, nor a drawn area.',
  'Write items like “OL1 1AA 2; M9 8AB 0.5”, or a polygon of one ring as WKT or GeoJSON, longitude before latitude.',
);
const tooWide = avoid(
  'RADIUS',
  `areas_to_avoid has a radius that is not between ${narrowestMiles} and ${widestMiles} miles: a wider one would rule nearly every home out.`,
  'Give the miles round the postcode that the child must not live in, or several smaller areas.',
);
const areaNotPlaced = avoid(
  'POSTCODE',
  'areas_to_avoid has a postcode that is not in the postcode table, so the area could not be kept clear.',
  'Check it. If it is right, load a postcode table that has it, then send this file again.',
);

type OfChild = Pick<LoadedAreaToAvoid, 'responsibleAuthority' | 'childReference'>;
type Shape = Omit<LoadedAreaToAvoid, keyof OfChild | 'slot'>;

function drawnArea(text: string): Shape | Finding {
  const written = readAreaText(text);
  if (written === null) return unreadableArea;
  const corners = tidyCorners(written);
  const fault = drawnAreaFault(corners);
  if (fault !== null) {
    const fix =
      'Write it as one ring of 3 to 200 corners, longitude before latitude, such as “POLYGON((-2.1 53.5, …))”.';
    return avoid('DRAWN_AREA', `areas_to_avoid has a drawn area that cannot be kept. ${fault}`, fix);
  }
  const { centre, radiusMiles } = enclosingCircle(corners);
  return { label: drawnLabel({ centre, radiusMiles }), ...centre, radiusMiles, corners };
}

function roundPostcode(text: string, findPlace: PlaceSource['findPlace']): Shape | Finding {
  const [, where, miles] = area.exec(text) ?? [];
  if (where === undefined || miles === undefined) return unreadableArea;
  const radiusMiles = Number(miles);
  const { location, postcode } = findPlace(where);
  if (radiusMiles < narrowestMiles || radiusMiles > widestMiles) return tooWide;
  if (location === null) return areaNotPlaced;
  const label = `Within ${radiusMiles} ${radiusMiles === 1 ? 'mile' : 'miles'} of ${postcode?.district ?? ''}`;
  return { label, ...location.point, radiusMiles };
}

/** Areas the child must not live in. One that cannot be drawn is a fault, never a warning: a home inside it would be offered. */
export function readAreasToAvoid(
  cell: string,
  child: OfChild,
  findPlace: PlaceSource['findPlace'],
): { readonly areas: readonly LoadedAreaToAvoid[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const areas = readList(cell).flatMap((text, index): LoadedAreaToAvoid[] => {
    const shape = looksDrawn(text) ? drawnArea(text) : roundPostcode(text, findPlace);
    if ('label' in shape) return [{ ...child, ...shape, slot: `plan ${index + 1}` }];
    if (!findings.some(({ sentence }) => sentence === shape.sentence)) findings.push(shape);
    return [];
  });
  return { areas, findings };
}
