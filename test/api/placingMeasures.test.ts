import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type DecisionWorld, friday, minutesAfter, startDecisionWorld } from './decisionWorld.ts';

const measures = `query ($region: ID!) { placingMeasures(region: $region) { __typename
  ... on PlacingMeasures { headline rows { localAuthority { name } decided { value marker } medianDays offers { value marker } declines { value marker } }
    total { localAuthority { name } decided { value marker } declines { value marker } }
    reasons { reason declines { value marker } } homes { home { name } calls offers declines reasons { reason declines { value } } } }
  ... on NotFoundProblem { sentence } } }`;

describe.each(databases)('the measures of finding homes, on $name', (kind) => {
  let world: DecisionWorld;
  const ask = async (cookie: string, region = 'small') =>
    (await world.api.ask(cookie, measures, { region })).data.placingMeasures;
  beforeAll(async () => {
    world = await startDecisionWorld(kind);
    const needId = world.needId('OL-N1');
    const [a, d] = [world.homeId('A1 House'), world.homeId('D4 House')];
    await world.write('logCall', { call: { needId, homeId: d, outcome: 'DECLINED', declineReason: 'RISK' } });
    await world.write('logCall', { call: { needId, homeId: a, outcome: 'OFFERED' } });
    const { decision } = await world.write('choosePlace', { choice: { needId, homes: [{ homeId: a }] } });
    await world.write('undoDecision', { id: decision.id });
    world.clock.now = minutesAfter(friday, 24 * 60);
    await world.write('choosePlace', { choice: { needId, homes: [{ homeId: a }] } });
  });
  afterAll(() => world?.close());

  // Made-up data: decided on the day they are made for, 31 March, whatever the clock says.
  it('are whole for a commissioner, a decision undone not counted', async () => {
    const { headline, rows, total, reasons, homes } = await ask(await world.api.signIn('commissioner'));
    expect(headline).toBe(
      'Half of the homes chosen were found within 11 days. Homes offered 1 time and declined 1 time.',
    );
    expect(rows).toMatchObject([
      { localAuthority: { name: 'Oldham' }, decided: { value: 1 }, medianDays: 11, offers: { value: 1 } },
      { localAuthority: { name: 'Rochdale' }, decided: { value: 0 }, medianDays: null },
      { localAuthority: { name: 'Tameside' }, decided: { value: 0 } },
    ]);
    expect(total).toMatchObject({ localAuthority: null, decided: { value: 1 }, declines: { value: 1 } });
    expect(reasons).toEqual([{ reason: 'RISK', declines: { value: 1, marker: null } }]);
    expect(homes).toMatchObject([
      { home: { name: 'D4 House' }, declines: 1, reasons: [{ reason: 'RISK' }] },
      { home: { name: 'A1 House' }, offers: 1 },
    ]);
  });

  it('are of their own council only for an officer', async () => {
    const own = await ask(world.officer);
    expect(own.rows.map((row: { localAuthority: { name: string } }) => row.localAuthority.name)).toEqual(['Oldham']);
    expect((await ask(world.rochdaleOfficer)).homes).toEqual([]);
  });

  it('hide small numbers, days and homes from the board', async () => {
    const { rows, reasons, homes } = await ask(await world.api.signIn('board'));
    expect(rows[0]).toMatchObject({ decided: { value: null, marker: 'SUPPRESSED' }, medianDays: null });
    expect(reasons).toEqual([{ reason: 'RISK', declines: { value: null, marker: 'SUPPRESSED' } }]);
    expect(homes).toEqual([]);
  });

  it('are not there for another region', async () => {
    expect(await ask(world.officer, 'elsewhere')).toMatchObject({ __typename: 'NotFoundProblem' });
  });
});
