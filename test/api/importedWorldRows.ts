/** A small made-up region as rows a council would send: what the files are written from and what the answers are counted from. */
import { placeCodes } from '../../schema/ssda903Codes.ts';

export interface PostcodeRow {
  readonly postcode: string;
  readonly easting: number;
  readonly northing: number;
  /** Of either tier, as the national table has it. */
  readonly district: string;
  /** Upper tier. */
  readonly authority: string;
}
export interface ChildRow {
  readonly authority: string;
  readonly child: string;
  readonly sex: string;
  readonly dob: string;
  readonly isUasc: boolean;
}
export interface EpisodeRow {
  readonly authority: string;
  readonly child: string;
  readonly decom: string;
  readonly rne: string;
  readonly ls: string;
  readonly cin: string;
  readonly place: string;
  readonly dec: string;
  readonly rec: string;
  readonly homePost: string;
  readonly placePost: string;
}
export interface HomeRow {
  readonly reference: string;
  readonly kind: string;
  readonly authority: string;
  readonly postcode: string;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly status: string;
  readonly registered: number;
  readonly filled: number;
  readonly onHold: number;
  readonly reserved: number;
  readonly isShortBreakOnly: boolean;
  readonly offers: readonly string[];
}
export interface WorldRows {
  readonly postcodes: readonly PostcodeRow[];
  readonly children: readonly ChildRow[];
  readonly episodes: readonly EpisodeRow[];
  readonly homes: readonly HomeRow[];
}

/** Bradford, Calderdale, Kirklees, Leeds, Wakefield. */
export const members = ['E08000032', 'E08000033', 'E08000034', 'E08000035', 'E08000036'] as const;
/** Grid reference of each ground in kilometres, the postcode area written there, and the district code the table gives. */
const grounds: readonly (readonly [authority: string, district: string, area: string, east: number, north: number])[] =
  [
    ['E08000032', 'E08000032', 'BD', 416, 433],
    ['E08000033', 'E08000033', 'HX', 409, 425],
    ['E08000034', 'E08000034', 'HD', 414, 416],
    ['E08000035', 'E08000035', 'LS', 430, 434],
    ['E08000036', 'E08000036', 'WF', 433, 420],
    ['E10000017', 'E07000117', 'BB', 384, 432],
    ['E06000014', 'E06000014', 'YO', 460, 452],
    ['E06000065', 'E07000163', 'DL', 392, 451],
    ['W06000015', 'W06000015', 'CF', 318, 176],
    ['S12000036', 'S12000036', 'EH', 325, 673],
  ];

export type Random = () => number;

/** Mulberry32: the same numbers for the same seed on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

const whole = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));
const letters = [...'ABDEFGHJLNPQRSTUWXYZ'];

function makePostcodes(random: Random): PostcodeRow[] {
  const rows = new Map<string, PostcodeRow>();
  for (const [authority, district, area, east, north] of grounds) {
    for (let count = 0; count < 14; count += 1) {
      const postcode = `${area}${whole(random, 1, 4)} ${whole(random, 1, 3)}${pick(random, letters)}${pick(random, letters)}`;
      const easting = east * 1000 + whole(random, -14_000, 14_000);
      const northing = north * 1000 + whole(random, -14_000, 14_000);
      rows.set(postcode, { postcode, easting, northing, district, authority });
    }
  }
  return [...rows.values()];
}

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const dataDate = '2025-03-31';

function makeChild(random: Random, authority: string, index: number): ChildRow {
  const isUasc = random() < 0.1;
  const born = dayNumber(isUasc ? '2007-01-01' : '2004-06-01') + whole(random, 0, isUasc ? 900 : 7400);
  const dob = random() < 0.03 ? '2012-02-29' : dayText(born);
  return { authority, child: `${authority.slice(-2)}-${index}`, sex: pick(random, ['M', 'F', 'U']), dob, isUasc };
}

const statuses = ['C1', 'C2', 'C2', 'C2', 'V2', 'E1', 'L1', 'J1', 'V3', 'V4'];
const places = Object.keys(placeCodes);
const endings = ['E11', 'E13', 'E4A', 'E48', 'E5', 'E8', 'E9'];

/** A postcode as it is found in returns: known, known by its sector, shaped like one and unknown, no postcode, or blank. */
function postcodeCell(random: Random, postcodes: readonly PostcodeRow[], authority: string): string {
  const chance = random();
  if (chance < 0.05) return '';
  if (chance < 0.09) return 'ZE9 9ZZ';
  if (chance < 0.11) return 'not known';
  const near = postcodes.filter((row) => row.authority === authority);
  const { postcode } = pick(random, chance < 0.6 ? near : postcodes);
  if (chance > 0.95) return postcode.slice(0, -2);
  return chance > 0.85 ? postcode.replace(' ', '').toLowerCase() : postcode;
}

