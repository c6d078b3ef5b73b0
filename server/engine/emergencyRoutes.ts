/** In an emergency, by which regulations may a child live somewhere at once? */
import type { Requirement } from './requirement.ts';

export interface EmergencyRoute {
  readonly regulation: string;
  readonly name: string;
  readonly sentence: string;
  readonly source: string;
}

const law = 'Care Planning, Placement and Case Review (England) Regulations 2010';

const routes: readonly EmergencyRoute[] = [
  {
    regulation: '23',
    name: 'Approved carer outside the terms of approval',
    sentence:
      'In an emergency a child may live with an approved foster carer outside the terms of approval for up to 6 working days.',
    source: `${law} reg 23`,
  },
  {
    regulation: '24',
    name: 'Temporary approval of a connected person',
    sentence:
      'A relative, friend or other connected person may be approved for up to 16 weeks, and once for 8 weeks more, while they are assessed in full.',
    source: `${law} reg 24 and 25`,
  },
];

/** None unless it is an emergency. Source: domain.md §2.3. */
export function emergencyRoutes({ isEmergency }: Requirement): readonly EmergencyRoute[] {
  return isEmergency ? routes : [];
}
