import type { GssCode } from '../../server/engine/facts.ts';
import { localAuthorityFacts } from '../facts/localAuthorities.ts';
import type { DemoChild } from './demoChild.ts';
import { beginHome, type DemoHome, type HomeMaking } from './demoHome.ts';
import { groupsOf, isKin, settle } from './householdGroups.ts';

/** Children who live with relatives or friends inside the region, by household. */
export function kinshipGroups(fostered: readonly DemoChild[], members: readonly GssCode[]): DemoChild[][] {
  const kin = fostered.filter((child) => isKin(child) && child.stay && members.includes(child.stay.host));
  return groupsOf(kin);
}

/** A household approved for exactly the children who live in it. */
export function kinshipHousehold(group: readonly DemoChild[], reference: string, making: HomeMaking): DemoHome {
  const [first] = group;
  if (!first?.stay) throw new Error('A kinship household needs a child who lives there.');
  const ages = group.map(({ age }) => age);
  const home = beginHome(
    {
      homeReference: reference,
      name: `Kinship household ${reference}`,
      kind: 'KINSHIP',
      sector: 'LOCAL_AUTHORITY',
      town: first.stay.town,
      registeredPlaces: group.length,
      ageFrom: Math.min(...ages),
      ageTo: 17,
    },
    making,
  );
  home.row.providerName = `${localAuthorityFacts(first.gss).name} Council`;
  home.row.namedChildReferences = group.map(({ reference: child }) => child);
  for (const child of group) settle(child, home);
  return home;
}
