import { describe, expect, it } from 'vitest';
import {
  type ChangeDraft,
  type ChangeRow,
  draftOf,
  emptyDraft,
  fieldOfServer,
  fieldsOf,
  openedHomes,
  readDraft,
} from '../../../client/screens/scenario/changeDraft.ts';
import { scenarioChangeKinds } from '../../../schema/codes/scenarioChangeKinds.ts';

const draft = (part: Partial<ChangeDraft>): ChangeDraft => ({ ...emptyDraft, reason: 'A need', ...part });

const row = (part: Partial<ChangeRow>): ChangeRow => ({
  __typename: 'ScenarioChangeRow',
  ...{ id: 'c1', kind: 'OPEN_HOME', kindLabel: '', sentence: '', reason: 'A need', fromDate: '2026-04-01' },
  ...{ placeName: null, madeBy: '', homeId: null, localAuthority: null, homeKind: null, areaId: null },
  ...{ latitude: null, longitude: null, townName: null, places: null, households: null, placesEach: null },
  ...{ ageFrom: null, ageTo: null, offers: null, adaptations: null, sharePercent: null, yearlyLossPercent: null },
  ...{ ownerGroup: null, ageBands: null, placementTypes: null, holdReasons: null },
  ...part,
});

function sent(part: Partial<ChangeDraft>) {
  const read = readDraft(draft(part));
  if ('wrong' in read) throw new Error(read.wrong.map(({ sentence }) => sentence).join(' '));
  return read.change;
}

describe('a change of a scenario while it is typed', () => {
  it('asks something of every kind of change', () => {
    expect(Object.keys(fieldsOf).sort()).toEqual(Object.keys(scenarioChangeKinds).sort());
    for (const asked of Object.values(fieldsOf)) expect(asked.length).toBeGreaterThan(0);
  });

  it('sends the fields of its own kind only, blank ones as not said', () => {
    const change = sent({ kind: 'CLOSE_HOME', homeId: 'h1', townName: 'Bury', numbers: { places: '4' } });
    expect(change).toEqual({ kind: 'CLOSE_HOME', reason: 'A need', fromDate: null, replaces: null, homeId: 'h1' });
    expect(sent({ townName: ' Bury ', numbers: { places: ' 4 ', ageFrom: '' } })).toMatchObject({
      ...{ townName: 'Bury', places: 4, ageFrom: null, offers: null, localAuthority: null },
    });
  });

  it('says all that cannot be read at once, each at its field', () => {
    const read = readDraft(draft({ fromDate: 'soon', numbers: { places: 'four', ageFrom: '6.5', ageTo: '12' } }));
    expect('wrong' in read ? read.wrong.map(({ field }) => field) : []).toEqual(['fromDate', 'places', 'ageFrom']);
  });

  it.each([
    ['12.5', 12.5],
    ['-4', -4],
    ['−4', -4],
    ['', null],
  ])('reads a share of %s', (typed, sharePercent) => {
    expect(sent({ kind: 'DEMAND_GROWTH', numbers: { sharePercent: typed } })).toMatchObject({ sharePercent });
  });

  it('reads back what stands in a scenario: the day only where it is not the scenario’s, the spot where no town was said', () => {
    const spot = {
      latitude: 53.5,
      longitude: -2.3,
      localAuthority: 'E08000002',
      homeKind: 'CHILDRENS_HOME',
      places: 3,
    };
    const change = row({ ...(spot as Partial<ChangeRow>) });
    expect(draftOf(change, '2028-03-31').fromDate).toBe('2026-04-01');
    expect(draftOf(change, '2026-04-01').fromDate).toBe('');
    const again = readDraft(draftOf(change, '2026-04-01'));
    expect(again).toMatchObject({ change: { ...spot, replaces: 'c1', fromDate: null, townName: null } });
    const elsewhere = readDraft({ ...draftOf(change, '2026-04-01'), townName: 'Bury', localAuthority: '' });
    expect(elsewhere).toMatchObject({ change: { townName: 'Bury', localAuthority: null } });
    expect('change' in elsewhere && elsewhere.change.latitude).toBeUndefined();
  });

  it.each([
    ['change.places', 'places'],
    ['change.areaId', 'townName'],
    ['change.longitude', 'townName'],
    ['change.replaces', null],
    ['name', 'name'],
    [null, null],
  ])('the server’s %s is asked at %s', (name, field) => {
    expect(fieldOfServer(name)).toBe(field);
  });

  it('offers the homes that the scenario opens, but none to itself', () => {
    const sentence = 'Opens a children’s home of 2 places in Bury from 1 April 2026, for ages 6 to 12.';
    const changes = [row({ id: 'a', sentence }), row({ id: 'b', kind: 'CLOSE_HOME' }), row({ id: 'c' })];
    const scenario = { changes } as unknown as Parameters<typeof openedHomes>[0];
    expect(openedHomes(scenario, 'c')).toEqual([
      { value: 'opened-a', label: 'Opens a children’s home of 2 places in Bury from 1 April 2026' },
    ]);
  });
});
