import type { CallOutcome, DeclineReason } from '../../schema/codes/callOutcomes.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import type { LoadedHome } from '../../server/engine/loadedFacts.ts';
import type { LoadedCall, RegionToLoad } from '../regionToLoad.ts';
import type { DemoHome } from './demoHome.ts';
import type { DemoNeed } from './placementNeeds.ts';

const byUserId = 'demo-placement-officer';

/** What homes answered about one need after another: the first need of the queue is left as it comes. */
const answers: readonly (readonly [need: number, outcome: CallOutcome, why: DeclineReason | null, hoursAgo: number])[] =
  [
    [1, 'DECLINED', 'MATCHING', 26],
    [1, 'NO_ANSWER', null, 25],
    [1, 'WILL_CALL_BACK', null, 3],
    [2, 'DECLINED', 'CARERS_CHOICE', 20],
    [2, 'OFFERED', null, 2],
    [3, 'DECLINED', 'NEEDS', 5],
  ];

function freePlaces({ registeredPlaces, filledPlaces, onHoldPlaces, reservedPlaces }: LoadedHome): number {
  return registeredPlaces - filledPlaces - onHoldPlaces - reservedPlaces;
}

interface Making {
  readonly needs: readonly DemoNeed[];
  readonly homes: readonly DemoHome[];
  readonly officerAuthority: GssCode | null;
}

const colleagueId = 'demo-placement-colleague';
/** Places in the queue of the needs somebody works on. */
const worksOn: readonly (readonly [need: number, userId: string])[] = [
  [1, byUserId],
  [2, byUserId],
  [3, colleagueId],
  [5, colleagueId],
];

/** A few calls, a held place and who works on what, of the demo's officer and a colleague, so that somebody who opens it sees what they look like. Made up. */
export function callsAndHolds({
  needs,
  homes,
  officerAuthority,
}: Making): Pick<RegionToLoad, 'calls' | 'heldPlaces' | 'assignments'> {
  const own = needs.map(({ row }) => row).filter((need) => need.responsibleAuthority === officerAuthority);
  const rung = homes
    .map(({ row }) => row)
    .filter((home) => home.hostAuthority === officerAuthority && home.kind === 'IN_HOUSE_FOSTER')
    .filter((home) => home.status === 'OPEN' && !home.isShortBreakOnly && freePlaces(home) > 0);
  const calls = answers.flatMap(([place, outcome, declineReason, hoursAgo], index): LoadedCall[] => {
    const [need, home] = [own[place], rung[index]];
    if (need === undefined || home === undefined) return [];
    const { reference: needReference, responsibleAuthority } = need;
    const { hostAuthority, homeReference } = home;
    const about = { needReference, responsibleAuthority, hostAuthority, homeReference };
    return [{ ...about, outcome, declineReason, byUserId, hoursAgo }];
  });
  const heldPlaces = calls
    .filter(({ outcome }) => outcome === 'OFFERED')
    .map(({ outcome: _outcome, declineReason: _why, hoursAgo: _hours, ...about }) => ({
      ...about,
      places: 1,
      forHours: 48,
    }));
  const assignments = worksOn.flatMap(([place, userId]) => {
    const need = own[place];
    if (need === undefined) return [];
    return [{ needReference: need.reference, responsibleAuthority: need.responsibleAuthority, userId }];
  });
  return { calls, heldPlaces, assignments };
}
