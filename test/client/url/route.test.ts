import { describe, expect, it } from 'vitest';
import { paths, readRoute } from '../../../client/url/route.ts';

describe('which screen a path asks for', () => {
  it.each([
    ['/', { screen: 'start' }],
    ['/greater-manchester/gap', { screen: 'gap', regionId: 'greater-manchester' }],
    ['/needs', { screen: 'needs' }],
    ['/needs/', { screen: 'needs' }],
    ['/needs/N-1', { screen: 'find', needId: 'N-1' }],
    ['/needs/N-1/decision', { screen: 'decision', needId: 'N-1' }],
    ['/needs/N-1/other', { screen: 'unknown' }],
    ['/gm/finding', { screen: 'finding', regionId: 'gm' }],
    ['/homes/H-7', { screen: 'home', homeId: 'H-7' }],
    ['/homes', { screen: 'homes' }],
    ['/imports', { screen: 'imports' }],
    ['/imports/upload', { screen: 'upload' }],
    ['/imports/b-1', { screen: 'import', batchId: 'b-1' }],
    ['/reconciliation', { screen: 'reconciliation' }],
    ['/data-and-licences', { screen: 'licences' }],
    ['/greater-manchester', { screen: 'unknown' }],
    ['/a/b/c', { screen: 'unknown' }],
    ['/gm/area/E08000008', { screen: 'area', regionId: 'gm', gssCode: 'E08000008' }],
    ['/gm/area', { screen: 'unknown' }],
    ['/gm/area/x/y', { screen: 'unknown' }],
    ['/gm/market', { screen: 'market', regionId: 'gm' }],
    ['/gm/planner', { screen: 'planner', regionId: 'gm' }],
    ['/gm/plans', { screen: 'plans', regionId: 'gm' }],
    ['/gm/scenarios', { screen: 'scenarios', regionId: 'gm' }],
    ['/gm/scenario/s-1', { screen: 'scenario', regionId: 'gm', scenarioId: 's-1' }],
    ['/gm/scenario', { screen: 'unknown' }],
    ['/gm/compare', { screen: 'compare', regionId: 'gm' }],
    ['/gm/reports', { screen: 'reports', regionId: 'gm' }],
    ['/gm/report/r-1', { screen: 'report', regionId: 'gm', reportId: 'r-1' }],
    ['/gm/report', { screen: 'unknown' }],
    ['/gm/numbers', { screen: 'measures', regionId: 'gm' }],
    ['/runs', { screen: 'runs' }],
    ['/needs/%E0%A4%A', { screen: 'unknown' }],
    ['/toString', { screen: 'unknown' }],
  ])('%s', (path, route) => {
    expect(readRoute(path)).toEqual(route);
  });

  it('reads back what it writes, whatever is in an id', () => {
    const id = 'a/b ?&é';
    expect(readRoute(paths.find(id))).toEqual({ screen: 'find', needId: id });
    expect(readRoute(paths.decision(id))).toEqual({ screen: 'decision', needId: id });
    expect(readRoute(paths.finding(id))).toEqual({ screen: 'finding', regionId: id });
    expect(readRoute(paths.home(id))).toEqual({ screen: 'home', homeId: id });
    expect(readRoute(paths.import(id))).toEqual({ screen: 'import', batchId: id });
    expect(readRoute(paths.gap(id))).toEqual({ screen: 'gap', regionId: id });
    expect(readRoute(paths.area(id, id))).toEqual({ screen: 'area', regionId: id, gssCode: id });
    expect(readRoute(paths.scenario(id, id))).toEqual({ screen: 'scenario', regionId: id, scenarioId: id });
    expect(readRoute(paths.reports(id))).toEqual({ screen: 'reports', regionId: id });
    expect(readRoute(paths.report(id, id))).toEqual({ screen: 'report', regionId: id, reportId: id });
    expect(readRoute(paths.measures(id))).toEqual({ screen: 'measures', regionId: id });
    expect(readRoute(paths.market(id))).toEqual({ screen: 'market', regionId: id });
  });
});
