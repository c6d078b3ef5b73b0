/**
 * What a record says of a need beyond the standard's own core, and what it leaves unsaid.
 *
 * The standard asks whether a home must be adapted, whether a child has needs of communication or culture, and how many brothers and
 * sisters come along; not which. The regional platforms' files add how long, legal status, emergency, faith and language.
 */
import { legalStatusCodes } from '../../schema/ssda903Codes.ts';
import type { Adaptation } from '../../schema/vocabulary.ts';
import { listText, smallNumberText } from '../engine/wording.ts';
import { readAdaptation, readYesNo } from './homeWords.ts';
import type { NeedTerms } from './needCells.ts';
import { readDuration } from './needWords.ts';
import type { Finding } from './rowLedger.ts';
import { pathIn, type StandardField, type StandardRecord, textIn, wordIn } from './standardFields.ts';

const mostCharacters = 60;
const isNothing = (text: string) =>
  /^(n|no|none|false|n\/?a|not (known|required|applicable|specified)|-)?$/i.test(text);
const isYes = (text: string) => /^(y|yes|true|required)$/i.test(text);

/** Words of a field that is a list, or text with commas. */
function wordsIn(record: StandardRecord, field: StandardField): string[] {
  return (record.fields.get(field) ?? []).flatMap(({ value }) =>
    typeof value === 'object' ? [] : (value === true ? 'Yes' : String(value)).split(/[;,|]/).map((word) => word.trim()),
  );
}

const spoken = (record: StandardRecord): string[] => wordsIn(record, 'communication').map((word) => word.toLowerCase());

function adaptationsIn(record: StandardRecord): Adaptation[] {
  const named = wordsIn(record, 'adaptation').flatMap((word) => readAdaptation(word) ?? []);
  const signs = spoken(record).some((word) => word === 'bsl' || word === 'makaton');
  return [...new Set<Adaptation>(signs ? [...named, 'SIGNING'] : named)];
}

function shortText(record: StandardRecord, field: StandardField, findings: Finding[]): string | null {
  const text = textIn(record, field);
  if (isNothing(text)) return null;
  if (text.length <= mostCharacters) return text;
  const path = pathIn(record, field);
  const sentence = `${path} is longer than ${mostCharacters} characters.`;
  findings.push({ column: path, rule: 'LONG_TEXT', sentence, fix: 'Write a word or two.' });
  return null;
}

function emergencyOf(text: string): boolean | null {
  if (/^(emergency|unplanned)$/i.test(text)) return true;
  return /^planned$/i.test(text) ? false : readYesNo(text);
}

type More = Pick<NeedTerms, 'requiredAdaptations' | 'language' | 'faith' | 'isEmergency' | 'duration' | 'legalStatus'>;

/** Parts not said are left out, so that what is held stays. */
export function standardMore(record: StandardRecord, findings: Finding[]): More {
  const readStatus = (text: string) =>
    Object.hasOwn(legalStatusCodes, text.toUpperCase()) ? text.toUpperCase() : null;
  const isEmergency = wordIn(record, 'emergency', { read: emergencyOf, findings });
  const duration = wordIn(record, 'duration', { read: readDuration, findings });
  const legalStatus = wordIn(record, 'legalStatus', { read: readStatus, findings });
  const language = shortText(record, 'language', findings);
  return {
    requiredAdaptations: adaptationsIn(record),
    language: spoken(record).includes('esol') ? 'ESOL' : language,
    faith: shortText(record, 'faith', findings),
    ...(isEmergency === null ? {} : { isEmergency }),
    ...(duration === null ? {} : { duration }),
    ...(legalStatus === null ? {} : { legalStatus }),
  };
}

function unsaid(record: StandardRecord, field: StandardField, words: { what: string; fix: string }): Finding[] {
  const column = pathIn(record, field);
  return [{ column, rule: 'NOT_SAID_WHICH', sentence: `${column} says ${words.what}, and not which.`, fix: words.fix }];
}

