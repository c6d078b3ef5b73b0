import type { GssCode } from '../../server/engine/facts.ts';
import type { LoadedUser } from '../regionToLoad.ts';

/** The four people a demo can be signed in as, and a colleague of the officer's. Made up. */
export function demoUsers(officerAuthority: GssCode | null): readonly LoadedUser[] {
  return [
    {
      id: 'demo-placement-officer',
      displayName: 'Priya Nair',
      role: 'PLACEMENT_OFFICER',
      localAuthority: officerAuthority,
      persona: 'placement-officer',
    },
    {
      id: 'demo-placement-colleague',
      displayName: 'Amina Yusuf',
      role: 'PLACEMENT_OFFICER',
      localAuthority: officerAuthority,
      persona: null,
    },
    {
      id: 'demo-commissioner',
      displayName: 'Daniel Okoro',
      role: 'COMMISSIONER',
      localAuthority: null,
      persona: 'commissioner',
    },
    { id: 'demo-board', displayName: 'Councillor Ruth Ashby', role: 'BOARD', localAuthority: null, persona: 'board' },
    {
      id: 'demo-data-officer',
      displayName: 'Tom Whitaker',
      role: 'DATA_OFFICER',
      localAuthority: null,
      persona: 'data-officer',
    },
  ];
}
