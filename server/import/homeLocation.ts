import type { GssCode, Location } from '../engine/facts.ts';
import { gridOf, isInBritishIsles } from './britishGrid.ts';
import { endedWords } from './endedPostcode.ts';
import type { AuthorityFinder } from './findAuthority.ts';
import type { FoundPlace } from './placeFinder.ts';
import type { CellReader } from './readCells.ts';
import type { Finding } from './rowLedger.ts';

export interface HomeGround {
  readonly hostAuthority: GssCode | null;
  readonly location: Location | null;
  readonly postcodeSector: string | null;
  readonly isUnplaced: boolean;
  readonly warnings: readonly Finding[];
}

export interface GroundSource {
  readonly finder: AuthorityFinder;
  readonly members: ReadonlySet<GssCode>;
  readonly findPlace: (text: string) => FoundPlace;
  /** Where a home stands that says neither council nor known postcode; null = it must say. */
  readonly unlessSaid: GssCode | null;
}

/** Null where both cells are blank, or with a finding where they are no point of these islands. */
function givenPoint(cells: CellReader): Location | null {
  const texts = [cells.text('latitude'), cells.text('longitude')];
  if (texts.every((text) => text === '')) return null;
  const [lat, lng] = texts.map((text) => (/^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN));
  if (lat === undefined || lng === undefined || Number.isNaN(lat) || Number.isNaN(lng)) {
    cells.add({
      column: 'latitude, longitude',
      rule: 'LOCATION',
      sentence: 'latitude and longitude are not both numbers.',
      fix: 'Write both in degrees, like 53.54 and -2.11, or leave both blank and give the postcode.',
    });
    return null;
  }
  if (!isInBritishIsles({ lng, lat })) {
    cells.add({
      column: 'latitude, longitude',
      rule: 'LOCATION',
      sentence: 'The point lies outside the British Isles.',
      fix: 'Check that latitude (about 50 to 56) and longitude (about -6 to 2) are not exchanged.',
    });
    return null;
  }
  return { point: { lng, lat }, grid: gridOf({ lng, lat }), precision: 'UNIT' };
}

function endedWarnings({ endedIn }: FoundPlace): Finding[] {
  if (endedIn === null) return [];
  return [
    {
      column: 'postcode',
      rule: 'POSTCODE_ENDED',
      sentence: `postcode ${endedWords(endedIn)}; its last known place was used.`,
      fix: 'Give the postcode the home has now.',
    },
  ];
}

function postcodeWarnings(found: FoundPlace, hasPoint: boolean): Finding[] {
  if (hasPoint) return [];
  if (found.state === 'FOUND') return endedWarnings(found);
  const column = 'postcode';
  const rule = 'POSTCODE';
  if (found.state === 'NEARBY') {
    return [
      {
        column,
        rule,
        sentence:
          'postcode is not in the postcode table; the middle of its sector was used, so distances to the home are approximate.',
        fix: 'Check it. If it is right, load a postcode table that has it, then send this file again.',
      },
    ];
  }
  if (found.state === 'BLANK') {
    return [
      {
        column,
        rule,
        sentence: 'The home has neither postcode nor point, so no distance to it is known.',
        fix: 'Give its postcode.',
      },
    ];
  }
  if (found.state === 'NOT_A_POSTCODE') {
    return [
      {
        column,
        rule,
        sentence: 'postcode is not a postcode, so no distance to the home is known.',
        fix: 'Write it like OL4 1AB.',
      },
    ];
  }
  return [
    {
      column,
      rule,
      sentence: 'postcode is not in the postcode table, so no distance to the home is known.',
      fix: 'Check it. If it is right, load a postcode table that has it, then send this file again.',
    },
  ];
}

function statedAuthority(cells: CellReader, { finder, members }: GroundSource): GssCode | null {
  const text = cells.text('local_authority');
  if (text === '') return null;
  const found = finder.find(text) ?? finder.upperTier(text);
  const column = 'local_authority';
  const rule = 'LOCAL_AUTHORITY';
  if (found === null) {
    cells.add({
      column,
      rule,
      sentence: 'local_authority is not a council we know.',
      fix: 'Write its name as DfE does, or its nine-character code, such as E08000004.',
    });
    return null;
  }
  if (members.has(found.gss)) return found.gss;
  cells.add({
    column,
    rule,
    sentence: `${found.name} is not a member of your region.`,
    fix: 'Leave out homes that stand outside the region.',
  });
  return null;
}

function authorityOfPostcode(cells: CellReader, found: FoundPlace, source: GroundSource): GssCode | null {
  const host = found.hostAuthority ?? source.unlessSaid;
  if (host !== null && source.members.has(host)) return host;
  cells.add({
    column: 'local_authority',
    rule: 'LOCAL_AUTHORITY',
    sentence:
      host === null
        ? 'The council the home stands in is neither given nor known from its postcode.'
        : 'The home stands outside the region, going by its postcode.',
    fix: 'Fill local_authority with the name or code of the council the home stands in.',
  });
  return null;
}

/** Where a home stands: the point given, else its postcode, else the middle of its sector; the authority given, else that of the postcode. */
export function readHomeGround(cells: CellReader, source: GroundSource): HomeGround {
  const found = source.findPlace(cells.text('postcode'));
  const point = givenPoint(cells);
  const stated = statedAuthority(cells, source);
  const isStated = cells.text('local_authority') !== '';
  const warnings = postcodeWarnings(found, point !== null);
  if (stated !== null && found.state === 'FOUND' && found.hostAuthority !== null && found.hostAuthority !== stated) {
    warnings.push({
      column: 'local_authority',
      rule: 'LOCAL_AUTHORITY',
      sentence: 'The postcode stands in another council’s area than local_authority says.',
      fix: 'Check both. The council in local_authority was used.',
    });
  }
  return {
    hostAuthority: isStated ? stated : authorityOfPostcode(cells, found, source),
    location: point ?? found.location,
    postcodeSector: found.postcode?.sector ?? null,
    isUnplaced: point === null && (found.state === 'NOT_IN_TABLE' || found.state === 'NEARBY'),
    warnings,
  };
}
