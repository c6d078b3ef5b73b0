/** Answers that take a server minutes, given at once: what the screens do with them is tested here, the numbers in the engine's tests. */
import type { Page } from 'playwright-core';

const count = (value: number) => ({ __typename: 'Count', value, marker: null });
const council = (gssCode: string, name: string) => ({ __typename: 'LocalAuthority', gssCode, name });
const bury = council('E08000002', 'Bury');

function curve(localAuthority: typeof bury | null, children: number) {
  const points = Array.from({ length: 30 }, (_, order) => {
    const today = Math.round(children * (1 - Math.exp(-(order + 1) / 7)));
    const best = Math.round(children * (1 - Math.exp(-(order + 1) / 3)));
    return {
      __typename: 'DistanceCurvePoint',
      miles: order + 1,
      today: count(today),
      best: count(best),
      todayShare: today / children,
      bestShare: best / children,
    };
  });
  return { __typename: 'DistanceCurve', localAuthority, children: count(children), points };
}

/** A small hexagon's corners round a spot, as the API gives them. */
function ring(lat: number, lng: number): number[][] {
  return [0, 60, 120, 180, 240, 300, 0].map((angle) => [
    lng + 0.02 * Math.cos((angle * Math.PI) / 180),
    lat + 0.012 * Math.sin((angle * Math.PI) / 180),
  ]);
}

const values = Array.from({ length: 40 }, (_, order) => ({
  __typename: 'PlaceValue',
  hexagonId: `87195d${order}ffffff`,
  boundary: ring(53.42 + (order % 8) * 0.03, -2.5 + Math.floor(order / 8) * 0.09),
  centre: { __typename: 'MapPoint', lat: 53.42 + (order % 8) * 0.03, lng: -2.5 + Math.floor(order / 8) * 0.09 },
  areaName: 'Bury',
  localAuthority: bury,
  placementType: order % 2 === 0 ? 'CHILDRENS_HOME' : 'FOSTERING',
  childrenNearHome: Math.max(0, 3 - Math.floor(order / 10)),
  weeklyMilesSaved: 90 - order,
  isExact: order < 10,
}));

const exposures = ['Aldermoor Group', 'Brackwater Group'].map((owner, order) => ({
  __typename: 'OwnerExposure',
  owner,
  rows: [bury, council('E08000010', 'Wigan')].map((localAuthority, at) => ({
    __typename: 'ExposureRow',
    localAuthority,
    children: count(320 + at),
    nearNow: count(300 + at),
    nearWithout: count(296 - order),
  })),
}));

type Asked = Readonly<Record<string, unknown>>;
const filters = ['placementTypes', 'ageBands', 'cohorts'] as const;

/** The question as the API gives it back, all defaults filled in. */
function echo(asked: Asked, kind: string, more: object): object {
  const given = Object.fromEntries(filters.map((name) => [name, asked[name] ?? null]));
  const region = { region: asked.region, regionName: 'Greater Manchester', asOf: asked.asOf ?? dataDate };
  return { __typename: kind, ...region, ...given, ...more };
}

const dataDate = '2025-03-31';
const whole = { dataDate, notes: [], run: null };

/** By the question's name: the field asked for, and what stands in it. */
const played: Readonly<Record<string, (asked: Asked) => object>> = {
  DistanceCurve: (asked) => ({
    distanceCurve: {
      ...{ __typename: 'DistanceCurveAnswer', headline: 'Most children could live nearer.', ...whole },
      question: echo(asked, 'DistanceCurveQuestionEcho', {}),
      curves: [curve(null, 5300), curve(bury, 326)],
    },
  }),
  PlaceValues: (asked) => ({
    placeValues: {
      ...{ __typename: 'PlaceValueAnswer', headline: 'One more place would help most in Bury.', ...whole },
      question: echo(asked, 'PlaceValueQuestionEcho', {
        withinMiles: asked.withinMiles ?? 20,
        first: asked.first ?? 40,
      }),
      values,
    },
  }),
  MarketExposure: () => ({ market: { __typename: 'MarketAnswer', exposures, run: null } }),
};

/** What the server would long be working out is answered in its place; the rest it answers itself. */
export async function playLongAnswers(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { operationName, variables } = route.request().postDataJSON();
    const answer = played[operationName];
    await (answer === undefined ? route.fallback() : route.fulfill({ json: { data: answer(variables.question) } }));
  });
}
