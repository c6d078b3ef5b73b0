/** Is the authority a member of the region, and is a share one that can be taken? */
import type { GssCode } from '../facts.ts';
import type { FieldFault, ScenarioFacts } from './scenario.ts';

/** Null = every member, and no fault. */
export function memberFaults(localAuthority: GssCode | null, { region }: ScenarioFacts): readonly FieldFault[] {
  if (localAuthority === null || region.members.includes(localAuthority)) return [];
  const sentence = `This council is not a member of ${region.name} on the data date: choose one of its members.`;
  return [{ field: 'localAuthority', sentence }];
}

/** More than `least` percent and at most `most`. */
export function shareFaults(
  sharePercent: number,
  { least = 0, most = 100 }: { readonly least?: number; readonly most?: number } = {},
): readonly FieldFault[] {
  if (sharePercent >= least && sharePercent <= most && sharePercent !== 0) return [];
  const reach = least === 0 ? `more than 0 and at most ${most}` : `from ${least} to ${most}, and not 0`;
  return [{ field: 'sharePercent', sentence: `Enter a share in percent: ${reach}.` }];
}
