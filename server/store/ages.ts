import type { AgeBand } from '../../schema/vocabulary.ts';
import { ageBands } from '../../schema/vocabulary.ts';
import type { IsoDate } from '../engine/facts.ts';

/** The latest date of birth of a person who has had their `years`th birthday by `on`; compares rightly though it may be no real day. */
export function bornByForAge(years: number, on: IsoDate): IsoDate {
  return `${String(Number(on.slice(0, 4)) - years).padStart(4, '0')}${on.slice(4)}`;
}

/** Condition on a date of birth for being in one of the bands on a day. */
export function bornForAgeBands(bands: readonly AgeBand[], on: IsoDate): Readonly<Record<string, unknown>> {
  const ranges = bands.map((band) => ({
    dateOfBirth: {
      $lte: bornByForAge(ageBands[band].ageFrom, on),
      $gt: bornByForAge(ageBands[band].ageTo + 1, on),
    },
  }));
  return { $or: ranges };
}
