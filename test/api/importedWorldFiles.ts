/** The rows of a made-up region as files, each written the way another council's system would. */
import {
  type HomeRow,
  members,
  type PostcodeRow,
  pick,
  type Random,
  randomFrom,
  type WorldRows,
} from './importedWorldRows.ts';

export interface WorldFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export interface WorldUpload {
  readonly path: string;
  readonly files: readonly WorldFile[];
  readonly rows: number;
}

interface Writing {
  readonly delimiter: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n';
  readonly encoding: 'utf8' | 'utf8 with mark' | 'utf16';
  readonly date: (iso: string) => string;
  /** Another order of the columns, and a column nobody asked for. */
  readonly isShuffled: boolean;
  readonly endsInNewline: boolean;
}

const dayFirst = (iso: string) => iso.split('-').reverse().join('/');
const isoDate = (iso: string) => iso;
const writings: readonly Writing[] = [
  {
    delimiter: ',',
    lineEnd: '\r\n',
    encoding: 'utf8 with mark',
    date: dayFirst,
    isShuffled: false,
    endsInNewline: true,
  },
  { delimiter: ';', lineEnd: '\n', encoding: 'utf8', date: isoDate, isShuffled: true, endsInNewline: false },
  { delimiter: '\t', lineEnd: '\r\n', encoding: 'utf16', date: dayFirst, isShuffled: true, endsInNewline: true },
  { delimiter: ',', lineEnd: '\n', encoding: 'utf8', date: isoDate, isShuffled: false, endsInNewline: true },
];

type Cells = Readonly<Record<string, string>>;

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function encoded(text: string, encoding: Writing['encoding']): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf16') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  return new Uint8Array(Buffer.from(encoding === 'utf8' ? text : `\uFEFF${text}`));
}

function csvFile(name: string, rows: readonly Cells[], about: { writing: Writing; random: Random }): WorldFile {
  const { writing, random } = about;
  const { delimiter, lineEnd, endsInNewline } = writing;
  const given = Object.keys(rows[0] ?? {});
  const columns = writing.isShuffled ? shuffled(random, [...given, 'Team note']) : given;
  const quoted = (cell: string) => (/[",;\t]/.test(cell) || random() < 0.1 ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [
    columns.map((column) => (writing.isShuffled ? column.toLowerCase() : column)),
    ...rows.map((row) => columns.map((column) => quoted(row[column] ?? 'x, "y"; z'))),
  ].map((cells) => cells.join(delimiter));
  const text = lines.join(lineEnd) + (endsInNewline ? lineEnd : '');
  return { name, bytes: encoded(text, writing.encoding) };
}

function postcodeCells({ postcode, easting, northing, district }: PostcodeRow): Cells {
  return {
    pcd: postcode.replace(' ', ''),
    pcds: postcode,
    doterm: '',
    oseast1m: String(easting),
    osnrth1m: String(northing),
    laua: district,
    // Rough: only the grid reference enters what is counted here.
    lat: (49.77 + northing / 111_300).toFixed(6),
    long: (-2 + (easting - 400_000) / 66_000).toFixed(6),
  };
}

function homeCells(row: HomeRow): Cells {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    home_reference: row.reference,
    name: `Home ${row.reference}`,
    kind: row.kind,
    local_authority: row.authority,
    postcode: row.postcode,
    age_from: text(row.ageFrom),
    age_to: text(row.ageTo),
    status: row.status,
    registered_places: text(row.registered),
    filled_places: text(row.filled),
    on_hold_places: text(row.onHold),
    on_hold_reason: row.onHold > 0 ? 'STAFFING' : '',
    reserved_places: text(row.reserved),
    short_break_only: row.isShortBreakOnly ? 'yes' : 'no',
    offers: row.offers.join(';'),
  };
}

/** Header, Episodes and UASC of some authorities; several in one return have an LA column. */
function returnFiles(world: WorldRows, authorities: readonly string[], about: { writing: Writing; random: Random }) {
  const { date } = about.writing;
  const own = <Row extends { authority: string }>(rows: readonly Row[]) =>
    shuffled(
      about.random,
      rows.filter(({ authority }) => authorities.includes(authority)),
    );
  const whose = (authority: string): Cells => (authorities.length > 1 ? { LA: authority, YEAR: '2025' } : {});
  const children = own(world.children);
  const header = children.map(({ authority, child, sex, dob }) => ({
    ...whose(authority),
    CHILD: child,
    SEX: sex,
    DOB: date(dob),
    ETHNIC: 'WBRI',
    UPN: 'UN4',
    MOTHER: '',
    MC_DOB: '',
  }));
  const episodes = own(world.episodes).map((row) => ({
    ...whose(row.authority),
    CHILD: row.child,
    DECOM: date(row.decom),
    RNE: row.rne,
    LS: row.ls,
    CIN: row.cin,
    PLACE: row.place,
    PLACE_PROVIDER: row.place === 'P1' ? 'PR0' : 'PR1',
    DEC: row.dec === '' ? '' : date(row.dec),
    REC: row.rec,
    REASON_PLACE_CHANGE: '',
    HOME_POST: row.homePost,
    PL_POST: row.placePost,
    URN: '',
  }));
  const uasc = children
    .filter(({ isUasc }) => isUasc)
    .map(({ authority, child, sex, dob }) => ({
      ...whose(authority),
      CHILD: child,
      SEX: sex,
      DOB: date(dob),
      DUC: '',
    }));
  const tables = [header, episodes, ...(uasc.length > 0 ? [uasc] : [])];
  return {
    files: tables.map((rows, index) => csvFile(`table ${index}.csv`, rows, about)),
    rows: tables.reduce((sum, rows) => sum + rows.length, 0),
  };
}

/** Postcodes, then homes, then the returns: two councils send theirs together, the others each alone. */
export function worldUploads(world: WorldRows, seed: number): readonly WorldUpload[] {
  const random = randomFrom(seed + 1);
  const writing = () => pick(random, writings);
  const postcodes = csvFile('postcodes.csv', world.postcodes.map(postcodeCells), { writing: writing(), random });
  const homes = csvFile('homes.csv', world.homes.map(homeCells), { writing: writing(), random });
  const returns = [members.slice(0, 2), ...members.slice(2).map((member) => [member])].map((authorities, index) => {
    const about = { writing: writings[(index + seed) % writings.length] ?? writing(), random };
    const query = authorities.length > 1 ? '' : `?localAuthority=${authorities[0]}`;
    return { path: `/imports/ssda903${query}`, ...returnFiles(world, authorities, about) };
  });
  return [
    { path: '/imports/postcodes', files: [postcodes], rows: world.postcodes.length },
    { path: '/imports/homes', files: [homes], rows: world.homes.length },
    ...returns,
  ];
}
