/** What does each lever do and cost, in words, and what does the sum rest on? */
import { type RecruitLeverKind, recruitLevers } from '../../../schema/codes/recruitTargets.ts';
import type { Assumption } from '../planned/assumptions.ts';
import type { PoundsRange } from '../planned/planMoney.ts';
import { poundsText } from '../planned/poundsText.ts';
import { countText, limitText } from '../wording.ts';
import type { CostOf, LeverMoney, RecruitCosts } from './leverCosts.ts';
import { costsUnlessSaid } from './leverCosts.ts';
import type { LeverSizes } from './recruitLevers.ts';

export interface LeverToExplain {
  readonly lever: RecruitLeverKind;
  readonly units: number;
  readonly childrenNewlyNearHome: number;
  readonly money: LeverMoney | null;
}

const percent = (value: number) => `${Number(value.toFixed(1))}%`;

function whatText({ lever, units }: LeverToExplain, sizes: LeverSizes): string {
  if (lever === 'RECRUIT') return `${countText(units, 'foster household')} recruited`;
  if (lever === 'KINSHIP') {
    const points = countText(Number(sizes.kinshipMorePercent.toFixed(1)), 'percentage point');
    return `${points} more of new children with kin, ${countText(units, 'child', 'children')} in a year`;
  }
  if (lever === 'RETAIN') {
    return `${percent(sizes.retainPercent)} of the foster households that would leave in a year kept, ${countText(units, 'household')}`;
  }
  return `${percent(sizes.liftHoldsPercent)} of the places on hold brought into use, ${countText(units, 'place')}`;
}

/** "5 percentage points more of new children with kin, 31 children in a year: 12 more children near home" */
export function leverSentence(found: LeverToExplain, sizes: LeverSizes): string {
  const { childrenNewlyNearHome: near } = found;
  const brings = near === 0 ? 'nobody more near home' : `${countText(near, 'more child', 'more children')} near home`;
  return `${whatText(found, sizes)}: ${brings}`;
}

function rangeText({ low, middle, high }: PoundsRange): string {
  const [least, most] = [poundsText(Math.abs(low)), poundsText(Math.abs(high))];
  if (low >= 0) return `costs about ${poundsText(middle)} (${least} to ${most})`;
  if (high < 0) return `saves about ${poundsText(-middle)} (${most} to ${least})`;
  const what = middle < 0 ? `saves about ${poundsText(-middle)}` : `costs about ${poundsText(middle)}`;
  return `${what} (from ${least} saved to ${most} spent)`;
}

/** "In its first year it costs about £12,000 (£8,000 to £20,000) for each child newly near home, beside what is paid for them today" */
export function moneySentence({ childrenNewlyNearHome, money, lever }: LeverToExplain): string {
  if (childrenNewlyNearHome === 0) return 'It brings nobody near home, so no cost for each child can be said';
  if (money === null || money.perChild === null) return 'What it costs is not known: put in your own figure';
  const beside = lever === 'LIFT_HOLDS' ? '' : ', less what is paid today for the children who would live there';
  return `In its first year it ${rangeText(money.perChild)} for each child newly near home${beside}`;
}

/** "Cheapest: more children with kin, which saves about £4,000 …"; null where no cost is known of any that helps. */
export function cheapestSentence(inOrder: readonly LeverToExplain[]): string | null {
  const [first] = inOrder.filter(({ money, childrenNewlyNearHome }) => money !== null && childrenNewlyNearHome > 0);
  if (first?.money?.perChild === undefined || first.money.perChild === null) return null;
  return `Cheapest for each child brought near home: ${recruitLevers[first.lever].toLowerCase()}, which ${rangeText(first.money.perChild)} in its first year`;
}

const ours = 'An assumption of Nearhome: put in your own figure.';
const said = 'As asked.';

export interface RecruitAssumed {
  readonly costs: RecruitCosts;
  readonly costOf: CostOf;
  readonly sizes: LeverSizes;
  readonly withinMiles: number;
}

function weeklySource(stays: number): string {
  return stays === 0
    ? ours
    : `The middle of ${countText(stays, 'stay')} of that type with a cost on record in the region.`;
}

const costWords: Readonly<Record<keyof RecruitCosts, readonly [label: string, unit: string, sentence: string]>> = {
  setUpPoundsPerHousehold: ['Recruiting a household', 'once', 'Advertising, assessment, training and panel.'],
  fosteringWeeklyPounds: ['Weekly cost, fostering', 'a week', 'Of one child with a foster household.'],
  kinshipSetUpPounds: ['Starting with kin', 'once a child', 'Finding, assessing and helping kin.'],
  kinshipWeeklyPounds: ['Weekly cost, kinship', 'a week', 'Of one child with kin.'],
  retentionPoundsPerHousehold: ['Keeping a household', 'a year', 'Support, for each household that stays.'],
  liftHoldsPoundsPerPlace: ['Bringing a place into use', 'once', 'For each place on hold that comes into use.'],
};

function costAssumptions({ costs, costOf }: RecruitAssumed): readonly Assumption[] {
  const unless = costsUnlessSaid(costOf);
  const stays = { fosteringWeeklyPounds: costOf('FOSTERING').stays, kinshipWeeklyPounds: costOf('KINSHIP').stays };
  return (Object.keys(costWords) as (keyof RecruitCosts)[]).map((name) => {
    const [label, unit, sentence] = costWords[name];
    const pounds = costs[name];
    const isOwn = name === 'fosteringWeeklyPounds' || name === 'kinshipWeeklyPounds';
    const source = pounds !== unless[name] ? said : isOwn ? weeklySource(stays[name]) : ours;
    if (pounds === null)
      return { name, label, value: 'Not known', sentence, source: 'No figure is assumed: put in your own.' };
    return { name, label, value: `${poundsText(pounds)} ${unit}`, sentence, source };
  });
}

/** Each figure with where it comes from, in the order of the form. */
export function recruitAssumptions(assumed: RecruitAssumed): readonly Assumption[] {
  const { sizes, withinMiles } = assumed;
  const lever = (name: keyof LeverSizes, label: string, value: string, sentence: string): Assumption => ({
    ...{ name, label, value, sentence, source: 'How far the lever is pulled: put in your own.' },
  });
  const near = 'In a straight line from the family home, not by road.';
  return [
    ...costAssumptions(assumed),
    lever(
      'kinshipMorePercent',
      'More with kin',
      `${Number(sizes.kinshipMorePercent.toFixed(1))} percentage points`,
      'Of the children who are new in a year.',
    ),
    lever(
      'retainPercent',
      'Households kept',
      percent(sizes.retainPercent),
      'Of those that would leave in a year: 11.1% of all do in England (Ofsted, 2023-24).',
    ),
    lever('liftHoldsPercent', 'Places off hold', percent(sizes.liftHoldsPercent), 'Of the places on hold today.'),
    { name: 'withinMiles', label: 'Near home', value: limitText(withinMiles), sentence: near, source: said },
    {
      name: 'households',
      label: 'Where carers are found',
      value: 'As carers live today',
      sentence:
        'A town has room for its share of the households asked for, rounded up. A household takes one child, or one group of brothers and sisters.',
      source: 'Where the foster households of each council live, by the region’s records.',
    },
  ];
}
