/** How old is a child on a date, and in which age band and school year? */
import { type AgeBand, ageBands } from '../../schema/vocabulary.ts';
import type { IsoDate } from './facts.ts';

export const ageBandOrder: readonly AgeBand[] = ['UNDER_1', 'AGE_1_4', 'AGE_5_9', 'AGE_10_15', 'AGE_16_17'];
/** The oldest whole age at which a person is a child looked after. */
export const oldestChildAge = 17;

/**
 * Units   whole years; negative before birth.
 * Source  a child born on 29 February has a birthday on 1 March of common years.
 */
export function ageOn(dateOfBirth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return on.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** Null before birth and from 18. */
export function ageBandOf(age: number): AgeBand | null {
  return ageBandOrder.find((band) => age >= ageBands[band].ageFrom && age <= ageBands[band].ageTo) ?? null;
}

/**
 * The English school year a child is in: 0 Reception, 1 to 13; null before Reception and after Year 13.
 *
 * Source  born 1 September to 31 August; the academic year begins on 1 September.
 */
export function schoolYearOn(dateOfBirth: IsoDate, on: IsoDate): number | null {
  const calendarYear = Number(on.slice(0, 4));
  const startedIn = on.slice(5) < '09-01' ? calendarYear - 1 : calendarYear;
  const schoolYear = ageOn(dateOfBirth, `${String(startedIn).padStart(4, '0')}-08-31`) - 4;
  return schoolYear >= 0 && schoolYear <= 13 ? schoolYear : null;
}

/** Years 10 and 11, when a change of school needs approval (Care Planning Regulations 2010 reg 10). */
export function isKeyStage4(dateOfBirth: IsoDate, on: IsoDate): boolean {
  const schoolYear = schoolYearOn(dateOfBirth, on);
  return schoolYear === 10 || schoolYear === 11;
}
