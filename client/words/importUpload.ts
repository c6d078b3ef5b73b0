import { formatNumber } from './formats.ts';
import { count } from './phrases.ts';

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** Words of the upload form. */
export const uploadWords = {
  title: 'Load files',
  lede: 'Every row is checked. You see what will change before anything is loaded, and an import can be undone.',
  format: 'What the files are',
  formatHints: {
    ssda903:
      'Header, Episodes, UASC, Missing and DoLo of the looked-after children return, together or one by one: CSV of any year from 2019, or the XML return. Load postcodes first, else distances are not known.',
    homes: 'Our homes return, one row for each home.',
    needs: 'Our needs template, one row for each child who needs a home.',
    'placements-standard': 'Placements Data Standard version 2, as JSON.',
    'pnw-census': 'The Placements North West census, as CSV.',
    ofsted: 'The provider list: annual public or monthly restricted.',
    schools: 'The national list of schools (edubasealldata.csv).',
    boundaries:
      'Council boundaries as GeoJSON, for example from the Office for National Statistics. They replace the approximate areas.',
    postcodes: 'Postcodes with a position: the ONS Postcode Directory, NSPL, Code-Point Open or postcode sectors.',
  } as Readonly<Record<string, string>>,
  template: 'Download the homes return template (CSV)',
  templatePath: '/templates/homes-return.csv',
  council: 'Council the rows belong to',
  councilFromFiles: 'As the files say',
  files: 'Files',
  filesHint: 'Choose one or several, or drop them here.',
  chosen: (names: readonly string[]) => `Chosen: ${names.join(', ')}`,
  noFiles: 'Choose at least one file',
  choices: 'More choices',
  repair: 'Episodes that do not fit together',
  repairYes: 'Repair them',
  repairYesHint:
    'Episodes left open by an earlier return are closed, overlaps are cut and repeats are joined. Each repair is listed with its rule.',
  repairNone: 'Load them as they are',
  repairNoneHint: 'Nothing is changed; each problem is a warning.',
  replace: 'Rows that are not in these files',
  replaceNo: 'Keep them',
  replaceNoHint: 'What was loaded before and is not in these files stays as it is.',
  replaceYes: 'Remove them',
  replaceYesHint:
    'What is held of the same kind and councils and is not in these files is taken out. The preview says how many rows; you can undo it.',
  check: 'Check the files',
  loadNow: 'Load without a preview',
  sending: (sent: number, all: number) => `${megabytes(sent)} of ${megabytes(all)} MB sent`,
  checking: 'All is sent. The server is reading the files.',
  sendingLabel: 'Sending the files',
  stopSending: 'Stop sending',
  stopped: 'Sending was stopped, and nothing was loaded.',
  unreachable:
    'The server could not be reached, so nothing was loaded. Check your connection and send the files again.',
  refused: 'The files were not taken',
  size: (files: number, bytes: number) => `${count(files, 'file')}, ${megabytes(bytes)} MB`,
  percent: (share: number) => `${formatNumber(Math.floor(share * 100))}% sent`,
} as const;
