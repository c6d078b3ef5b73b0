import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { LoadedChild, LoadedEpisode } from '../engine/loadedFacts.ts';
import { ssda903DistanceMiles } from '../engine/ssda903Distance.ts';
import { gridOf } from './britishGrid.ts';
import type { ImportLookups } from './importFacts.ts';
import { fuller, KeyedFacts } from './keyedFacts.ts';
import type { FoundPlace } from './placeFinder.ts';
import { dateFormatsOf } from './readDate.ts';
import { countedRows, type Table, type TableRow } from './readTable.ts';
import type { RowAuthority } from './rowAuthority.ts';
import type { Finding, RowLedger } from './rowLedger.ts';
import { childKey } from './ssda903Children.ts';
import {
  blockingFindings,
  codeIn,
  codeOrNull,
  type DateFormatOf,
  type EpisodeDates,
  readEpisodeDates,
  warningFindings,
} from './ssda903EpisodeRules.ts';
import { type EpisodePlaces, episodePlaces, isUnplaced, placeFindings } from './ssda903Places.ts';
import { readCollectionYear } from './ssda903Years.ts';

/** A loaded episode with the district of its home postcode, which labels the family home. */
export interface CheckedEpisode {
  readonly episode: LoadedEpisode;
  readonly homeDistrict: string | null;
}

export interface EpisodesSource {
  readonly tables: readonly Table[];
  readonly children: KeyedFacts<LoadedChild>;
  readonly authorityOf: (row: TableRow) => RowAuthority;
  readonly lookups: ImportLookups;
  readonly ledger: RowLedger;
  readonly isMended: boolean;
}

interface RowChild {
  readonly isUasc: boolean;
  readonly dateOfBirth: IsoDate | null;
}

const childNotKnown = (waitsFor: string): Finding => ({
  column: 'CHILD',
  rule: 'CHILD_NOT_KNOWN',
  sentence: 'The child is neither in the Header table sent nor known from an earlier one.',
  fix: 'Load the Header table that has the child: the row is then brought in with it.',
  waitsFor,
});

/** No agency number: regional adoption agencies and homes Ofsted does not register. */
const noUrn = 'XXXXXXX';

interface FoundEpisode {
  readonly places: EpisodePlaces;
  readonly dates: EpisodeDates;
  readonly isUasc: boolean;
}

/** A sector's row has a point only; its grid reference is worked out from it. */
const gridAt = ({ location }: FoundPlace) => (location === null ? null : (location.grid ?? gridOf(location.point)));

function episodeOf(row: TableRow, gss: GssCode, found: FoundEpisode): LoadedEpisode {
  const { home, placement } = found.places;
  const urn = codeOrNull(row, 'URN');
  return {
    responsibleAuthority: gss,
    childReference: row.text('CHILD'),
    start: found.dates.start,
    end: found.dates.end,
    reasonNewEpisode: codeIn(row, 'RNE'),
    legalStatus: codeIn(row, 'LS'),
    categoryOfNeed: codeOrNull(row, 'CIN'),
    placeCode: codeIn(row, 'PLACE'),
    providerCode: codeOrNull(row, 'PLACE_PROVIDER'),
    reasonEnded: codeOrNull(row, 'REC'),
    reasonPlaceChange: codeOrNull(row, 'REASON_PLACE_CHANGE'),
    urn: urn === noUrn ? null : urn,
    homeSector: home.postcode?.sector ?? null,
    placementSector: placement.postcode?.sector ?? null,
    homeLocation: home.location,
    placementLocation: placement.location,
    hostAuthority: placement.hostAuthority,
    ssda903DistanceMiles: ssda903DistanceMiles({
      home: gridAt(home),
      placement: gridAt(placement),
      isUasc: found.isUasc,
    }),
    homeReference: null,
  };
}

