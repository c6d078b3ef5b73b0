import { describe, expect, it } from 'vitest';
import { monthsBefore, placementStability, type StayOfYears } from '../../server/engine/placementStability.ts';
import { asOf, oldham, tameside } from './factsBuilders.ts';

/** "2024-05-01" begins a stay that ends where the next begins; "-" before a day: not a move. */
function staysOf(childId: string, days: readonly string[], changes: Partial<StayOfYears> = {}): readonly StayOfYears[] {
  return days.map((day, at) => ({
    ...{ id: `${childId} ${at}`, childId, responsibleAuthority: oldham, placeCode: 'U6', legalStatus: 'C2' },
    ...{
      start: day.replace('-=', ''),
      end: days[at + 1]?.replace('-=', '') ?? null,
      isMove: at > 0 && !day.startsWith('-='),
    },
    ...changes,
  }));
}

/** Somebody whose stay ended long ago: all the history is loaded. */
const old: StayOfYears = { ...(staysOf('old', ['2018-01-01'])[0] as StayOfYears), end: '2020-01-01' };

function rowOf(stays: readonly StayOfYears[], dateOfBirth = '2014-01-01') {
  const datesOfBirth = new Map(stays.map(({ childId }) => [childId, dateOfBirth]));
  const [row] = placementStability({ members: [oldham], asOf, datesOfBirth, stays: [old, ...stays], moves: [] }).rows;
  return row;
}

describe('three or more placements in the year to 31 March 2025', () => {
  it.each([
    ['one home all year', ['2020-05-01'], 0],
    ['a home on the first day, and one move', ['2020-05-01', '2024-07-01'], 0],
    ['a home on the first day, and two moves', ['2020-05-01', '2024-07-01', '2025-01-01'], 1],
    ['moves before the year do not count', ['2020-05-01', '2023-07-01', '2024-01-01', '2024-03-01'], 0],
    ['a move on 31 March before is before the year', ['2020-05-01', '2024-03-31', '2024-09-01'], 0],
    ['a move on 1 April is within it', ['2020-05-01', '2024-04-01', '2024-09-01'], 1],
    ['a change with the same carer is no move', ['2020-05-01', '-=2024-07-01', '2024-09-01'], 0],
    ['came into care in the year and moved twice', ['2024-05-01', '2024-07-01', '2024-09-01'], 1],
  ])('%s', (_, days, expected) => {
    expect(rowOf(staysOf('c', days))?.year).toEqual({ children: 1, threeOrMore: expected });
  });

  it('counts each time of being looked after, and neither a temporary placement nor the return from it', () => {
    const first = staysOf('c', ['2023-01-01']).map((stay) => ({ ...stay, end: '2024-06-01' }));
    const again = staysOf('c', ['2024-08-01', '2024-12-01']).map((stay) => ({ ...stay, id: `again ${stay.id}` }));
    expect(rowOf([...first, ...again])?.year?.threeOrMore).toBe(1);
    const [home, away, back] = staysOf('d', ['2020-05-01', '2024-06-01', '-=2024-07-01']);
    if (!home || !away || !back) throw new Error('There are three stays.');
    const holiday = { ...away, placeCode: 'T1', isMove: false };
    expect(rowOf([home, holiday, back])?.year?.threeOrMore).toBe(0);
  });

  it('leaves out short breaks, people of 18, and children who have left', () => {
    const breaks = staysOf('c', ['2024-05-01'], { legalStatus: 'V4' });
    expect(rowOf(breaks)?.year?.children).toBe(0);
    expect(rowOf(staysOf('c', ['2024-05-01']), '2007-03-31')?.year?.children).toBe(0);
    const left = staysOf('c', ['2024-05-01']).map((stay) => ({ ...stay, end: '2025-03-31' }));
    expect(rowOf(left)?.year?.children).toBe(0);
  });
});

describe('the same carer for two years, of those under 16 and in care for two and a half', () => {
  it.each([
    ['in one home for three years', ['2022-03-01'], { children: 1, sameCarer: 1 }],
    ['in care since 30 September 2022: long-term on the day', ['2022-09-30'], { children: 1, sameCarer: 1 }],
    ['in care since 1 October 2022: a day too short', ['2022-10-01'], { children: 0, sameCarer: 0 }],
    ['moved two years ago to the day', ['2020-05-01', '2023-03-31'], { children: 1, sameCarer: 1 }],
    ['moved a day later', ['2020-05-01', '2023-04-01'], { children: 1, sameCarer: 0 }],
    ['a change with the same carer since', ['2020-05-01', '-=2024-04-01'], { children: 1, sameCarer: 1 }],
  ])('%s', (_, days, expected) => {
    expect(rowOf(staysOf('c', days))?.longTerm).toEqual(expected);
  });

  it('takes a placement for adoption and the one before it together', () => {
    const [first, adoptive] = staysOf('c', ['2022-01-01', '2024-06-01']);
    if (!first || !adoptive) throw new Error('There are two stays.');
    expect(rowOf([first, { ...adoptive, placeCode: 'A3' }])?.longTerm).toEqual({ children: 1, sameCarer: 1 });
  });

  it('counts nobody of 16 or over', () => {
    expect(rowOf(staysOf('c', ['2020-05-01']), '2009-03-31')?.longTerm).toEqual({ children: 0, sameCarer: 0 });
    expect(rowOf(staysOf('c', ['2020-05-01']), '2009-04-01')?.longTerm).toEqual({ children: 1, sameCarer: 1 });
  });
});

describe('what is not loaded', () => {
  const about = { members: [oldham, tameside], asOf, datesOfBirth: new Map([['c', '2014-01-01']]), moves: [] };

  it('is not 0: open stays alone say nothing of the past, and one year nothing of long stays', () => {
    const open = placementStability({ ...about, stays: staysOf('c', ['2020-05-01']) });
    expect(open.rows).toEqual(
      [oldham, tameside].map((localAuthority) => ({ localAuthority, year: null, longTerm: null })),
    );
    const ended = { ...old, end: '2024-04-10' };
    const [row] = placementStability({ ...about, stays: [ended, ...staysOf('c', ['2020-05-01'])] }).rows;
    expect(row).toMatchObject({ year: { children: 1 }, longTerm: null });
  });
});

describe('reasons for moves', () => {
  it('are of the year, of members, each in its row though nobody has it', () => {
    const moves = [
      { localAuthority: oldham, endedOn: '2024-04-01', reason: 'CARPL' },
      { localAuthority: oldham, endedOn: '2025-03-31', reason: 'CARPL' },
      { localAuthority: oldham, endedOn: '2024-03-31', reason: 'CARPL' },
      { localAuthority: 'E10000016', endedOn: '2024-06-01', reason: 'CHILD' },
    ];
    const { reasons } = placementStability({ members: [oldham], asOf, datesOfBirth: new Map(), stays: [], moves });
    expect(reasons.find(({ reason }) => reason === 'CARPL')?.moves).toBe(2);
    expect(reasons.find(({ reason }) => reason === 'CHILD')?.moves).toBe(0);
    expect(reasons).toHaveLength(12);
  });
});

describe('monthsBefore', () => {
  it.each([
    ['2025-03-31', 12, '2024-03-31'],
    ['2025-03-31', 30, '2022-09-31'],
    ['2025-01-15', 1, '2024-12-15'],
    ['2025-12-01', 24, '2023-12-01'],
  ])('%s less %i months compares as %s', (date, months, expected) => {
    expect(monthsBefore(date, months)).toBe(expected);
  });
});
