import { describe, expect, it } from 'vitest';
import { demoScenarios } from '../../data/demo/demoScenarios.ts';
import { pathfinderRegions } from '../../data/facts/pathfinderRegions.ts';
import { towns } from '../../data/geography/towns.ts';
import { scenarioProblems } from '../../server/engine/scenario/scenarioProblems.ts';
import { buildHome, buildRegion } from '../engine/factsBuilders.ts';

describe.each(['greater-manchester', 'south-east'] as const)('the scenarios of %s', (name) => {
  const { members } = pathfinderRegions[name];
  const scenarios = demoScenarios(members, towns(members));
  const facts = {
    region: buildRegion({ members }),
    dataDate: '2025-03-31',
    homes: members.map((hostAuthority) => buildHome({ id: hostAuthority, hostAuthority })),
    ...{ children: [], placements: [], needs: [] },
  };

  it('open ten homes for 24 children, and recruit 60 households', () => {
    const changes = scenarios.flatMap((scenario) => scenario.changes);
    const places = changes.map((change) => (change.kind === 'OPEN_HOME' ? change.places : 0));
    const households = changes.map((change) => (change.kind === 'RECRUIT_FOSTER' ? change.households : 0));
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    expect([places.filter((count) => count > 0).length, sum(places), sum(households)]).toEqual([10, 24, 60]);
  });

  it('can be worked out as they stand', () => {
    for (const { asOf, changes } of scenarios) expect(scenarioProblems(facts, { asOf, changes })).toEqual([]);
  });
});
