/** What homes and places are there, who owns them, how full and how good are they, and how many cannot be used? */
import type { HomeFacts } from '../../facts.ts';
import type { MarketShares } from '../../market/marketShares.ts';
import { countText, numberText } from '../../wording.ts';
import { areasOfCouncil } from '../comparisons.ts';
import { everyCouncil, together } from '../councilTable.ts';
import type { PublishedAreas } from '../publishedArea.ts';
import { allOf, type ReportBlock, type ReportScope, type Shown, saidShare, type Whose } from '../reportBlock.ts';
import {
  holdsTable,
  type Inspections,
  inspectionsTable,
  isInspected,
  ownersTable,
  sectorsTable,
} from './marketPart.ts';
import { countedHomes, placesIn, placesKey, placesNumbers } from './placesPart.ts';

export interface SupplyFacts {
  readonly homes: readonly HomeFacts[];
  readonly shares: MarketShares;
  /** By home id; null where none is loaded. */
  readonly inspections: Inspections | null;
  readonly publishedAreas: PublishedAreas | null;
}

/** "none have", "all have", "32% have" */
function share(part: number, whole: number): string {
  if (part === whole) return 'all';
  return part === 0 ? 'none' : `${Math.round((100 * part) / whole)}%`;
}

/** How much of what a home should say it does. */
function qualityOf(homes: readonly HomeFacts[], inspections: Inspections | null): string | null {
  if (homes.length === 0) return null;
  const owned = homes.filter(({ ownerGroupId, sector }) => ownerGroupId !== null || sector !== null).length;
  const inspected = homes.filter(isInspected);
  const judged = inspected.filter(({ id }) => inspections?.has(id)).length;
  const judgement =
    inspected.length === 0
      ? ''
      : ` Of those that are inspected, ${share(judged, inspected.length)} have a judgement loaded.`;
  const confirmed = homes.filter(({ confirmedOn }) => confirmedOn !== null).length;
  return `${countText(homes.length, 'home')}: ${share(confirmed, homes.length)} have confirmed their places, ${share(owned, homes.length)} say who runs them.${judgement}`;
}

/** Of one council, or of them all where it has published both. */
function publishedHomes(areas: PublishedAreas | null, council = 'these councils'): readonly string[] {
  const all = [...(areas?.councils.values() ?? [])].map(({ years }) => years.at(-1));
  const count = (figure: 'CHILDRENS_HOMES' | 'CHILDRENS_HOME_PLACES') =>
    all.some((year) => year?.counts[figure] === undefined)
      ? null
      : all.reduce((sum, year) => sum + (year?.counts[figure] ?? 0), 0);
  const [homes, places] = [count('CHILDRENS_HOMES'), count('CHILDRENS_HOME_PLACES')];
  const year = all[0]?.year;
  if (homes === null || places === null || year === undefined) return [];
  return [
    `Ofsted counted ${countText(homes, 'children’s home')} with ${countText(places, 'place')} in ${council} on 31 March ${year}. Source: Ofsted, Children’s social care in England.`,
  ];
}

/** Source  design.md §2.8; Ofsted, ownership of children's social care providers. */
export function supplyBlock(facts: SupplyFacts, scope: ReportScope): ReportBlock {
  const { shares, inspections, publishedAreas } = facts;
  const homes = countedHomes(facts.homes, scope);
  const { onHold } = placesIn(homes);
  const hasInspections = inspections !== null && homes.some(({ id }) => inspections.has(id));
  return {
    ...{ id: 'SUPPLY', picture: { kind: 'BARS', tableId: 'places', columnId: 'registered' } },
    numbers: together([
      placesNumbers(homes, scope),
      ...(homes.length === 0 ? [] : [holdsTable(homes, onHold), sectorsTable(shares), ownersTable(shares)]),
      ...(hasInspections ? [inspectionsTable(homes, inspections)] : []),
    ]),
    answer: (shown) => answer(shown, homes, allOf(scope)),
    ofCouncil: (shown, council) => answer(shown, homes, council),
    besideCouncil: ({ key, name }) => publishedHomes(areasOfCouncil(publishedAreas, key), name),
    notLoaded: homes.length === 0 ? 'No homes are loaded: load a list of homes, or Ofsted’s.' : null,
    notes: [
      'A child’s place counts as taken from the day it is promised. Places for short breaks only are not counted.',
      'Supported accommodation is not split by its four categories: Nearhome does not take them from any file yet.',
    ],
    comparisons: () => publishedHomes(publishedAreas),
    quality: () => qualityOf(homes, inspections),
  };
}

function answer(shown: Shown, all: readonly HomeFacts[], { key, name }: Whose): string {
  const homes = key === everyCouncil ? all : all.filter(({ hostAuthority }) => hostAuthority === key);
  if (homes.length === 0) return `What homes there are in ${name} is not known.`;
  const { usable, registered, onHold } = placesIn(homes);
  const held = onHold === 0 ? 'none is' : countText(onHold, 'is', 'are');
  const taken = saidShare(shown(placesKey('taken', key)), shown(placesKey('usable', key)));
  const full = taken === null ? '' : ` ${taken} of the usable places are taken.`;
  return `Homes in ${name} have ${countText(usable, 'usable place')} of ${numberText(registered)} registered: ${held} on hold.${full}`;
}
