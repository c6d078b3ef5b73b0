/** Fewer foster households are lost: how many stay who would have left? */
import { daysBetween } from '../calendar.ts';
import type { HomeFacts } from '../facts.ts';
import { compareText } from '../order.ts';
import { countText } from '../wording.ts';
import { evenlyOut, fosterHouseholds } from './carerSpots.ts';
import { withPlaces } from './changedHomes.ts';
import { shareOf } from './chosenShare.ts';
import { memberFaults, shareFaults } from './memberFaults.ts';
import { fromText, ofText, percentText } from './sayChange.ts';
import type { ChangeRules, ChangeSetting, FieldFault, RetainFoster, ScenarioFacts } from './scenario.ts';

/**
 * Units   percent of households a year.
 * Source  England 2023-24: 4,820 households left, of about 43,400 at the start of the year (Ofsted, Fostering in England; domain.md §6.4).
 */
export const usualYearlyLossPercent = 11.1;
const daysInYear = 365.25;
const mostLostPercent = 100;

function isLossRate(percent: number): boolean {
  return percent > 0 && percent <= mostLostPercent;
}

/** Households lost in a year, whole: half is rounded up. */
function lostInYear(facts: ScenarioFacts, { localAuthority, yearlyLossPercent }: RetainFoster): number {
  return shareOf(fosterHouseholds(facts, localAuthority).length, yearlyLossPercent);
}

/** Years between the first day it is so, at the earliest the data date, and the scenario's own day. */
function yearsOf({ fromDate }: RetainFoster, { base, asOf }: ChangeSetting): number {
  const from = fromDate > base.dataDate ? fromDate : base.dataDate;
  return Math.max(0, daysBetween(from, asOf)) / daysInYear;
}

/** How many more households there are than there would have been. Rounded once, at the end. */
export function householdsKept(change: RetainFoster, setting: ChangeSetting): number {
  const { base } = setting;
  const all = fosterHouseholds(base, change.localAuthority).length;
  const lost = (all * change.yearlyLossPercent) / 100;
  const keptInYear = change.households ?? (lost * (change.sharePercent ?? 0)) / 100;
  return Math.min(all, Math.round(Math.min(keptInYear, lost) * yearsOf(change, setting) + 1e-9));
}

function amountFaults(change: RetainFoster, facts: ScenarioFacts): readonly FieldFault[] {
  const { households, sharePercent, yearlyLossPercent } = change;
  if (!isLossRate(yearlyLossPercent)) {
    const sentence = 'Enter the share of households lost in a year, in percent: more than 0 and at most 100.';
    return [{ field: 'yearlyLossPercent', sentence }];
  }
  if ((households === null) === (sharePercent === null)) {
    const sentence =
      'Enter how many fewer households are lost a year, or what share of those lost stay: one of the two.';
    return [{ field: 'households', sentence }];
  }
  if (sharePercent !== null) return shareFaults(sharePercent);
  const lost = lostInYear(facts, change);
  if (households !== null && Number.isSafeInteger(households) && households >= 1 && households <= lost) return [];
  const most = lost === 0 ? 'None are lost' : `About ${lost} are lost`;
  const sentence = `${most} a year at ${percentText(yearlyLossPercent)}: enter a whole number from 1 to ${Math.max(1, lost)}.`;
  return [{ field: 'households', sentence }];
}

/** A household that stays is like one there is now, with its places free: its children are those of the facts. */
function likeNow(home: HomeFacts, id: string): HomeFacts {
  const empty = { filledPlaces: 0, onHoldPlaces: 0, reservedPlaces: 0, holds: [] };
  const nobody = { namedChildIds: [], exemptSiblingGroupIds: [], residentSiblingGroupId: null };
  return withPlaces({ ...home, ...nobody, id }, empty);
}

/**
 * The facts count as many households as there are now: whoever leaves is taken to be followed by another. So households that do not
 * leave come on top, like those there are now, evenly out of them by authority.
 */
export const retainFoster: ChangeRules<'RETAIN_FOSTER'> = {
  faults: (change, facts, setting) => {
    const faults = [...memberFaults(change.localAuthority, facts), ...amountFaults(change, setting.base)];
    if (faults.length > 0 || householdsKept(change, setting) > 0) return faults;
    const sentence =
      'By the scenario’s date this keeps no whole household: keep more of them, begin earlier, or set the scenario’s date later.';
    return [{ field: change.households === null ? 'sharePercent' : 'households', sentence }];
  },
  apply: (facts, change, setting) => {
    const now = fosterHouseholds(setting.base, change.localAuthority).toSorted(
      (a, b) => compareText(a.hostAuthority, b.hostAuthority) || compareText(a.id, b.id),
    );
    const kept = evenlyOut(now, householdsKept(change, setting)).map((home, at) =>
      likeNow(home, `kept-${change.id}-${at + 1}`),
    );
    return { ...facts, homes: [...facts.homes, ...kept] };
  },
  explain: ({ localAuthority, households, sharePercent, yearlyLossPercent, fromDate }, names) => {
    const base = `the foster households ${ofText(localAuthority, names)} that would have left, ${percentText(yearlyLossPercent)} a year`;
    const what = households === null ? percentText(sharePercent ?? 0) : `${countText(households, 'household')} a year`;
    return `Keeps ${what} of ${base}, ${fromText(fromDate)}`;
  },
};
