import { describe, expect, test } from 'vitest';
import { jointAddress, readJointQuestion, withFixed } from '../../../client/screens/joint/jointQuestion.ts';

const asked = { withinMiles: 15, fixed: [{ needId: 'n1', homeId: 'h1' }], runId: null };

describe('the joint question in the address', () => {
  test('is read back as it was written', () => {
    const question = withFixed(asked, 'n-2', 'h_2');
    const address = jointAddress(question);
    expect(address).toBe('/needs/together?within=15&fixed=n1*h1.n-2*h_2');
    expect(readJointQuestion(address.slice(address.indexOf('?')))).toEqual({ question, dropped: [] });
  });

  test.each(['n1', 'n1*', '*h1', 'n1*h1.', 'n1*h1 n2*h2', 'M1 1AA*h1'])('drops the pairs "%s" whole', (fixed) => {
    const search = `?${new URLSearchParams({ fixed })}`;
    expect(readJointQuestion(search)).toEqual({
      question: { withinMiles: null, fixed: [], runId: null },
      dropped: ['fixed'],
    });
  });

  test('holds one home for a need, and lets go of it, and begins without a run', () => {
    const again = withFixed({ ...asked, runId: 'r1' }, 'n1', 'h9');
    expect(again).toEqual({ withinMiles: 15, fixed: [{ needId: 'n1', homeId: 'h9' }], runId: null });
    expect(withFixed(again, 'n1', null).fixed).toEqual([]);
    expect(jointAddress({ ...asked, fixed: [], withinMiles: null })).toBe('/needs/together');
  });
});
