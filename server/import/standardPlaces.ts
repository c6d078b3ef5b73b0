import type { LoadedAreaToAvoid, LoadedImportantPlace } from '../engine/loadedFacts.ts';
import { type PlaceSource, readAreasToAvoid, readPlaces } from './needPlaces.ts';
import type { Finding } from './rowLedger.ts';
import { type FieldValue, pathIn, type StandardField, type StandardRecord, textIn } from './standardFields.ts';

/** The standard writes a sector without its space (“GL71”): its last figure is the sector. */
export function standardPostcode(text: string): string {
  const tidy = text.toUpperCase().replace(/\s+/g, ' ').trim();
  return /^[A-Z]{1,2}\d[A-Z\d]?\d$/.test(tidy) ? `${tidy.slice(0, -1)} ${tidy.slice(-1)}` : tidy;
}

/** Times a week; “other” is not known. */
const frequencies: Readonly<Record<string, number>> = {
  daily: 7,
  'few times a week': 3,
  'a few times a week': 3,
  weekly: 1,
  'every two weeks': 0.5,
  fortnightly: 0.5,
  monthly: 0.25,
};

function visitsOf(text: string): string {
  const perWeek = frequencies[text.toLowerCase()];
  if (perWeek !== undefined) return String(perWeek);
  return /^\d{1,2}(\.\d+)?$/.test(text) ? text : '';
}

const placeWords = /^[A-Z]{1,2}\d[A-Z\d]? ?\d([A-Z]{2})?$/;

interface NamedPlace {
  readonly kind: 'HOME' | 'SCHOOL' | 'COMMUNITY';
  readonly where: string;
  readonly visits: string;
  readonly path: string;
}

function memberOf(value: FieldValue['value'], names: readonly string[]): string {
  if (typeof value !== 'object') return '';
  return String(names.map((name) => value[name]).find((one) => one !== undefined) ?? '');
}

const whereNames = ['postcode', 'postcodesector', 'location', 'sector'];
const visitNames = ['visitsperweek', 'visitfrequency', 'frequency', 'visits'];

function otherPlaces(record: StandardRecord): NamedPlace[] {
  const visits = record.fields.get('otherVisits') ?? [];
  return (record.fields.get('others') ?? []).map(({ value, path }, index) => {
    const own =
      typeof value === 'object' ? memberOf(value, visitNames) : String(visits[index]?.value ?? visits[0]?.value ?? '');
    const where = typeof value === 'object' ? memberOf(value, whereNames) : String(value);
    return { kind: 'COMMUNITY', where: standardPostcode(where), visits: visitsOf(own), path };
  });
}

function namedPlace(
  record: StandardRecord,
  kind: 'HOME' | 'SCHOOL',
  fields: readonly [StandardField, StandardField],
): NamedPlace[] {
  const [place, visits] = fields;
  const where = textIn(record, place);
  return where === ''
    ? []
    : [{ kind, where: standardPostcode(where), visits: visitsOf(textIn(record, visits)), path: pathIn(record, place) }];
}

function namedPlaces(record: StandardRecord): NamedPlace[] {
  return [
    ...namedPlace(record, 'HOME', ['family', 'familyVisits']),
    ...namedPlace(record, 'SCHOOL', ['school', 'schoolVisits']),
    ...otherPlaces(record),
  ];
}

const isNone = (text: string) => /^(none|n\/?a|no|not applicable|-)?$/i.test(text.trim());
const defaultMiles = '1';

interface NamedArea {
  readonly where: string;
  readonly miles: string;
  readonly path: string;
}

function namedAreas(record: StandardRecord): NamedArea[] {
  return (record.fields.get('avoid') ?? []).flatMap(({ value, path }) => {
    if (typeof value === 'object') {
      return [
        {
          where: standardPostcode(memberOf(value, whereNames)),
          miles: memberOf(value, ['miles', 'radiusmiles', 'radius']) || defaultMiles,
          path,
        },
      ];
    }
    return String(value)
      .split(/[;,|]/)
      .filter((text) => !isNone(text))
      .map((text) => {
        const [, where = text, miles] = /^(.*?)(?:\s+(\d+(?:\.\d+)?)\s*miles?)?$/i.exec(text.trim()) ?? [];
        return { where: standardPostcode(where), miles: miles ?? defaultMiles, path };
      });
  });
}

/** All the postcodes and sectors a record names. */
export function postcodesOf(record: StandardRecord): string[] {
  return [...namedPlaces(record), ...namedAreas(record)]
    .map(({ where }) => where)
    .filter((where) => placeWords.test(where));
}

const inWords = (path: string): Finding => ({
  column: path,
  rule: 'PLACE',
  sentence: `${path} is in words, not a postcode or sector, so no distance to it is known.`,
  fix: 'Write the postcode, or its sector like GL7 1.',
});
const areaInWords = (path: string): Finding => ({
  column: path,
  rule: 'AREA',
  sentence: `${path} names a place in words, so the area could not be kept clear.`,
  fix: 'Write the postcode or sector of its middle, and the miles round it, like “GL7 1 2 miles”.',
});
const milesAssumed = (path: string): Finding => ({
  column: path,
  rule: 'RADIUS_ASSUMED',
  sentence: `${path} does not say how wide the area to avoid is: ${defaultMiles} mile round it is kept clear.`,
  fix: 'Add the miles, like “GL7 1 2 miles”.',
});

export interface StandardPlaces {
  readonly places: readonly LoadedImportantPlace[];
  readonly areas: readonly LoadedAreaToAvoid[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Places that matter and areas to avoid (the South West additions), read as the needs file's are. */
export function standardPlaces(
  record: StandardRecord,
  child: { readonly responsibleAuthority: string; readonly childReference: string },
  source: PlaceSource,
): StandardPlaces {
  const named = namedPlaces(record);
  const placed = named.filter(({ where }) => placeWords.test(where));
  const worded = named.filter(({ where }) => !placeWords.test(where) && !isNone(where));
  const cell = placed.map(({ kind, where, visits }) => `${kind} ${where} ${visits}`).join(';');
  const read = readPlaces(cell, child, source);
  const areas = namedAreas(record);
  const wordedAreas = areas.filter(({ where }) => !placeWords.test(where));
  const drawn = areas.filter(({ where }) => placeWords.test(where)).map(({ where, miles }) => `${where} ${miles}`);
  const avoid = readAreasToAvoid(drawn.join(';'), child, source.findPlace);
  const at = (findings: readonly Finding[], field: StandardField) =>
    findings.map((finding) => ({ ...finding, column: pathIn(record, field) }));
  const isAssumed = avoid.areas.length > 0 && !/mile|radius/i.test(JSON.stringify(record.fields.get('avoid') ?? []));
  return {
    places: read.places,
    areas: avoid.areas,
    findings: [
      ...at(read.findings, 'others'),
      ...at(avoid.findings, 'avoid'),
      ...wordedAreas.map(({ path }) => areaInWords(path)),
    ],
    warnings: [
      ...worded.map(({ path }) => inWords(path)),
      ...at(read.warnings, 'family'),
      ...(isAssumed ? [milesAssumed(pathIn(record, 'avoid'))] : []),
    ],
  };
}