function makeEpisodes(random: Random, child: ChildRow, postcodes: readonly PostcodeRow[]): EpisodeRow[] {
  const last = dayNumber(dataDate);
  const earliest = Math.max(dayNumber(child.dob), dayNumber('2017-01-01'));
  let start = earliest + whole(random, 0, Math.max(0, Math.min(2800, last - earliest - 1)));
  const homePost = child.isUasc && random() < 0.8 ? '' : postcodeCell(random, postcodes, child.authority);
  const cin = random() < 0.15 ? 'N2' : 'N1';
  let [rne, ls, place] = ['S', pick(random, statuses), pick(random, places)];
  let placePost = postcodeCell(random, postcodes, child.authority);
  const rows: EpisodeRow[] = [];
  for (;;) {
    const end = start + whole(random, 1, 700);
    const isOpen = end >= last || random() < 0.35;
    const goesOn = !isOpen && random() < 0.7;
    const isBack = !isOpen && !goesOn && random() < 0.3;
    const dec = isOpen ? '' : dayText(end);
    const rec = isOpen ? '' : goesOn ? 'X1' : pick(random, endings);
    const { authority } = child;
    rows.push({
      authority,
      child: child.child,
      decom: dayText(start),
      rne,
      ls,
      cin,
      place,
      dec,
      rec,
      homePost,
      placePost,
    });
    if (isOpen || !(goesOn || isBack) || end >= last - 1) return rows;
    start = isBack ? end + 1 : end;
    rne = isBack ? 'S' : pick(random, ['L', 'L', 'P', 'T', 'B', 'U']);
    if (/[SLBU]/.test(rne)) ls = pick(random, statuses);
    if (rne !== 'L' || random() < 0.1) {
      place = pick(random, places);
      placePost = postcodeCell(random, postcodes, child.authority);
    }
  }
}

const kinds = [
  'IN_HOUSE_FOSTER',
  'AGENCY_FOSTER',
  'KINSHIP',
  'CHILDRENS_HOME',
  'SECURE_CHILDRENS_HOME',
  'SUPPORTED_ACCOMMODATION',
  'FAMILY_CENTRE',
  'RESIDENTIAL_SCHOOL',
];
const ageRanges = [
  [0, 17],
  [null, null],
  [8, 17],
  [0, 4],
  [10, 15],
  [16, 17],
  [16, 25],
  [18, 25],
  [0, null],
  [11, 11],
] as const;

function makeHome(random: Random, index: number, postcodes: readonly PostcodeRow[]): HomeRow {
  const authority = pick(random, members);
  const registered = whole(random, 0, 8);
  const onHold = random() < 0.3 ? whole(random, 0, registered) : 0;
  const filled = whole(random, 0, registered - onHold);
  const [ageFrom, ageTo] = pick(random, ageRanges);
  const near = postcodes.filter((row) => row.authority === authority);
  return {
    reference: `H-${index}`,
    kind: pick(random, kinds),
    authority,
    postcode: pick(random, near).postcode,
    ageFrom,
    ageTo,
    status: random() < 0.85 ? 'OPEN' : pick(random, ['SUSPENDED', 'CLOSED', 'UNREGISTERED']),
    registered,
    filled,
    onHold,
    reserved: whole(random, 0, registered - onHold - filled),
    isShortBreakOnly: random() < 0.1,
    offers: ['SIBLINGS', 'UASC', 'DISABILITY', 'BABY', 'SOLO'].filter(() => random() < 0.3),
  };
}

/** The same rows for the same seed. The last member sends no homes where the seed is even, and one child who left long ago. */
export function worldRows(seed: number): WorldRows {
  const random = randomFrom(seed);
  const postcodes = makePostcodes(random);
  const sending = members.slice(0, -1);
  const children = sending.flatMap((authority) =>
    Array.from({ length: whole(random, 15, 40) }, (_, index) => makeChild(random, authority, index)),
  );
  const [, , , , lastMember] = members;
  const leaver = { authority: lastMember, child: '0007', sex: 'F', dob: '2010-05-05', isUasc: false };
  const left = { rne: 'S', ls: 'C2', cin: 'N1', place: 'U4', rec: 'E4A', homePost: '', placePost: '' };
  const homes = Array.from({ length: 60 }, (_, index) => makeHome(random, index, postcodes));
  return {
    postcodes,
    children: [...children, leaver],
    episodes: [
      ...children.flatMap((child) => makeEpisodes(random, child, postcodes)),
      { authority: lastMember, child: leaver.child, decom: '2015-01-01', dec: '2015-06-01', ...left },
    ],
    homes: homes.filter(({ authority }) => seed % 2 === 1 || authority !== lastMember),
  };
}
