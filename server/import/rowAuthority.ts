import type { GssCode } from '../engine/facts.ts';
import { authorityFinder } from './findAuthority.ts';
import type { ImportLookups, KnownAuthority, RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';
import type { TableRow } from './readTable.ts';
import type { Finding } from './rowLedger.ts';

export type RowAuthority =
  | { readonly gss: GssCode; readonly finding: null }
  | { readonly gss: null; readonly finding: Finding };

const fault = (sentence: string, fix: string): RowAuthority => ({
  gss: null,
  finding: { column: 'LA', rule: 'LOCAL_AUTHORITY', sentence, fix },
});

/** The authority named in the request; null when none is named. Errors: unknown, or not a member of the sender's region. */
export function chosenAuthority(named: string | null, lookups: ImportLookups): KnownAuthority | null | RejectedImport {
  if (named === null || named.trim() === '') return null;
  const found = authorityFinder(lookups.authorities).find(named);
  if (found === null) {
    return rejected(
      'REQUEST',
      'The council in localAuthority is not known. Give its nine-character code, such as E08000004.',
    );
  }
  if (!lookups.memberAuthorities.has(found.gss)) {
    return rejected('REQUEST', `${found.name} is not a member of your region, so its files cannot be loaded here.`);
  }
  return found;
}

/** Which authority each row of a return belongs to: its LA column, else the one chosen for the whole return. */
export function authorityOfRows(
  chosen: KnownAuthority | null,
  lookups: ImportLookups,
): (row: TableRow) => RowAuthority {
  const finder = authorityFinder(lookups.authorities);
  const answers = new Map<string, RowAuthority>();
  const answer = (text: string): RowAuthority => {
    if (text === '') {
      if (chosen !== null) return { gss: chosen.gss, finding: null };
      return fault(
        'The row does not say which council it belongs to.',
        'Fill the LA column, or name the council for the whole file.',
      );
    }
    const found = finder.find(text);
    if (found === null)
      return fault('LA is not a council we know.', 'Write its name as DfE does, or its nine-character code.');
    if (!lookups.memberAuthorities.has(found.gss)) {
      return fault(
        `${found.name} is not a member of your region.`,
        'Leave the row out, or ask the region that council belongs to.',
      );
    }
    if (chosen !== null && chosen.gss !== found.gss) {
      return fault(
        `The row belongs to ${found.name}, and ${chosen.name} was chosen for this file.`,
        'Load each council’s rows as that council’s.',
      );
    }
    return { gss: found.gss, finding: null };
  };
  return (row) => {
    const text = row.text('LA');
    const known = answers.get(text) ?? answer(text);
    answers.set(text, known);
    return known;
  };
}
