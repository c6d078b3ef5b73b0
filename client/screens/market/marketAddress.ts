import { type PlacementType, placementTypes } from '../../../schema/vocabulary.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';

export interface MarketLook {
  readonly type: PlacementType | null;
  readonly asOf: string | null;
  /** Place of an owner in the answer's order, from 1: names stay out of the address. */
  readonly owner: number | null;
  readonly run: string | null;
}

const types = Object.keys(placementTypes) as PlacementType[];
const shortWord = (type: PlacementType) => type.toLowerCase().replaceAll('_', '-');

export function readMarketAddress(search: string): MarketLook & { readonly dropped: readonly string[] } {
  const query = readQuery(search);
  const word = query.oneOf('type', types.map(shortWord));
  const look = {
    type: types.find((type) => shortWord(type) === word) ?? null,
    asOf: query.date('asOf'),
    owner: query.number('owner', { from: 1, to: 1000 }),
    run: query.code('run'),
  };
  return { ...look, dropped: query.dropped() };
}

export function marketAddress(regionId: string, { type, asOf, owner, run }: MarketLook): string {
  return paths.market(regionId) + writeQuery({ type: type === null ? null : shortWord(type), asOf, owner, run });
}
