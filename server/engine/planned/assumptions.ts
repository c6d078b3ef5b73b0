/** What does a plan rest on that a person may see otherwise? */
import { placementTypes } from '../../../schema/vocabulary.ts';
import type { KindToOpen } from '../plan/planQuestion.ts';
import { countText, limitText } from '../wording.ts';
import type { KindCost } from './kindCosts.ts';
import { capitalHigh, capitalLow } from './planMoney.ts';
import { poundsText } from './poundsText.ts';

export interface Assumption {
  /** The part of the question that sets it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly sentence: string;
  readonly source: string;
}

export interface Assumed {
  readonly kinds: readonly KindToOpen[];
  readonly costOf: (type: KindToOpen['placementType']) => KindCost;
  readonly withinMiles: number;
  readonly leadMonths: number;
  readonly staffedShare: number;
  /** Of the children who would live in the homes, how many have no cost on record. */
  readonly assumedChildren: number;
}

const ours = 'An assumption of Nearhome: put in your own figure.';
const said = 'As asked.';

function weeklySource(kind: KindToOpen, cost: KindCost): string {
  if (kind.weeklyCostPounds !== cost.weekly.middle) return said;
  return cost.stays === 0
    ? ours
    : `The middle of ${countText(cost.stays, 'stay')} of that type with a cost on record in the region.`;
}

function ofKind(kind: KindToOpen, cost: KindCost): readonly Assumption[] {
  const label = placementTypes[kind.placementType].label;
  const { capitalPoundsPerHome: perHome, capitalPoundsPerPlace: perPlace } = kind;
  const isOurs = perHome === cost.capitalPerHome && perPlace === cost.capitalPerPlace;
  return [
    {
      name: 'kinds',
      label: `Weekly cost, ${label}`,
      value: `${poundsText(kind.weeklyCostPounds)} a week`,
      sentence: 'Of one place, full and staffed.',
      source: weeklySource(kind, cost),
    },
    {
      name: 'kinds',
      label: `Capital, ${label}`,
      value: `${poundsText(perHome)} a home and ${poundsText(perPlace)} a place`,
      sentence: `Once, to open it; from ${Math.round((1 - capitalLow) * 100)}% less to ${Math.round((capitalHigh - 1) * 100)}% more.`,
      source: isOurs ? ours : said,
    },
  ];
}

/** Each figure with where it comes from, in the order of the form. */
export function assumptionsOf(assumed: Assumed): readonly Assumption[] {
  const { kinds, costOf, withinMiles, leadMonths, staffedShare, assumedChildren } = assumed;
  return [
    ...kinds.flatMap((kind) => ofKind(kind, costOf(kind.placementType))),
    {
      name: 'withinMiles',
      label: 'Near home',
      value: limitText(withinMiles),
      sentence: 'In a straight line from the family home, not by road.',
      source: said,
    },
    {
      name: 'leadMonths',
      label: 'Lead time',
      value: countText(leadMonths, 'month'),
      sentence: 'From the decision to the first child: the homes help nobody before.',
      source: said,
    },
    {
      name: 'staffedShare',
      label: 'Staffed share',
      value: `${Math.round(staffedShare * 100)}% of places`,
      sentence:
        'The lower of the two results counts only so many of all new places, rounded down once; those missed least stay empty.',
      source: said,
    },
    {
      name: 'kinds',
      label: 'What is paid today',
      value: countText(assumedChildren, 'child', 'children'),
      sentence:
        'Who would live in the homes and have no cost on record: counted at the middle of the type they live in.',
      source: 'The region’s records of what placements cost a week.',
    },
  ];
}
