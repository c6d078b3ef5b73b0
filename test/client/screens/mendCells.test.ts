import { describe, expect, it } from 'vitest';
import { mendParts } from '../../../client/screens/imports/mendCells.ts';

const problem = (column: string | null, sentence = `${column} is wrong.`) => ({
  column,
  sentence,
  rule: 'R',
  fix: 'Mend it.',
});
const columns = ['CHILD', 'Dob ', 'SEX'];
const names = (cells: readonly { readonly column: string }[]) => cells.map(({ column }) => column);

describe('mendParts', () => {
  it.each([
    ['the column a problem names, in any case', [problem('dob')], ['Dob '], ['CHILD', 'SEX'], 0],
    ['several columns, in the order of the row', [problem('SEX'), problem('CHILD')], ['CHILD', 'SEX'], ['Dob '], 0],
    ['a problem of the whole row', [problem(null)], [], columns, 1],
    ['a problem of a column that is not there', [problem('UPN')], [], columns, 1],
    ['nothing', [], [], columns, 0],
  ])('%s', (_, problems, wrong, others, ofRow) => {
    const parts = mendParts({ columns, problems }, null);
    expect([names(parts.wrong), names(parts.others), parts.ofRow.length]).toEqual([wrong, others, ofRow]);
  });

  it('two problems of one cell stand together', () => {
    const [cell] = mendParts({ columns, problems: [problem('SEX', 'One.'), problem('SEX', 'Two.')] }, null).wrong;
    expect(cell?.problems.map(({ sentence }) => sentence)).toEqual(['One.', 'Two.']);
    expect(cell?.at).toBe(2);
  });

  it('after a try, what it found stands in place of what was wrong at first, and no field moves', () => {
    const parts = mendParts({ columns, problems: [problem('SEX')] }, problem('CHILD', 'CHILD is blank.'));
    expect(parts.wrong.map(({ column, problems }) => [column, problems.length])).toEqual([
      ['CHILD', 1],
      ['SEX', 0],
    ]);
    expect(names(parts.others)).toEqual(['Dob ']);
  });
});
