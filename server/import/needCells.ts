import { needDurations } from '../../schema/codes/needDurations.ts';
import { type LivingWith, livingWith, type NeedRisk, needRisks } from '../../schema/codes/needWords.ts';
import { legalStatusCodes } from '../../schema/ssda903Codes.ts';
import { type Adaptation, adaptations, type Cohort, type Offer, offers, urgencies } from '../../schema/vocabulary.ts';
import { daysBetween } from '../engine/calendar.ts';
import type { IsoDate } from '../engine/facts.ts';
import type { LoadedNeed } from '../engine/loadedFacts.ts';
import { readAdaptation, readOffer, readYesNo } from './homeWords.ts';
import {
  readDuration,
  readLivingWith,
  readNeedStatus,
  readRisk,
  readSiblingPlan,
  readSuitability,
  readUrgency,
  suitabilityColumns,
} from './needWords.ts';
import { type CellReader, readCoded, readCodes, readDateCell } from './readCells.ts';
import type { Finding } from './rowLedger.ts';

/** What a row says of its need, its children and reference left out. */
export type NeedTerms = Omit<LoadedNeed, 'responsibleAuthority' | 'reference' | 'childReferences'>;

const required = (column: string, fix: string): Finding => ({
  column,
  rule: 'REQUIRED',
  sentence: `${column} is blank.`,
  fix,
});

const isYes = (cells: CellReader, column: string): boolean =>
  readCoded(cells, column, { read: readYesNo, codes: ['yes', 'no'] }) ?? false;

function suitabilityOf(cells: CellReader): LoadedNeed['suitability'] {
  const codes = ['PREFERRED', 'SUITABLE', 'UNSUITABLE', 'NOT_SPECIFIED'];
  const said = suitabilityColumns.flatMap(([column, type]) => {
    const suitability = readCoded(cells, column, { read: readSuitability, codes });
    return suitability === null || suitability === 'NOT_SPECIFIED' ? [] : [[type, suitability] as const];
  });
  return Object.fromEntries(said);
}

interface NeedDates {
  readonly openedOn: IsoDate;
  readonly neededBy: IsoDate;
}

function datesOf(cells: CellReader): NeedDates | null {
  const [openedOn, neededBy] = [readDateCell(cells, 'opened_on'), readDateCell(cells, 'needed_by')];
  for (const column of ['opened_on', 'needed_by']) {
    if (cells.text(column) === '') cells.add(required(column, 'Give the day, like 31/03/2025.'));
  }
  if (openedOn === null || neededBy === null) return null;
  if (neededBy < openedOn) {
    cells.add({
      column: 'needed_by',
      rule: 'DATES',
      sentence: 'needed_by is before opened_on.',
      fix: 'Check both: a home is needed on the day the need was opened, or later.',
    });
  }
  return { openedOn, neededBy };
}

const cohortOfOffer: Readonly<Partial<Record<Offer, Cohort>>> = {
  SIBLINGS: 'SIBLING_GROUP',
  TEENAGERS: 'TEENAGER',
  UASC: 'UASC',
  DISABILITY: 'DISABLED',
  THERAPEUTIC: 'THERAPEUTIC',
  EXPLOITATION: 'EXPLOITATION_RISK',
  PARENT_AND_CHILD: 'PARENT_AND_CHILD',
  REMAND: 'REMAND_OR_SECURE',
  SHORT_BREAK: 'SHORT_BREAK',
  BABY: 'BABY',
  STEP_DOWN: 'STEP_DOWN',
  SOLO: 'SOLO',
};

/** What a need's cohorts are read from. */
export interface CohortSigns {
  readonly offers: readonly Offer[];
  readonly risks: readonly NeedRisk[];
  readonly isSolo: boolean;
  readonly isSecure: boolean;
  readonly isShortBreak: boolean;
}

/** The cohorts a need says it is of. Going missing is none of them: it is recorded as what it is. */
export function cohortsSaid({ offers: asked, risks, isSolo, isSecure, isShortBreak }: CohortSigns): Cohort[] {
  const found = new Set<Cohort>(asked.flatMap((offer) => cohortOfOffer[offer] ?? []));
  if (risks.includes('SEXUAL_EXPLOITATION') || risks.includes('CRIMINAL_EXPLOITATION')) found.add('EXPLOITATION_RISK');
  if (isSolo) found.add('SOLO');
  if (isSecure) found.add('REMAND_OR_SECURE');
  if (isShortBreak) found.add('SHORT_BREAK');
  return [...found].sort();
}

