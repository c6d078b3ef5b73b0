/** Which screen a path asks for. Region and record ids are opaque; no path names a person. */
export type Route =
  | { screen: 'start' }
  | { screen: 'gap'; regionId: string }
  | { screen: 'area'; regionId: string; gssCode: string }
  | { screen: 'market'; regionId: string }
  | { screen: 'planner'; regionId: string }
  | { screen: 'plans'; regionId: string }
  | { screen: 'recruitment'; regionId: string }
  | { screen: 'finding'; regionId: string }
  | { screen: 'scenarios'; regionId: string }
  | { screen: 'scenario'; regionId: string; scenarioId: string }
  | { screen: 'compare'; regionId: string }
  | { screen: 'reports'; regionId: string }
  | { screen: 'report'; regionId: string; reportId: string }
  | { screen: 'measures'; regionId: string }
  | { screen: 'runs' }
  | { screen: 'needs' }
  | { screen: 'recordNeed' }
  | { screen: 'changeNeed'; needId: string }
  | { screen: 'together' }
  | { screen: 'find'; needId: string }
  | { screen: 'decision'; needId: string }
  | { screen: 'homes' }
  | { screen: 'home'; homeId: string }
  | { screen: 'imports' }
  | { screen: 'upload' }
  | { screen: 'import'; batchId: string }
  | { screen: 'reconciliation' }
  | { screen: 'licences' }
  | { screen: 'accessibility' }
  | { screen: 'numbers' }
  | { screen: 'unknown' };
export type Screen = Route['screen'];

const plainScreens: ReadonlyMap<string, Route> = new Map(
  Object.entries<Route>({
    '': { screen: 'start' },
    needs: { screen: 'needs' },
    homes: { screen: 'homes' },
    imports: { screen: 'imports' },
    reconciliation: { screen: 'reconciliation' },
    runs: { screen: 'runs' },
    'data-and-licences': { screen: 'licences' },
    accessibility: { screen: 'accessibility' },
    'how-numbers-are-made': { screen: 'numbers' },
  }),
);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Errors: a path that is no screen's is the route `unknown`, never a throw. */
export function readRoute(path: string): Route {
  const parts = path.split('/').filter(Boolean).map(decoded);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length <= 1) return plainScreens.get(first) ?? { screen: 'unknown' };
  if (parts.includes('')) return { screen: 'unknown' };
  if (parts.length === 3 && second === 'area') return { screen: 'area', regionId: first, gssCode: third };
  if (parts.length === 3 && second === 'scenario') return { screen: 'scenario', regionId: first, scenarioId: third };
  if (parts.length === 3 && second === 'report') return { screen: 'report', regionId: first, reportId: third };
  if (parts.length === 3 && first === 'needs' && third === 'change') return { screen: 'changeNeed', needId: second };
  if (parts.length === 3 && first === 'needs' && third === 'decision') return { screen: 'decision', needId: second };
  if (parts.length > 2) return { screen: 'unknown' };
  if (first === 'needs' && second === 'together') return { screen: 'together' };
  if (first === 'needs') return second === 'new' ? { screen: 'recordNeed' } : { screen: 'find', needId: second };
  if (first === 'homes') return { screen: 'home', homeId: second };
  if (first === 'imports') return second === 'upload' ? { screen: 'upload' } : { screen: 'import', batchId: second };
  if (second === 'gap') return { screen: 'gap', regionId: first };
  if (second === 'finding') return { screen: 'finding', regionId: first };
  if (second === 'scenarios') return { screen: 'scenarios', regionId: first };
  if (second === 'compare') return { screen: 'compare', regionId: first };
  if (second === 'market') return { screen: 'market', regionId: first };
  if (second === 'planner') return { screen: 'planner', regionId: first };
  if (second === 'recruitment') return { screen: 'recruitment', regionId: first };
  if (second === 'plans') return { screen: 'plans', regionId: first };
  if (second === 'reports') return { screen: 'reports', regionId: first };
  if (second === 'numbers') return { screen: 'measures', regionId: first };
  return { screen: 'unknown' };
}

export const paths = {
  start: '/',
  gap: (regionId: string) => `/${encodeURIComponent(regionId)}/gap`,
  area: (regionId: string, gssCode: string) => `/${encodeURIComponent(regionId)}/area/${encodeURIComponent(gssCode)}`,
  market: (regionId: string) => `/${encodeURIComponent(regionId)}/market`,
  planner: (regionId: string) => `/${encodeURIComponent(regionId)}/planner`,
  plans: (regionId: string) => `/${encodeURIComponent(regionId)}/plans`,
  recruitment: (regionId: string) => `/${encodeURIComponent(regionId)}/recruitment`,
  finding: (regionId: string) => `/${encodeURIComponent(regionId)}/finding`,
  scenarios: (regionId: string) => `/${encodeURIComponent(regionId)}/scenarios`,
  scenario: (regionId: string, scenarioId: string) =>
    `/${encodeURIComponent(regionId)}/scenario/${encodeURIComponent(scenarioId)}`,
  compare: (regionId: string) => `/${encodeURIComponent(regionId)}/compare`,
  reports: (regionId: string) => `/${encodeURIComponent(regionId)}/reports`,
  report: (regionId: string, reportId: string) =>
    `/${encodeURIComponent(regionId)}/report/${encodeURIComponent(reportId)}`,
  measures: (regionId: string) => `/${encodeURIComponent(regionId)}/numbers`,
  runs: '/runs',
  needs: '/needs',
  together: '/needs/together',
  recordNeed: '/needs/new',
  changeNeed: (needId: string) => `/needs/${encodeURIComponent(needId)}/change`,
  find: (needId: string) => `/needs/${encodeURIComponent(needId)}`,
  decision: (needId: string) => `/needs/${encodeURIComponent(needId)}/decision`,
  homes: '/homes',
  home: (homeId: string) => `/homes/${encodeURIComponent(homeId)}`,
  imports: '/imports',
  upload: '/imports/upload',
  import: (batchId: string) => `/imports/${encodeURIComponent(batchId)}`,
  reconciliation: '/reconciliation',
  licences: '/data-and-licences',
  accessibility: '/accessibility',
  numbers: '/how-numbers-are-made',
} as const;
