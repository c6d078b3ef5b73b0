import type { LocalAuthority } from '../../schema/geography.ts';
import type { GssCode } from '../engine/facts.ts';
import { AskedWrongly } from '../errors.ts';
import type { RequestContext } from './requestContext.ts';

/** In the order of `codes`. */
export function authoritiesOf(context: RequestContext, codes: readonly GssCode[]): Promise<LocalAuthority[]> {
  return Promise.all(codes.map((code) => context.authorities.load(code)));
}

/** Errors: AskedWrongly for a code no authority has, so that a mistyped filter is not answered with an empty list. */
export async function mustBeKnown(context: RequestContext, code: GssCode | null | undefined): Promise<void> {
  if (code === null || code === undefined) return;
  const found = await context.reading.localAuthoritiesByGss([code]);
  if (found.length === 0) throw new AskedWrongly('No local authority has the code given in filter.localAuthority.');
}