interface PlanCells {
  readonly requiredAdaptations: Adaptation[];
  readonly requiredOffers: Offer[];
  readonly risks: NeedRisk[];
  readonly livingWith: LivingWith | null;
}

function planOf(cells: CellReader): PlanCells {
  return {
    requiredAdaptations: readCodes(cells, 'adaptations', { read: readAdaptation, codes: Object.keys(adaptations) }),
    requiredOffers: readCodes(cells, 'offers', { read: readOffer, codes: Object.keys(offers) }),
    risks: readCodes(cells, 'risks', { read: readRisk, codes: Object.keys(needRisks) }),
    livingWith: readCoded(cells, 'living_with', { read: readLivingWith, codes: Object.keys(livingWith) }),
  };
}

const mostWordCharacters = 60;

function shortText(cells: CellReader, column: string): string | null {
  const text = cells.text(column);
  if (text.length > mostWordCharacters) {
    cells.add({
      column,
      rule: 'LONG_TEXT',
      sentence: `${column} is longer than ${mostWordCharacters} characters.`,
      fix: 'Write a word or two.',
    });
  }
  return text === '' ? null : text;
}

/** Null where a date is missing; what else is wrong is in the findings. */
export function readNeedTerms(cells: CellReader): NeedTerms | null {
  const dates = datesOf(cells);
  const plan = planOf(cells);
  const isSolo = isYes(cells, 'solo') || plan.livingWith === 'SOLO';
  const isSecure = isYes(cells, 'secure_authority');
  const isShortBreak = isYes(cells, 'short_break');
  const terms = {
    ...plan,
    ...moreTerms(cells),
    siblingPlan: readCoded(cells, 'sibling_plan', { read: readSiblingPlan, codes: ['TOGETHER', 'APART', 'SUBSETS'] }),
    urgency: readCoded(cells, 'urgency', { read: readUrgency, codes: Object.keys(urgencies) }) ?? ('PLANNED' as const),
    status:
      readCoded(cells, 'status', { read: readNeedStatus, codes: ['OPEN', 'MET', 'WITHDRAWN'] }) ?? ('OPEN' as const),
    suitability: suitabilityOf(cells),
    isSoloRequired: isSolo,
    hasSecureAuthority: isSecure,
    mustStayAtSchool: isYes(cells, 'must_stay_at_school'),
    isShortBreak,
    cohorts: cohortsSaid({ offers: plan.requiredOffers, risks: plan.risks, isSolo, isSecure, isShortBreak }),
    language: shortText(cells, 'language'),
    faith: shortText(cells, 'faith'),
  };
  return dates === null ? null : { ...dates, ...terms };
}

/** What a later column says; a file without it leaves what is held. */
function moreTerms(cells: CellReader): Pick<NeedTerms, 'isEmergency' | 'duration' | 'legalStatus'> {
  const isEmergency = readCoded(cells, 'emergency', { read: readYesNo, codes: ['yes', 'no'] });
  const duration = readCoded(cells, 'duration', { read: readDuration, codes: Object.keys(needDurations) });
  const read = (text: string) => (Object.hasOwn(legalStatusCodes, text.toUpperCase()) ? text.toUpperCase() : null);
  const legalStatus = readCoded(cells, 'legal_status', { read, codes: Object.keys(legalStatusCodes) });
  return {
    ...(isEmergency === null ? {} : { isEmergency }),
    ...(duration === null ? {} : { duration }),
    ...(legalStatus === null ? {} : { legalStatus }),
  };
}

const longPastDays = 28;

/** What is odd of a need's dates beside the facts held; it is loaded all the same. */
export function dateWarnings(
  terms: Pick<NeedTerms, 'openedOn' | 'neededBy' | 'status'>,
  dataDate: IsoDate | null,
): Finding[] {
  if (dataDate === null || terms.status !== 'OPEN') return [];
  if (terms.openedOn > dataDate) {
    return [
      {
        column: 'opened_on',
        rule: 'AFTER_FACTS',
        sentence: `opened_on is after ${dataDate}, the date of the facts held, so the need is counted from that date on, and with the latest facts.`,
        fix: 'Nothing to do, if the day is right.',
      },
    ];
  }
  if (daysBetween(terms.neededBy, dataDate) <= longPastDays) return [];
  return [
    {
      column: 'needed_by',
      rule: 'LONG_PAST',
      sentence: `needed_by is more than ${longPastDays} days before ${dataDate}, the date of the facts held, and the need is still open.`,
      fix: 'Write MET or WITHDRAWN in status where it is over.',
    },
  ];
}
