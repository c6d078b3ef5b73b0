import { localAuthorityFacts } from '../facts/localAuthorities.ts';
import { beginHome, type DemoHome, type HomeMaking } from './demoHome.ts';
import type { DemoNeed } from './placementNeeds.ts';

const share = 0.09;

/** For about one need in eleven, relatives or friends who would take the children: named, approved and waiting. Never for the first need. */
export function prospectiveKin(needs: readonly DemoNeed[], making: HomeMaking): readonly DemoHome[] {
  const homes: DemoHome[] = [];
  for (const [index, { row, children, kind }] of needs.entries()) {
    const isPossible = index > 0 && !row.isShortBreak && !row.hasSecureAuthority && kind.cohort !== 'UASC';
    if (!isPossible || !making.random.chance(index === 1 ? 1 : share)) continue;
    const reference = `K-${101 + homes.length}`;
    const home = beginHome(
      {
        homeReference: reference,
        name: `Kinship household ${reference}`,
        kind: 'KINSHIP',
        sector: 'LOCAL_AUTHORITY',
        town: making.ground.pickTown(row.responsibleAuthority, making.random),
        registeredPlaces: children.length,
        ageFrom: 0,
        ageTo: 17,
      },
      making,
    );
    home.row.providerName = `${localAuthorityFacts(row.responsibleAuthority).name} Council`;
    home.row.namedChildReferences = row.childReferences;
    home.row.offers = [...new Set(row.requiredOffers)].sort();
    home.row.adaptations = row.requiredAdaptations;
    homes.push(home);
  }
  return homes;
}
