/** What could a reader add up who has the report and all live screens of the same day? Each number by the name the report has for it. */
import { ageBandOrder } from '../../../server/engine/age.ts';
import type { LiveFacts } from '../../../server/engine/disclose/liveNumbers.ts';
import type { Said } from '../../../server/engine/disclose/said.ts';
import { type SufficiencyTable, sufficiencyOf } from '../../../server/engine/gap.ts';
import {
  type LocationTable,
  locationCells,
  locationColumns,
  placementLocationOf,
} from '../../../server/engine/location.ts';
import { suppressLocation } from '../../../server/engine/suppressLocation.ts';
import { suppressedSufficiencyOf } from '../../../server/engine/suppressSufficiency.ts';
import { placementTypeOrder, typesNeedingPlaces } from '../../../server/engine/typeOrder.ts';
import { asOf } from '../factsBuilders.ts';
import type { Reader } from './workedOut.ts';

const everything = { asOf, placementTypes: null, ageBands: null, cohorts: null };
/** All that can be asked by type and age. */
export const questions = [
  everything,
  { ...everything, placementTypes: placementTypeOrder },
  { ...everything, ageBands: ageBandOrder },
  { ...everything, placementTypes: placementTypeOrder, ageBands: ageBandOrder },
  ...placementTypeOrder.map((type) => ({ ...everything, placementTypes: [type] })),
];

export interface LiveScreens {
  readonly sufficiency: readonly SufficiencyTable[];
  readonly location: LocationTable;
}

export function screensFor(facts: LiveFacts, said: Said): LiveScreens {
  const location = placementLocationOf({ ...facts, question: everything });
  return {
    sufficiency: questions.map((question) => suppressedSufficiencyOf({ ...facts, question }, said)),
    location: suppressLocation(location, { region: facts.region, said, largestSmallCount: 5 }),
  };
}

export function exactScreens(facts: LiveFacts): LiveScreens {
  return {
    sufficiency: questions.map((question) => sufficiencyOf({ ...facts, question })),
    location: placementLocationOf({ ...facts, question: everything }),
  };
}

export const demandName = (type: string | null, band: string | null, council: string) =>
  band === null ? `gap-${type ?? 'ANY'} demand ${council}` : `by age ${type ?? 'ANY'} ${band} ${council}`;

/** Every number of the screens, by name; null = hidden. */
export function namedNumbers({ sufficiency, location }: LiveScreens): ReadonlyMap<string, number | null> {
  const named = new Map<string, number | null>();
  for (const { question, rows, total } of sufficiency) {
    for (const { placementType, ageBand, localAuthority, demand } of rows)
      named.set(demandName(placementType, ageBand, localAuthority), demand.value);
    const [only, ...others] = question.placementTypes ?? [null];
    if (others.length === 0 && question.ageBands === null)
      named.set(demandName(only ?? null, null, 'ALL'), total.demand.value);
  }
  for (const row of [...location.rows, { ...location.total, localAuthority: 'ALL' }])
    for (const column of locationColumns) named.set(`location ${column} ${row.localAuthority}`, row[column].value);
  for (const { from, to, children } of location.flows) named.set(`flows ${to} ${from}`, children.value);
  return named;
}

/** Who needs a place or none is placed, or has yet to come: how many those are is shown nowhere. */
function equateEveryone(reader: Reader, council: string): void {
  const [everyone, yetToCome] = [`everyone ${council}`, `yet to come ${council}`];
  const needingNone = placementTypeOrder.filter((type) => !typesNeedingPlaces.includes(type));
  reader.addUnshown(everyone);
  reader.addUnshown(yetToCome);
  reader.equate(
    everyone,
    [null, ...needingNone].map((type) => demandName(type, null, council)),
  );
  reader.equate(everyone, [`location children ${council}`, yetToCome]);
}

/** Adds the screens to what is read already, and adds them up. */
export function readLive(reader: Reader, screens: LiveScreens): void {
  for (const [name, value] of namedNumbers(screens)) reader.addOrMeet(name, value);
  const councils = screens.location.rows.map(({ localAuthority }) => localAuthority);
  for (const council of councils) {
    for (const type of placementTypeOrder)
      reader.equate(
        demandName(type, null, council),
        ageBandOrder.map((band) => demandName(type, band, council)),
      );
    for (const band of ageBandOrder)
      reader.equate(
        demandName(null, band, council),
        typesNeedingPlaces.map((type) => demandName(type, band, council)),
      );
    reader.equate(
      demandName(null, null, council),
      typesNeedingPlaces.map((type) => demandName(type, null, council)),
    );
    reader.equate(
      `location children ${council}`,
      locationCells.map((cell) => `location ${cell} ${council}`),
    );
  }
  for (const council of [...councils, 'ALL']) equateEveryone(reader, council);
  for (const type of [null, ...placementTypeOrder])
    reader.equate(
      demandName(type, null, 'ALL'),
      councils.map((council) => demandName(type, null, council)),
    );
  for (const column of locationColumns)
    reader.equate(
      `location ${column} ALL`,
      councils.map((council) => `location ${column} ${council}`),
    );
}
