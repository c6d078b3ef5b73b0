/** Who provides the placements that children live in: their own council, another, or a private or voluntary provider? */
import { ageBandOf, ageOn } from './age.ts';
import type { GssCode, IsoDate } from './facts.ts';
import type { PlacedFacts } from './placedChildren.ts';
import { placementsOn } from './placementsOn.ts';

/** Provider codes of the return (ssda903Codes.ts) that are said by name; parents and codes not recorded together come last. */
export const providerGroups = {
  PR1: 'The council itself',
  PR2: 'Another council',
  PR3: 'Another public body',
  PR4: 'Private',
  PR5: 'Voluntary',
  REST: 'Parents, or not recorded',
} as const satisfies Record<string, string>;
export type ProviderGroup = keyof typeof providerGroups;

export const providerOrder = Object.keys(providerGroups) as readonly ProviderGroup[];

export interface ProviderRow {
  readonly localAuthority: GssCode;
  /** Null: no children sent. */
  readonly counts: Readonly<Record<ProviderGroup, number>> | null;
}

function groupOf(code: string | null): ProviderGroup {
  return code !== null && Object.hasOwn(providerGroups, code) ? (code as ProviderGroup) : 'REST';
}

/**
 * Shape   a row for each member; its counts add up to the children placed of `placementLocationOf`, who are the same children.
 * Source  SSDA903 PLACE_PROVIDER; DfE counts parents by the provider code PR0.
 */
export function placedByProvider(
  { region, children, placements }: PlacedFacts,
  { asOf, authoritiesWithData }: { readonly asOf: IsoDate; readonly authoritiesWithData: readonly GssCode[] },
): readonly ProviderRow[] {
  const { stays } = placementsOn(placements, asOf);
  const counts = new Map<GssCode, Record<ProviderGroup, number>>(
    region.members.map((gss) => [gss, { PR1: 0, PR2: 0, PR3: 0, PR4: 0, PR5: 0, REST: 0 }]),
  );
  for (const child of children) {
    const stay = stays.get(child.id);
    const own = counts.get(child.responsibleAuthority);
    if (stay === undefined || own === undefined || ageBandOf(ageOn(child.dateOfBirth, asOf)) === null) continue;
    own[groupOf(stay.providerCode)]++;
  }
  const sent = new Set(authoritiesWithData);
  return region.members.map((gss) => ({
    localAuthority: gss,
    counts: sent.has(gss) ? (counts.get(gss) ?? null) : null,
  }));
}