const onTheNeed = (what: string) => `Record ${what} on the need.`;

/** What a record says there is and does not name: it is loaded without, which no later answer may take for “none”. */
export function notNamed(record: StandardRecord, childrenNamed: number): Finding[] {
  const found: Finding[] = [];
  const adaptations = wordsIn(record, 'adaptation').filter((word) => !isNothing(word) && readAdaptation(word) === null);
  if (adaptations.length > 0) {
    const fix = `${onTheNeed('the adaptations')} Until then homes without them are offered.`;
    found.push(...unsaid(record, 'adaptation', { what: 'the home must be adapted', fix }));
  }
  const words = spoken(record).filter((word) => !isNothing(word) && !['bsl', 'makaton', 'esol'].includes(word));
  if (words.length > 0 || (isYes(textIn(record, 'communicates')) && spoken(record).every(isNothing))) {
    const fix = onTheNeed('what a home has to know');
    const field = words.length > 0 ? 'communication' : 'communicates';
    found.push(...unsaid(record, field, { what: 'the child has needs of communication or learning', fix }));
  }
  if (!isNothing(textIn(record, 'culture'))) {
    found.push(
      ...unsaid(record, 'culture', { what: 'there are cultural needs', fix: onTheNeed('the culture or faith') }),
    );
  }
  const others = (['otherRisk', 'otherRiskToOthers'] as const).filter(
    (field) => !/^(no|n|no known risk)?$/i.test(textIn(record, field)),
  );
  for (const field of others) {
    found.push(...unsaid(record, field, { what: 'there is another risk', fix: onTheNeed('it') }));
  }
  return [...found, ...siblingsNotNamed(record, childrenNamed)];
}

/** A count of brothers and sisters, and fewer of them in the file: the need would be met by a home with too few places. */
function siblingsNotNamed(record: StandardRecord, childrenNamed: number): Finding[] {
  const said = Number(textIn(record, 'siblings'));
  if (!Number.isInteger(said) || said < 1 || childrenNamed > said) return [];
  const column = pathIn(record, 'siblings');
  const one = said === 1;
  return [
    {
      column,
      rule: 'SIBLINGS_NOT_NAMED',
      sentence: `${column} says ${smallNumberText(said)} ${one ? 'brother or sister is' : 'brothers and sisters are'} to be placed with the child, and the file names ${childrenNamed <= 1 ? 'none' : smallNumberText(childrenNamed - 1)} in the same need.`,
      fix: 'Give their records the same localIdentifier, or add them to the need: until then a home is looked for with too few places.',
    },
  ];
}

const neverSaid: readonly (readonly [words: string, isSaid: (terms: NeedTerms) => boolean])[] = [
  ['how long a home is needed for', ({ duration }) => duration != null],
  ['the legal status', ({ legalStatus }) => legalStatus != null],
  ['whether it is an emergency', ({ isEmergency }) => isEmergency !== undefined],
  ['which brothers and sisters stay together', () => false],
  [
    'kinship, secure, family centre and residential school suitability',
    ({ suitability }) =>
      ['KINSHIP', 'SECURE', 'FAMILY_CENTRE', 'RESIDENTIAL_SCHOOL'].some((type) => type in suitability),
  ],
];

/** Once for a file with open needs: what none of its records says. Null where nothing is left unsaid. */
export function notCarried(terms: readonly NeedTerms[]): Finding | null {
  const open = terms.filter(({ status }) => status === 'OPEN');
  const unsaidParts = neverSaid.flatMap(([words, isSaid]) => (open.some(isSaid) ? [] : [words]));
  if (open.length === 0 || unsaidParts.length === 0) return null;
  return {
    column: null,
    rule: 'NOT_CARRIED',
    sentence: `The file does not say ${listText(unsaidParts)}: shown as not known.`,
    fix: 'Record on each need what you know of it.',
  };
}
