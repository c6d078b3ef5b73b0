import type { LoadedChild, LoadedEpisode } from '../../server/engine/loadedFacts.ts';
import { localAuthorityFacts } from '../facts/localAuthorities.ts';
import { collectionYear, isoDate } from './calendar.ts';
import { demoYear, drawSex } from './children.ts';
import type { DemoHome } from './demoHome.ts';
import type { SeededRandom } from './seededRandom.ts';

const { last: today } = collectionYear(demoYear);
const breaksEach = 5;

export interface ShortBreaks {
  readonly children: readonly LoadedChild[];
  readonly episodes: readonly LoadedEpisode[];
}

/** Disabled children who live at home and have short breaks under V3: never counted as looked after. A few are away on the data date. */
export function shortBreaksOf(
  home: DemoHome,
  { firstNumber, count }: { firstNumber: number; count: number },
  random: SeededRandom,
): ShortBreaks {
  const gss = home.row.hostAuthority;
  const { dfeCode } = localAuthorityFacts(gss);
  const children: LoadedChild[] = [];
  const episodes: LoadedEpisode[] = [];
  for (let i = 0; i < count; i++) {
    const childReference = `${dfeCode}-${String(firstNumber + i).padStart(4, '0')}`;
    const born = collectionYear(demoYear - random.between(6, 16));
    children.push({
      responsibleAuthority: gss,
      childReference,
      sex: drawSex(random),
      dateOfBirth: isoDate(random.between(born.first, born.last)),
      ethnicity: 'WBRI',
      isUasc: false,
      isDisabled: true,
    });
    const isAway = i === 0;
    for (let n = breaksEach; n > 0; n--) {
      const start = today - n * 28 - random.between(0, 6);
      episodes.push(shortBreak(home, childReference, { start, end: start + random.between(1, 3) }));
    }
    if (isAway) {
      episodes.push(shortBreak(home, childReference, { start: today - 1, end: null }));
      home.others += 1;
    }
  }
  return { children, episodes };
}

function shortBreak(
  { row }: DemoHome,
  childReference: string,
  { start, end }: { start: number; end: number | null },
): LoadedEpisode {
  return {
    responsibleAuthority: row.hostAuthority,
    childReference,
    start: isoDate(start),
    end: end === null ? null : isoDate(end),
    reasonNewEpisode: 'S',
    legalStatus: 'V3',
    categoryOfNeed: 'N2',
    placeCode: 'K2',
    providerCode: 'PR1',
    reasonEnded: end === null ? null : 'E4A',
    reasonPlaceChange: null,
    urn: row.urn,
    homeSector: null,
    placementSector: null,
    homeLocation: null,
    placementLocation: null,
    hostAuthority: row.hostAuthority,
    ssda903DistanceMiles: null,
    homeReference: row.homeReference,
  };
}