/** Who the row is about: from the Header sent, else known already; null when neither knows the child. */
function childFinder({ children, lookups }: EpisodesSource): (gss: GssCode, child: string) => Promise<RowChild | null> {
  const known = new Map<GssCode, Promise<ReadonlySet<string>>>();
  return async (gss, child) => {
    const sent = children.get(childKey(gss, child));
    if (sent !== undefined) return { isUasc: sent.isUasc ?? false, dateOfBirth: sent.dateOfBirth };
    const held = known.get(gss) ?? lookups.knownChildren(gss);
    known.set(gss, held);
    return (await held).has(child) ? { isUasc: false, dateOfBirth: null } : null;
  };
}

interface Reading {
  readonly formatOf: DateFormatOf;
  readonly findChild: (gss: GssCode, child: string) => Promise<RowChild | null>;
  readonly findPlaces: (row: TableRow, child: RowChild) => EpisodePlaces;
}

interface ReadEpisode {
  readonly key: string;
  readonly checked: CheckedEpisode;
  readonly warnings: readonly Finding[];
  readonly isUnplaced: boolean;
}

async function readEpisode(
  row: TableRow,
  authority: RowAuthority,
  reading: Reading,
): Promise<ReadEpisode | readonly Finding[]> {
  const { gss } = authority;
  const child = gss === null ? null : await reading.findChild(gss, row.text('CHILD'));
  const findings = blockingFindings(row, reading.formatOf, child?.dateOfBirth ?? null);
  if (authority.finding !== null) findings.unshift(authority.finding);
  else if (gss !== null && child === null && row.text('CHILD') !== '')
    findings.unshift(childNotKnown(childKey(gss, row.text('CHILD'))));
  const dates = readEpisodeDates(row, reading.formatOf);
  if (findings.length > 0 || gss === null || child === null || dates === null) return findings;
  const places = reading.findPlaces(row, child);
  return {
    key: `${childKey(gss, row.text('CHILD'))}|${dates.start}`,
    checked: {
      episode: episodeOf(row, gss, { places, dates, isUasc: child.isUasc }),
      homeDistrict: places.home.postcode?.district ?? null,
    },
    warnings: [...warningFindings(row, dates), ...placeFindings(row, places, child)],
    isUnplaced: isUnplaced(places.home) || isUnplaced(places.placement),
  };
}

function fullerEpisode(earlier: CheckedEpisode, later: CheckedEpisode): CheckedEpisode | null {
  const episode = fuller(earlier.episode, later.episode);
  return episode === null ? null : { episode, homeDistrict: earlier.homeDistrict ?? later.homeDistrict };
}

/** The rows of the Episodes tables, each loaded or set aside; V3 and V4 are kept. */
export async function checkEpisodes(
  source: EpisodesSource,
): Promise<{ episodes: KeyedFacts<CheckedEpisode>; hadUnplacedPostcodes: boolean }> {
  const { ledger } = source;
  const words = { rule: 'DUPLICATE_EPISODE', column: 'DECOM', thing: 'The child’s episode from this day' };
  const episodes = new KeyedFacts<CheckedEpisode>(ledger, words, source.isMended ? fullerEpisode : null);
  const findPlaces = await episodePlaces(source.tables, source.lookups);
  const findChild = childFinder(source);
  let hadUnplacedPostcodes = false;
  for (const table of source.tables) {
    const reading = { formatOf: await dateFormatsOf(table, ['DECOM', 'DEC']), findChild, findPlaces };
    for await (const row of countedRows(table, ledger)) {
      const read = await readEpisode(row, source.authorityOf(row), reading);
      if (!('key' in read)) {
        ledger.setAside(row, read);
        continue;
      }
      if (!episodes.add(read.key, read.checked, { row, year: readCollectionYear(row.text('YEAR')) })) continue;
      ledger.warn(row, read.warnings);
      if (read.isUnplaced) hadUnplacedPostcodes = true;
    }
  }
  return { episodes, hadUnplacedPostcodes };
}
