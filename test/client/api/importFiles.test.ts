import { describe, expect, it } from 'vitest';
import { importAddress, readReceipt } from '../../../client/api/importFiles.ts';

describe('readReceipt', () => {
  it.each([
    [
      'an import',
      '{"id":"b1","status":"RUNNING","sentence":"Being checked."}',
      { id: 'b1', sentence: 'Being checked.' },
    ],
    ['a refusal', '{"id":null,"status":"REJECTED","sentence":"Too large."}', { id: null, sentence: 'Too large.' }],
    ['no sentence', '{"id":"b1"}', null],
    ['an empty sentence', '{"sentence":""}', null],
    ['a page of a proxy', '<html>502</html>', null],
    ['nothing', '', null],
    ['no object', 'null', null],
  ])('%s', (_, text, receipt) => expect(readReceipt(text)).toEqual(receipt));
});

describe('importAddress', () => {
  const order = {
    format: 'homes',
    localAuthority: null,
    isCheckFirst: true,
    isRepairing: true,
    isReplacing: false,
  } as const;
  it.each([
    ['checked first', {}, '/imports/homes?accept=none&wait=no'],
    ['loaded at once', { isCheckFirst: false }, '/imports/homes?accept=valid&wait=no'],
    ['of one council', { localAuthority: 'E08000004' }, '/imports/homes?accept=none&wait=no&localAuthority=E08000004'],
    [
      'as it is, in place of what is held',
      { format: 'ssda903', isRepairing: false, isReplacing: true },
      '/imports/ssda903?accept=none&wait=no&repair=none&replace=yes',
    ],
  ] as const)('%s', (_, changes, address) => expect(importAddress({ ...order, ...changes })).toBe(address));
});
