/** What of a text, by its shape or by what is on record, could lead somebody to a child or a home? */
import { listText } from '../engine/wording.ts';
import type { KnownNames } from '../store/reports/knownNames.ts';
import type { ReportStore } from '../store/reports/reportStore.ts';
import { namedIn, spoken, tellingWords } from './namedIn.ts';
import { tellingIn } from './textFaults.ts';
import { dialled, spelled, typedTokens } from './typedTokens.ts';

/** What is on record of all that has been typed. */
export function knownIn(reports: Pick<ReportStore, 'knownNames'>, texts: readonly string[]): Promise<KnownNames> {
  return reports.knownNames({ ...typedTokens(texts.join('\n')), spelled, spoken, tellingWords, dialled });
}

/** Said less well of what is on record. */
const onlyAlike: Readonly<Record<string, RegExp>> = {
  'a home’s phone number': /^a phone number$/,
  'a home’s number': /reference$/,
  'a child’s reference': /reference$/,
  'the reference of a need': /reference$/,
  'a child’s date of birth': /^a date of birth$/,
};

/** Shape  "a postcode", "a home’s name": each kind once, and never what is said. */
export function faultsIn(text: string, known: KnownNames): readonly string[] {
  const named = namedIn(text, known);
  const alike = tellingIn(text).filter((what) => !named.some((one) => onlyAlike[one]?.test(what)));
  return [...alike, ...named];
}

/** Never what is written itself. */
export function foundBy(faults: readonly string[]): string {
  return `A child or an address could be found by ${listText(faults)}: take it out.`;
}

/** Of a line that is kept at once: what is wrong with it, in a sentence; else null. */
export async function toldIn(
  reports: Pick<ReportStore, 'knownNames'>,
  { text, where }: { readonly text: string; readonly where: string },
): Promise<string | null> {
  const faults = faultsIn(text, await knownIn(reports, [text]));
  return faults.length === 0 ? null : foundBy(faults.map((what) => `${what} in ${where}`));
}
