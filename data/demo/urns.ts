import type { GssCode } from '../../server/engine/facts.ts';
import { localAuthorityFacts } from '../facts/localAuthorities.ts';

/** Places the return asks no URN for. */
const withoutUrn = /^(P1|P3|R1|R2|R5|T\d|Z\d+)$/;

/** A made-up URN (all begin SC9) of the service behind a placement that has no home of its own on record. */
export function serviceUrn(placeCode: string, providerCode: string | null, gss: GssCode): string | null {
  if (withoutUrn.test(placeCode)) return null;
  if (placeCode.startsWith('A')) return 'XXXXXXX';
  if (!placeCode.startsWith('U')) return 'SC960001';
  return providerCode === 'PR1' || providerCode === 'PR2' ? `SC97${localAuthorityFacts(gss).dfeCode}0` : 'SC980001';
}
