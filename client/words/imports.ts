import type { FileKind } from '../../schema/codes/fileKinds.ts';
import type { ImportStatus } from '../../schema/vocabulary.ts';
import { formatDate, formatNumber } from './formats.ts';
import { count, listInWords } from './phrases.ts';

/** Words of the imports home: what is loaded for a return date, and what was imported. */
export const importWords = {
  title: 'Imports',
  heading: (returnDate: string) => `Files for ${formatDate(returnDate)}`,
  complete: (done: number, all: number) =>
    done === all ? 'Every kind of file is up to date.' : `${done} of ${all} kinds of file are up to date.`,
  returnDate: 'Return date',
  dateError: 'Enter a day such as 31 March 2025',
  filter: 'Return date',
  folded: (returnDate: string) => `Return date: ${formatDate(returnDate)}`,
  load: 'Load files',
  tasks: 'Kinds of file',
  taskLink: (kind: string) => `Load ${kind.toLowerCase()}`,
  notRead: 'Not read by this version yet.',
  kindHints: {
    CHILDREN: 'SSDA903 return: Header, Episodes and the other tables.',
    NEEDS: 'What children who wait for a home need.',
    HOMES: 'Our homes return: places by state, offers, approvals.',
    OFSTED: 'Providers and places as Ofsted lists them.',
    PLACEMENTS_BOUGHT: 'What is paid for placements, and why they are far.',
    SCHOOLS: 'Get Information about Schools: the national list.',
    BOUNDARIES: 'Council areas from the Office for National Statistics.',
    POSTCODES: 'Where each postcode is: without it distances are not known.',
  } satisfies Record<FileKind, string>,
  councils: (withData: number, of: number) => `${withData} of ${of} councils`,
  missing: (names: readonly string[]) => `Not sent: ${listInWords(names)}.`,
  older: (names: readonly string[], returnDate: string) =>
    `Data end before ${formatDate(returnDate)}: ${listInWords(names)}.`,
  lastImport: (when: string, by: string) => `Last import ${when} by ${by}`,
  neverImported: 'Not imported here: came with the demo region or not at all',
  setAside: (rows: number) => `${count(rows, 'row')} set aside`,
  waiting: (imports: number) => `${count(imports, 'import')} to accept`,
  running: (imports: number) => `${count(imports, 'import')} being checked`,
  reconcile: 'Compare what is loaded with the published figures',
  historyTitle: 'Imports so far',
  historyEmpty: 'Nothing has been imported yet',
  historyEmptyHint: 'What you load is listed here, with who loaded it and what was set aside.',
  historyColumns: {
    when: 'When',
    format: 'What',
    files: 'Files',
    council: 'Council',
    by: 'By',
    status: 'Result',
    accepted: 'Accepted',
    setAside: 'Set aside',
  },
  wholeRegion: 'As in the files',
  filesOf: (names: readonly string[]) =>
    names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`,
  batchLabel: (format: string, when: string) => `${format}, ${when}: see what happened`,
  newer: 'Newer imports',
  earlier: 'Earlier imports',
  shown: (from: number, to: number, all: number) =>
    `${formatNumber(from)} to ${formatNumber(to)} of ${formatNumber(all)}`,
} as const;

/** Which results ask for a person's eye. */
export const attentionStatuses: readonly ImportStatus[] = ['ACCEPTED_WITH_SET_ASIDE', 'REJECTED', 'STAGED'];
