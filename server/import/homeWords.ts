/** How homes returns write coded values: our own code, its label, or a common word for it. */
import {
  type Adaptation,
  adaptations,
  type HoldReason,
  type HomeKind,
  type HomeStatus,
  holdReasons,
  homeKinds,
  homeStatuses,
  type Offer,
  offers,
  type Sector,
  sectors,
} from '../../schema/vocabulary.ts';

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9<>]+/g, ' ')
    .trim();

type Words<Code extends string> = Readonly<Partial<Record<Code, readonly string[]>>>;

/** A reader of one coded value; null for a word that is not known, never a guess. */
export function wordsReader<Code extends string>(
  labels: ReadonlyMap<Code, string>,
  words: Words<Code>,
): (text: string) => Code | null {
  const codes = new Map<string, Code>();
  for (const [code, label] of labels) {
    for (const word of [code, label, ...(words[code] ?? [])]) codes.set(plain(word), code);
  }
  return (text) => codes.get(plain(text)) ?? null;
}

/** `Object.entries` with the keys' own type: the tables are constants without other keys. */
export const labelsOf = <Code extends string>(table: Readonly<Record<Code, string>>) =>
  new Map(Object.entries(table) as [Code, string][]);

const kindLabels = new Map(Object.entries(homeKinds).map(([code, { label }]) => [code as HomeKind, label] as const));

export const readHomeKind = wordsReader<HomeKind>(kindLabels, {
  IN_HOUSE_FOSTER: [
    'in-house foster',
    'in house fostering',
    'in-house foster household',
    'LA foster',
    'local authority foster',
    'mainstream foster',
  ],
  AGENCY_FOSTER: [
    'IFA',
    'agency foster',
    'agency fostering',
    'independent fostering agency',
    'IFA foster household',
    'agency foster household',
  ],
  KINSHIP: [
    'kinship foster',
    'kinship household',
    'connected person',
    'connected persons',
    'family and friends',
    'friends and family',
  ],
  CHILDRENS_HOME: ['childrens home', 'residential', 'residential home', 'CH'],
  SECURE_CHILDRENS_HOME: ['secure', 'secure home', 'secure childrens home', 'SCH'],
  SUPPORTED_ACCOMMODATION: ['supported', 'supported accommodation 16+', 'SA', 'semi-independent'],
  FAMILY_CENTRE: ['residential family centre', 'mother and baby unit', 'parent and child unit'],
  RESIDENTIAL_SCHOOL: ['residential special school', 'boarding school'],
});

export const readHomeStatus = wordsReader<HomeStatus>(labelsOf(homeStatuses), {
  OPEN: ['active', 'registered', 'approved'],
  SUSPENDED: ['registration suspended'],
  CLOSED: ['resigned', 'cancelled', 'deregistered'],
  UNREGISTERED: ['not registered'],
});

export const readSector = wordsReader<Sector>(labelsOf(sectors), {
  LOCAL_AUTHORITY: ['LA', 'council', 'public'],
  PRIVATE: ['independent', 'for profit'],
  VOLUNTARY: ['charity', 'third sector', 'voluntary sector'],
  HEALTH: ['health authority', 'NHS'],
});

export const readHoldReason = wordsReader<HoldReason>(labelsOf(holdReasons), {
  MATCHING: ['matching', 'matched'],
  STAFFING: ['staffing', 'staff', 'staff shortage', 'recruitment'],
  BUILDING: ['building', 'building works', 'repairs', 'refurbishment'],
  CARER_BREAK: ['carer break', 'break', 'respite', 'holiday'],
  STAYING_PUT: ['staying put'],
  APPROVAL_PENDING: ['approval', 'pending approval', 'registration pending'],
});

export const readOffer = wordsReader<Offer>(labelsOf(offers), {
  SIBLINGS: ['sibling groups', 'sibling group'],
  UASC: ['unaccompanied'],
  DISABILITY: ['disabled', 'disabilities'],
  THERAPEUTIC: ['therapeutic'],
  EXPLOITATION: ['exploitation', 'CSE', 'CCE'],
  PARENT_AND_CHILD: ['mother and baby'],
  SHORT_BREAK: ['short break', 'respite'],
  BABY: ['baby'],
  SAME_DAY: ['same day', 'emergency'],
});

export const readAdaptation = wordsReader<Adaptation>(labelsOf(adaptations), {
  STEP_FREE: ['step free'],
  GROUND_FLOOR_BEDROOM: ['ground floor'],
  WHEELCHAIR_BEDROOM: ['wheelchair', 'wheelchair bedroom'],
  NURSING_CARE: ['nursing'],
  SENSORY: ['sensory'],
  SIGNING: ['signing', 'BSL', 'Makaton'],
});

const sexWords: Readonly<Record<string, 'ANY' | 'M' | 'F'>> = {
  '': 'ANY',
  any: 'ANY',
  both: 'ANY',
  mixed: 'ANY',
  either: 'ANY',
  all: 'ANY',
  m: 'M',
  male: 'M',
  males: 'M',
  boys: 'M',
  'boys only': 'M',
  f: 'F',
  female: 'F',
  females: 'F',
  girls: 'F',
  'girls only': 'F',
};
const yesNo: Readonly<Record<string, boolean>> = {
  '': false,
  no: false,
  n: false,
  false: false,
  0: false,
  yes: true,
  y: true,
  true: true,
  1: true,
};

const own = <Value>(table: Readonly<Record<string, Value>>, text: string): Value | null =>
  Object.hasOwn(table, plain(text)) ? (table[plain(text)] ?? null) : null;

/** Blank takes any. */
export const readSexAccepted = (text: string): 'ANY' | 'M' | 'F' | null => own(sexWords, text);
/** Blank is no. */
export const readYesNo = (text: string): boolean | null => own(yesNo, text);
const itemsOf = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Items of a list cell, separated by semicolons or bars. */
export const readList = (text: string): string[] => itemsOf(text, /[;|]/);
/** Of a cell of code words, of which none has a comma: separated by commas or lines, too. */
export const readCodeList = (text: string): string[] => itemsOf(text, /[;|,\r\n]/);
