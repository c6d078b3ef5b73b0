/** Words of the emergency search: a home today, phone numbers first. */
import { formatMiles } from './formats.ts';
import { count } from './phrases.ts';

export const emergencyWords = {
  marked: 'A home is needed today.',
  markedLink: 'Show what is free today, phone numbers first',
  list: (children: number) =>
    children === 1 ? 'Homes to call for the child' : 'Homes to call for the children together',
  milesFrom: (miles: number, whom: string) => `${formatMiles(miles)} mi from ${whom}`,
  checkFirst: (approvals: number, checks: number) => {
    const parts = [
      ...(approvals === 0 ? [] : [count(approvals, 'approval')]),
      ...(checks === 0 ? [] : [count(checks, 'check')]),
    ];
    return parts.length === 0 ? 'Factors and why this rank' : `Before you place: ${parts.join(', ')}`;
  },
  distance: (miles: number) => `Within ${miles} ${miles === 1 ? 'mile' : 'miles'}: change`,
  routesLink: 'If none can: regulations 23 and 24',
  after: 'Homes one change away, and why the others were ruled out',
  routes: 'If none can: the routes the law gives in an emergency',
  regulation: (number: string) => `regulation ${number}`,
} as const;
