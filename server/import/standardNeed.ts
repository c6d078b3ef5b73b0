import { type NeedRisk, needRisks } from '../../schema/codes/needWords.ts';
import { readDistanceReason, readSourcingRoute } from '../../schema/codes/placementCensusCodes.ts';
import type { PlacementType } from '../../schema/vocabulary.ts';
import type { IsoDate } from '../engine/facts.ts';
import type { LoadedPurchase } from '../engine/loadedMarket.ts';
import { cohortsSaid, type NeedTerms } from './needCells.ts';
import { readLivingWith, readSuitability, readUrgency } from './needWords.ts';
import { readPounds } from './pounds.ts';
import { readDate } from './readDate.ts';
import type { Finding } from './rowLedger.ts';
import { pathIn, type StandardField, type StandardRecord, textIn, wordIn } from './standardFields.ts';
import { standardMore } from './standardMore.ts';

/** ISO, as JSON writes days, or day first, as the regional platforms do. */
function dayIn(record: StandardRecord, field: StandardField, findings: Finding[]): IsoDate | null {
  const text = textIn(record, field);
  if (text === '') return null;
  const day = readDate(text.slice(0, 10), 'ISO') ?? readDate(text, 'DAY_FIRST');
  if (day !== null) return day;
  const path = pathIn(record, field);
  findings.push({ column: path, rule: 'DATE', sentence: `${path} is not a day.`, fix: 'Write it like 2025-03-31.' });
  return null;
}

function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from the referral by which a home is needed, where no last day is given. */
const daysUntil = { SAME_DAY: 0, WITHIN_5_DAYS: 5, PLANNED: 6 } as const;

function yesIn(record: StandardRecord, field: StandardField, findings: Finding[]): boolean | null {
  const read = (text: string): boolean | null =>
    /^(y|yes|true)$/i.test(text) ? true : /^(n|no|false)$/i.test(text) ? false : null;
  return wordIn(record, field, { read, findings });
}

function countIn(record: StandardRecord, field: StandardField, findings: Finding[]): number | null {
  const text = textIn(record, field);
  if (text === '' || /^\d{1,2}$/.test(text)) return text === '' ? null : Number(text);
  const path = pathIn(record, field);
  findings.push({
    column: path,
    rule: 'WHOLE_NUMBER',
    sentence: `${path} is not a whole number.`,
    fix: 'Write a whole number from 0 to 99.',
  });
  return null;
}

function risksIn(record: StandardRecord, findings: Finding[]): NeedRisk[] {
  const read = (text: string): boolean | null => {
    if (/^(risk present|low risk|high risk|yes|y)$/i.test(text)) return true;
    return /^(no known risk|no|n)$/i.test(text) ? false : null;
  };
  return (Object.keys(needRisks) as NeedRisk[]).filter((risk) => wordIn(record, risk, { read, findings }) === true);
}

const suitabilityFields: readonly (readonly [StandardField, PlacementType])[] = [
  ['foster', 'FOSTERING'],
  ['residential', 'CHILDRENS_HOME'],
  ['supported', 'SUPPORTED_ACCOMMODATION'],
  ['kinship', 'KINSHIP'],
  ['secure', 'SECURE'],
  ['familyCentre', 'FAMILY_CENTRE'],
  ['residentialSchool', 'RESIDENTIAL_SCHOOL'],
];

function suitabilityIn(record: StandardRecord, findings: Finding[]): NeedTerms['suitability'] {
  const said = suitabilityFields.flatMap(([field, type]) => {
    const suitability = wordIn(record, field, { read: readSuitability, findings });
    return suitability === null || suitability === 'NOT_SPECIFIED' ? [] : [[type, suitability] as const];
  });
  return Object.fromEntries(said);
}

function datesIn(
  record: StandardRecord,
  findings: Finding[],
): Pick<NeedTerms, 'openedOn' | 'neededBy' | 'urgency'> | null {
  const openedOn = dayIn(record, 'referredOn', findings);
  const latest = dayIn(record, 'latestDay', findings);
  const urgency = wordIn(record, 'neededBy', { read: readUrgency, findings }) ?? 'PLANNED';
  if (openedOn === null) return null;
  const neededBy = latest ?? daysAfter(openedOn, daysUntil[urgency]);
  return { openedOn, urgency, neededBy: neededBy < openedOn ? openedOn : neededBy };
}

/** The need a record states; null where it has no day of referral. */
export function standardTerms(record: StandardRecord, isPlaced: boolean, findings: Finding[]): NeedTerms | null {
  const dates = datesIn(record, findings);
  const living = wordIn(record, 'alongside', { read: readLivingWith, findings });
  const risks = risksIn(record, findings);
  const suitability = suitabilityIn(record, findings);
  const mustStayAtSchool = yesIn(record, 'staysAtSchool', findings) ?? false;
  const more = standardMore(record, findings);
  if (dates === null) return null;
  const isSolo = living === 'SOLO';
  const isTherapeutic = (record.fields.get('support') ?? []).some(({ value }) => /therap/i.test(String(value)));
  const said = cohortsSaid({ offers: [], risks, isSolo, isSecure: false, isShortBreak: false });
  return {
    ...dates,
    siblingPlan: null,
    status: isPlaced ? 'MET' : 'OPEN',
    suitability,
    requiredOffers: [],
    isSoloRequired: isSolo,
    hasSecureAuthority: false,
    mustStayAtSchool,
    isShortBreak: false,
    cohorts: isTherapeutic ? [...said, 'THERAPEUTIC' as const].sort() : said,
    risks,
    livingWith: living,
    ...more,
  };
}

const placementFields: readonly StandardField[] = [
  'cost',
  'placedOn',
  'startedOn',
  'urn',
  'type',
  'isPreferred',
  'continuity',
  'together',
];
export const hasPlacement = (record: StandardRecord): boolean =>
  placementFields.some((field) => textIn(record, field) !== '');

/** The agreed placement of a record. The location is free text, and the officer a person: neither is kept. */
export function standardPurchase(
  record: StandardRecord,
  findings: Finding[],
): Omit<LoadedPurchase, 'responsibleAuthority' | 'childReference'> {
  const liberty = yesIn(record, 'liberty', findings);
  const types = {
    read: (text: string) => (/^(residential|foster|supported accommodation)$/i.test(text) ? text : null),
    findings,
  };
  return {
    day: dayIn(record, 'startedOn', findings) ?? dayIn(record, 'placedOn', findings),
    hostAuthority: null,
    provisionType: wordIn(record, 'type', types),
    sourcingRoute: wordIn(record, 'sourced', { read: readSourcingRoute, findings }),
    weeklyCostPounds: readPounds(textIn(record, 'cost'), pathIn(record, 'cost'), findings),
    socialCarePounds: null,
    educationPounds: null,
    healthPounds: null,
    distanceReason: wordIn(record, 'reason', { read: readDistanceReason, findings }),
    isSoloRequired: textIn(record, 'alongside') === '' ? null : readLivingWith(textIn(record, 'alongside')) === 'SOLO',
    isSoloGiven: null,
    deprivationOfLiberty: liberty === null ? null : liberty ? 'CURRENT' : 'NONE',
    registeredWith: null,
    urn: textIn(record, 'urn').toUpperCase() || null,
    providerName: null,
    isLocationPreferred: yesIn(record, 'isPreferred', findings),
    isEducationContinued: yesIn(record, 'continuity', findings),
    siblingsTogether: countIn(record, 'together', findings),
  };
}
