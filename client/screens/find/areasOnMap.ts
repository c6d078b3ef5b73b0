/** Areas to avoid on the map of homes. Whoever may see the need may see them. */
import type { MapZone } from '../../map/mapTypes.ts';
import { avoidWords } from '../../words/areasToAvoid.ts';
import type { Need } from './answer.ts';

export function zonesOf({ terms }: Pick<Need, 'terms'>): readonly MapZone[] {
  return (terms.areasToAvoid ?? []).flatMap(({ id, reason, radiusMiles, middle, outline }, index): MapZone[] => {
    const about = { id: id ?? String(index), name: avoidWords.zone(reason ?? avoidWords.numbered(index + 1)) };
    if (outline !== null) return [{ ...about, shape: { corners: outline } }];
    return middle === null || radiusMiles === null ? [] : [{ ...about, shape: { centre: middle, radiusMiles } }];
  });
}
