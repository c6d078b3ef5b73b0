/** What could a reader add up of the near-home gap and the distance curves as the live screens show them? Named as the report and the live tables are. */
import { type GapReason, gapReasons } from '../../../schema/vocabulary.ts';
import { ageBandOrder } from '../../../server/engine/age.ts';
import type { Said } from '../../../server/engine/disclose/said.ts';
import type { DistanceCurves } from '../../../server/engine/nearHome/distanceCurve.ts';
import { nearHomeTable } from '../../../server/engine/nearHome/nearHomeTable.ts';
import type { NearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { type ShownNearHome, suppressNearHome } from '../../../server/engine/nearHome/suppressNearHome.ts';
import { typesNeedingPlaces } from '../../../server/engine/typeOrder.ts';
import { asOf } from '../factsBuilders.ts';
import { demandName } from './readLive.ts';
import type { Reader } from './workedOut.ts';

const everything = { asOf, placementTypes: null, ageBands: null, cohorts: null };
/** All that can be asked by type and age. */
const questions = [
  everything,
  { ...everything, placementTypes: typesNeedingPlaces },
  { ...everything, ageBands: ageBandOrder },
  { ...everything, placementTypes: typesNeedingPlaces, ageBands: ageBandOrder },
  ...typesNeedingPlaces.map((type) => ({ ...everything, placementTypes: [type] })),
];

export function nearHomeScreens(world: NearHomeWorld, said: Said): readonly ShownNearHome[] {
  const showing = { said, regionName: world.facts.region.name, largestSmallCount: 5 };
  return questions.map((question) => suppressNearHome(nearHomeTable(world, question), showing));
}

/** As `demandName` names the children among whom these are short. */
export function shortName(type: string | null, band: string | null, council: string): string {
  return type === null && band === null ? `nearHome short ${council}` : `short ${demandName(type, band, council)}`;
}

const reasons = Object.keys(gapReasons) as GapReason[];
const reasonName = (reason: GapReason, council: string) =>
  council === 'ALL' ? `reasons children ${reason}` : `reason ${reason} ${council}`;

function readCounts(reader: Reader, [plain, ...filtered]: readonly ShownNearHome[]): void {
  for (const { question, rows, total } of filtered) {
    for (const { placementType, ageBand, localAuthority, achieved } of rows)
      reader.addOrMeet(shortName(placementType, ageBand, localAuthority), achieved.value);
    const [only = null, ...others] = question.placementTypes ?? [];
    const isOneType = only !== null && others.length === 0;
    if (isOneType) reader.addOrMeet(shortName(only, null, 'ALL'), total.achieved.value);
  }
  for (const row of plain === undefined ? [] : [...plain.rows, { ...plain.total, localAuthority: 'ALL' }]) {
    const council = row.localAuthority;
    reader.addOrMeet(`nearHome children ${council}`, row.children.value);
    reader.addOrMeet(`nearHome short ${council}`, row.achieved.value);
    // Only the report says so; anybody can work it out.
    if (!reader.names.includes(`nearHome near ${council}`)) reader.add(`nearHome near ${council}`, null, false);
    for (const { reason, children } of row.reasons) reader.addOrMeet(reasonName(reason, council), children.value);
  }
}

/** The short and the others make all who need such a place; types and ages make all. */
function equateParts(reader: Reader, council: string): void {
  const all = [null, ...typesNeedingPlaces].flatMap((type) =>
    [null, ...ageBandOrder].map((band) => [type, band] as const),
  );
  for (const [type, band] of all) {
    const others = `others ${demandName(type, band, council)}`;
    reader.add(others, null, false);
    reader.equate(demandName(type, band, council), [shortName(type, band, council), others]);
  }
  for (const band of [null, ...ageBandOrder])
    reader.equate(
      shortName(null, band, council),
      typesNeedingPlaces.map((type) => shortName(type, band, council)),
    );
  for (const type of [null, ...typesNeedingPlaces])
    reader.equate(
      shortName(type, null, council),
      ageBandOrder.map((band) => shortName(type, band, council)),
    );
  reader.add(`apart ${council}`, null, false);
  reader.equate(`nearHome children ${council}`, [`nearHome near ${council}`, `nearHome short ${council}`]);
  reader.equate(demandName(null, null, council), [`nearHome children ${council}`, `apart ${council}`]);
  reader.equate(
    `nearHome short ${council}`,
    reasons.map((reason) => reasonName(reason, council)).filter((name) => reader.names.includes(name)),
  );
}

export function readNearHome(reader: Reader, screens: readonly ShownNearHome[]): void {
  readCounts(reader, screens);
  const councils = (screens[0]?.rows ?? []).map(({ localAuthority }) => localAuthority);
  for (const council of [...councils, 'ALL']) equateParts(reader, council);
  const down = [
    ...['children', 'near', 'short'].map((part) => (council: string) => `nearHome ${part} ${council}`),
    ...reasons.map((reason) => (council: string) => reasonName(reason, council)),
    ...[null, ...typesNeedingPlaces].map((type) => (council: string) => shortName(type, null, council)),
  ];
  for (const name of down) reader.equate(name('ALL'), councils.map(name));
}

/** From one distance to the next, and beyond the last, there live so many more. */
export function readCurves(reader: Reader, { curves }: DistanceCurves): void {
  for (const { localAuthority, children, points } of curves) {
    const council = localAuthority ?? 'ALL';
    const all = `curve children ${council}`;
    reader.addOrMeet(all, children.value);
    reader.add(`curve others ${council}`, null, false);
    reader.equate(demandName(null, null, council), [all, `curve others ${council}`]);
    for (const side of ['today', 'best'] as const) {
      const names = points.map(({ miles, [side]: { value } }) => {
        const name = `curve ${side} ${miles} ${council}`;
        reader.addOrMeet(name, value);
        return name;
      });
      for (const [at, name] of names.entries()) {
        const next = names[at + 1] ?? all;
        reader.add(`after ${name}`, null, false);
        reader.equate(next, [name, `after ${name}`]);
      }
    }
  }
}
