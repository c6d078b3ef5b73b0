/** The small region with words that nobody could mistake, wherever they turn up. */
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import { oldham, rochdale, smallRegion } from './smallRegion.ts';

const markOf = (authority: GssCode) => (authority === oldham ? 'qxown' : 'qxtheirs');

/** Each stands in every answer that gives such a thing away. */
export const marks = {
  /** Whatever is written in a test of what may not be written. */
  written: 'qxtheirs was here',
  theirChild: 'qxtheirs-RO1',
  theirNeed: 'qxtheirs-RO-N1',
  theirPlace: 'qxtheirs Street',
  any: /qxtheirs|qxown/,
  theirs: /qxtheirs/,
} as const;

/** As `smallRegion`, and with what else points at a child: an area to avoid, a home of named carers, an exemption. */
export function markedRegion(): RegionToLoad {
  const region = smallRegion();
  const marked = <Row extends { readonly responsibleAuthority: GssCode; readonly childReference: string }>(
    row: Row,
  ): Row => ({
    ...row,
    childReference: `${markOf(row.responsibleAuthority)}-${row.childReference}`,
  });
  const all = (authority: GssCode, references: readonly string[]) =>
    references.map((one) => `${markOf(authority)}-${one}`);
  const [first] = region.homes;
  if (first === undefined) throw new Error('The small region has homes.');
  return {
    ...region,
    children: region.children.map(marked),
    importantPlaces: region.importantPlaces.map((place) => ({
      ...marked(place),
      label: `${markOf(place.responsibleAuthority)} Street`,
    })),
    areasToAvoid: [
      {
        responsibleAuthority: rochdale,
        childReference: marks.theirChild,
        label: 'qxtheirs gang',
        lat: 53.45,
        lng: -2.3,
        radiusMiles: 1,
      },
    ],
    episodes: region.episodes.map(marked),
    siblingGroups: region.siblingGroups.map((group) => ({
      ...group,
      reference: `${markOf(group.responsibleAuthority)}-${group.reference}`,
      childReferences: all(group.responsibleAuthority, group.childReferences),
    })),
    needs: region.needs.map((need) => ({
      ...need,
      reference: `${markOf(need.responsibleAuthority)}-${need.reference}`,
      childReferences: all(need.responsibleAuthority, need.childReferences),
    })),
    homes: [
      ...region.homes,
      {
        ...first,
        homeReference: 'K5',
        name: 'K5 House',
        urn: null,
        kind: 'KINSHIP',
        hostAuthority: rochdale,
        registeredPlaces: 1,
        filledPlaces: 0,
        namedChildReferences: [marks.theirChild],
      },
    ],
  };
}
