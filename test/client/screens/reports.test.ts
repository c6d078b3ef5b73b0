import { describe, expect, it } from 'vitest';
import { fileAddress } from '../../../client/screens/reports/fileAddress.ts';
import { measuresSaying } from '../../../client/screens/reports/measuresSaying.ts';
import { releasedTable } from '../../../client/screens/reports/releasedTable.ts';
import { readAsked } from '../../../client/screens/reports/useMakeReport.ts';
import { cellInWords } from '../../../client/table/factTable.ts';

describe('a table of a report', () => {
  const table = releasedTable({
    id: 't',
    caption: 'Where we are short',
    rowHeading: 'Council',
    columns: ['children', 'gap', 'percent', 'miles', 'rate', 'pounds', 'days'].map((unit) => ({
      ...{ id: unit, label: unit, unit },
    })),
    rows: [
      { id: 'a', label: 'Bury', cells: [1204, 71, 0.291, 5.25, 3.04, 5500.4, 0].map((value) => ({ value })) },
      {
        id: 'b',
        label: 'Wigan',
        cells: ['SUPPRESSED', 'NOT_AVAILABLE', 'LOW', 'NOT_APPLICABLE', 'SUPPRESSED', 'SUPPRESSED', 'SUPPRESSED'].map(
          (marker) => ({ value: null, marker: marker as 'SUPPRESSED' }),
        ),
      },
      { id: 'c', label: 'Oldham', cells: [0, -12, 0.004, 0, 0, 0, 3].map((value) => ({ value })) },
    ],
    total: null,
  });
  it.each([
    [0, ['Bury', '1,204', '71 short', '29%', '5.3', '3.0', '£5,500', '0']],
    [1, ['Wigan', '[c]', '[x]', '[low]', '[z]', '[c]', '[c]', '[c]']],
    [2, ['Oldham', '0', '12 spare', '[low]', '0.0', '0.0', '£0', '3']],
  ])('row %i says each number in its unit, and every marker', (row, said) => {
    const cells = table.rows[row]?.cells ?? [];
    expect(cells.map((cell, at) => cellInWords(cell, table.columns[at]?.kind ?? 'words'))).toEqual(said);
  });
});

describe('a file of one council', () => {
  it.each([
    ['/reports/r.csv', null, '/reports/r.csv'],
    ['/reports/r.csv', 'E08000002', '/reports/r.csv?council=E08000002'],
    ['/reports/r.csv?for=public', 'E08000002', '/reports/r.csv?for=public&council=E08000002'],
  ])('%s of %s is %s', (url, council, address) => expect(fileAddress(url, council)).toBe(address));
});

describe('finding a measure', () => {
  const measure = (title: string, limits: string[] = []) => ({
    ...{ title, limits, meaning: 'Children', formula: 'a less b', workedExample: '12 less 7', source: 'SSDA903' },
  });
  const all = [measure('Short near home', ['Nobody is moved']), measure('Weekly miles')];
  it.each([
    ['', ['Short near home', 'Weekly miles']],
    ['MILES', ['Weekly miles']],
    ['home  moved', ['Short near home']],
    ['ssda', ['Short near home', 'Weekly miles']],
    ['nothing of the kind', []],
  ])('“%s” finds %j', (text, titles) => expect(measuresSaying(all, text).map(({ title }) => title)).toEqual(titles));
});

describe('a report is asked for', () => {
  it('as the region has it where nothing is typed', () => {
    expect(readAsked({ day: ' ', miles: '20', plan: null }, 'gm')).toEqual({
      question: { region: 'gm', asOf: null, withinMiles: 20, plan: null },
    });
  });
  it('with everything that is wrong at once', () => {
    expect(readAsked({ day: '31 February 2025', miles: '0', plan: 'p' }, 'gm')).toEqual({
      wrong: [
        { field: 'asOf', sentence: expect.stringMatching(/^Write a day like/) },
        { field: 'withinMiles', sentence: 'Enter a distance between 1 and 200 miles' },
      ],
    });
  });
});
