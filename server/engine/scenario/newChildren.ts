/** Which children have come to need a place lately, and so stand for those who will by the scenario's day? */
import { daysBetween } from '../calendar.ts';
import type { DemandCase } from '../demand.ts';
import type { IsoDate } from '../facts.ts';
import type { KinshipShare, ScenarioFacts } from './scenario.ts';
import { childrenAmong } from './someChildren.ts';

const daysInYear = 365;

type About = Pick<KinshipShare, 'localAuthority' | 'ageBands' | 'fromDate'>;

/** From the first day it is so, at the earliest the data date, to the scenario's day; a year at least. Days. */
function daysCounted({ fromDate }: About, { dataDate }: ScenarioFacts, asOf: IsoDate): number {
  return Math.max(daysInYear, daysBetween(fromDate > dataDate ? fromDate : dataDate, asOf));
}

/**
 * Children who live nowhere yet, or began to live where they do within as long before the data date as the change is at work by the
 * scenario's day, a year at least. They stand for the children of that time to come.
 *
 * Order  id.
 */
export function newChildren(facts: ScenarioFacts, about: About, asOf: IsoDate): readonly DemandCase[] {
  const days = daysCounted(about, facts, asOf);
  return childrenAmong(facts, about).filter(
    ({ situation }) => situation.stay === null || daysBetween(situation.stay.start, facts.dataDate) < days,
  );
}
