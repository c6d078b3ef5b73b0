import type { ImportFormat, ImportStatus } from '../../schema/vocabulary.ts';
import { formatNumber } from './formats.ts';

const rowsOf = (count: number) => `${formatNumber(count)} ${count === 1 ? 'row' : 'rows'}`;

export const importWords = {
  title: 'Imports',
  lede: 'Load returns, homes, boundaries and postcodes. Every row is checked: good rows go in together, bad rows are set aside with what is wrong and what to do.',
  formTitle: 'Load files',
  format: 'What the files are',
  formatHints: {
    ssda903:
      'Header.csv and Episodes.csv of the looked-after children return, together. Dates as 31/03/2025 or 2025-03-31.',
    homes: 'Our homes return, one row for each home.',
    boundaries:
      'Council boundaries as GeoJSON, for example from the Office for National Statistics. They replace the approximate areas.',
    postcodes: 'Postcodes with a position: the ONS Postcode Directory or Code-Point Open.',
  } satisfies Record<ImportFormat, string>,
  template: 'Download the homes return template (CSV)',
  templatePath: '/templates/homes-return.csv',
  council: 'Council the rows belong to',
  councilFromFiles: 'As the files say',
  files: 'Files',
  filesHint: 'Choose one or several, or drop them here.',
  chosen: (names: readonly string[]) => `Chosen: ${names.join(', ')}`,
  noFiles: 'Choose at least one file',
  checkFirst: 'Check first, load later',
  load: 'Load the good rows',
  sending: 'The files are being sent and checked. This can take a minute for large files.',
  unreachable:
    'The server could not be reached, so nothing was loaded. Check your connection and send the files again.',
  resultTitle: 'What happened',
  problemTitle: 'The files could not be loaded',
  counts: {
    rows: 'Rows read',
    accepted: 'Accepted',
    ready: 'Ready to load',
    setAside: 'Set aside',
    identical: 'Already the same',
    blank: 'Blank',
  },
  warned: (count: number) => `${rowsOf(count)} with a warning: see what to do below.`,
  accept: 'Accept',
  discard: 'Discard',
  staged: 'Nothing has been loaded yet. Accept to load the rows that are ready, or discard them all.',
  setAsideFile: 'Download the rows set aside (CSV)',
  problems: (count: number) => `${formatNumber(count)} ${count === 1 ? 'problem' : 'problems'} found`,
  problemsShown: (shown: number, all: number) => `The first ${formatNumber(shown)} of ${formatNumber(all)} are shown.`,
  more: 'Show more problems',
  columns: { file: 'File', line: 'Line', column: 'Column', wrong: 'What is wrong', fix: 'What to do', severity: 'Row' },
  severities: { SET_ASIDE: 'Set aside', WARNING: 'Loaded, check', REPAIRED: 'Loaded, repaired' },
  wholeFile: 'whole file',
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
  batchLabel: (format: string, when: string) => `${format}, ${when}: see what happened`,
  notThere: 'There is no such import',
  close: 'Close',
} as const;

/** Which results ask for a person's eye. */
export const attentionStatuses: readonly ImportStatus[] = ['ACCEPTED_WITH_SET_ASIDE', 'REJECTED', 'STAGED'];
