import { describe, expect, it } from 'vitest';
import type { Approval } from '../../../server/engine/approvals.ts';
import { decisionTasks } from '../../../server/engine/decision/decisionTasks.ts';
import type { WeighedPart } from '../../../server/engine/decision/weighChoice.ts';

const approval = (kind: Approval['kind']): Approval => ({
  kind,
  approver: 'Somebody',
  sentence: 'Why.',
  source: 'A law',
});

function part(changes: Partial<WeighedPart> = {}): WeighedPart {
  return {
    homeId: 'h',
    hostAuthority: 'E08000004',
    isKinship: false,
    childIds: ['c'],
    beside: 0,
    miles: 1,
    weeklyMiles: { total: 1, family: 1, school: null, community: null, missing: [] },
    standing: 'INSIDE',
    factors: [],
    approvals: [],
    cautions: [],
    ...changes,
  };
}

const planned = { today: '2025-04-04', startsOn: '2025-04-10', isEmergency: false };
const told = (parts: readonly WeighedPart[], days = planned) =>
  decisionTasks(parts, days).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

describe('what a decision makes to do', () => {
  it.each([
    ['in the area', part(), []],
    ['Key Stage 4 in the area', part({ approvals: [approval('KEY_STAGE_4')] }), ['KEY_STAGE_4 2025-04-10']],
    [
      'in an adjoining area',
      part({ standing: 'ADJOINING', approvals: [approval('OUT_OF_AREA')] }),
      ['OUT_OF_AREA 2025-04-10', 'NOTIFY_HOST_AUTHORITY 2025-04-10'],
    ],
    [
      'at a distance',
      part({ standing: 'AT_A_DISTANCE', approvals: [approval('AT_A_DISTANCE')] }),
      ['AT_A_DISTANCE 2025-04-10', 'CONSULT_HOST_AUTHORITY 2025-04-10', 'NOTIFY_HOST_AUTHORITY 2025-04-10'],
    ],
    [
      'a relative at a distance: regulation 11 does not apply',
      part({ standing: 'AT_A_DISTANCE', isKinship: true, approvals: [approval('CONNECTED_PERSON')] }),
      ['CONNECTED_PERSON 2025-04-10', 'NOTIFY_HOST_AUTHORITY 2025-04-10'],
    ],
  ])('%s', (_where, one, expected) => {
    expect(told([one])).toEqual(expected);
  });

  it('in an emergency the notice may follow within five working days, Easter left out', () => {
    const days = { today: '2025-04-17', startsOn: '2025-04-17', isEmergency: true };
    expect(told([part({ standing: 'ADJOINING' })], days)).toEqual(['NOTIFY_HOST_AUTHORITY 2025-04-28']);
  });

  it('of two homes are told home by home', () => {
    const parts = [part({ homeId: 'a' }), part({ homeId: 'b', standing: 'ADJOINING' })];
    expect(decisionTasks(parts, planned).map(({ homeId }) => homeId)).toEqual(['b']);
  });
});
