import { describe, expect, it } from 'vitest';
import { readReceipt } from '../../../client/api/importFiles.ts';

describe('what the server says about files', () => {
  it('is read part by part', () => {
    const problem = {
      file: 'homes.csv',
      line: 3,
      column: 'kind',
      severity: 'SET_ASIDE',
      sentence: 'Wrong.',
      fix: 'Mend.',
    };
    const sent = {
      id: 'b1',
      status: 'ACCEPTED_WITH_SET_ASIDE',
      sentence: 'One of two rows went in.',
      rows: 2,
      accepted: 1,
      setAside: 1,
      identical: 0,
      blank: 0,
      warned: 0,
      problems: [problem, 'noise'],
    };
    expect(readReceipt(sent)).toEqual({ ...sent, problems: [problem] });
  });
  it('a refusal needs only its sentence', () => {
    expect(readReceipt({ sentence: 'The file is empty.' })).toMatchObject({
      id: null,
      status: 'REJECTED',
      problems: [],
    });
  });
  it.each([null, 'text', 7, {}, { status: 'ACCEPTED' }])('%j is not an answer of ours', (value) => {
    expect(readReceipt(value)).toBeNull();
  });
});
