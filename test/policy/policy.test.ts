import { describe, expect, test } from 'vitest';
import type { Role } from '../../schema/vocabulary.ts';
import { may, type Scope, type Subject } from '../../server/policy/policy.ts';
import type { Viewer } from '../../server/policy/viewer.ts';

const subjects: readonly Subject[] = [
  'children',
  'needs',
  'homes',
  'homeLocations',
  'costs',
  'exactAggregates',
  'suppressedAggregates',
  'imports',
  'needChanges',
  'homeChanges',
  'plans',
  'planStarts',
];

/** The whole table, in the order of `subjects`. */
const table: [Role, Scope[]][] = [
  [
    'PLACEMENT_OFFICER',
    [
      'OWN_AUTHORITY',
      'OWN_AUTHORITY',
      'REGION',
      'REGION',
      'OWN_AUTHORITY',
      'OWN_AUTHORITY',
      'REGION',
      'NONE',
      'OWN_AUTHORITY',
      'OWN_AUTHORITY',
      'NONE',
      'NONE',
    ],
  ],
  [
    'COMMISSIONER',
    ['NONE', 'NONE', 'REGION', 'REGION', 'REGION', 'REGION', 'REGION', 'NONE', 'NONE', 'NONE', 'REGION', 'REGION'],
  ],
  ['BOARD', ['NONE', 'NONE', 'NONE', 'NONE', 'NONE', 'NONE', 'REGION', 'NONE', 'NONE', 'NONE', 'NONE', 'NONE']],
  [
    'DATA_OFFICER',
    ['NONE', 'NONE', 'REGION', 'REGION', 'REGION', 'REGION', 'REGION', 'REGION', 'NONE', 'REGION', 'REGION', 'NONE'],
  ],
];

function viewer(role: string, localAuthority: string | null = 'E08000004'): Viewer {
  return { userId: 'u', displayName: 'U', role: role as Role, localAuthority, regionId: 'r' };
}

describe('role × what', () => {
  test.each(table)('%s', (role, scopes) => {
    expect(subjects.map((subject) => may(viewer(role), subject))).toEqual(scopes);
  });
});

describe('what is not granted is denied', () => {
  test.each(['', 'ADMIN', 'constructor', '__proto__', 'toString'])('the unknown role "%s" has nothing', (role) => {
    expect(subjects.map((subject) => may(viewer(role), subject))).toEqual(subjects.map(() => 'NONE'));
  });

  test.each(['', 'toString', 'constructor', 'hasOwnProperty'])('nobody has the unknown subject "%s"', (subject) => {
    expect(table.map(([role]) => may(viewer(role), subject as Subject))).toEqual(['NONE', 'NONE', 'NONE', 'NONE']);
  });

  test('an officer without an authority has no children and no needs', () => {
    const lost = viewer('PLACEMENT_OFFICER', null);
    expect([may(lost, 'children'), may(lost, 'needs'), may(lost, 'homes')]).toEqual(['NONE', 'NONE', 'REGION']);
  });
});
