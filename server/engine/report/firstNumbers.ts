/** Which four numbers stand on the first page, with what they are compared? */
import { poundsText } from '../planned/poundsText.ts';
import { capitalise, countText, limitText, numberText } from '../wording.ts';
import { inEngland, partOfChildren } from './comparisons.ts';
import { everyCouncil } from './councilTable.ts';
import type { FirstPageFacts } from './firstPageFacts.ts';
import { cellIn, tableIn } from './releasedCells.ts';
import type { KeyNumber } from './report.ts';
import { saidShare } from './reportBlock.ts';
import { changeText } from './whatChanged.ts';

type MaybeNumber = KeyNumber | null;

/** "560 of 6,119 children; up 7 since edition 1 (31 March 2025)" */
const withChange = (said: string, changed: string | null) => (changed === null ? said : `${said}; ${changed}`);

function shortNumber({ blocks, previous }: FirstPageFacts): MaybeNumber {
  const gap = cellIn(tableIn(blocks, 'gap-ANY'), everyCouncil, 'numericalGap').value;
  if (gap === null) return null;
  const text = gap === 0 ? 'In balance' : `${numberText(Math.abs(gap))} ${gap > 0 ? 'short' : 'spare'}`;
  const changed = changeText(blocks, previous, { tableId: 'gap-ANY', columnId: 'numericalGap', isGap: true });
  const detail = changed === null ? 'children who need a place, less usable places' : capitalise(changed);
  return { text, label: 'places, all types', detail };
}

function nearNumber({ blocks, withinMiles, previous }: FirstPageFacts): MaybeNumber {
  const table = tableIn(blocks, 'nearHome');
  const [cannot, all] = [cellIn(table, everyCouncil, 'short'), cellIn(table, everyCouncil, 'children')];
  const share = saidShare(cannot, all);
  if (share === null || withinMiles === null || cannot.value === null || all.value === null) return null;
  const of = `${numberText(cannot.value)} of ${countText(all.value, 'child', 'children')}`;
  const changed = changeText(blocks, previous, { tableId: 'nearHome', columnId: 'short' });
  const detail = withChange(`${of}, within ${limitText(withinMiles)}`, changed);
  return { text: share, label: 'cannot live near home', detail };
}

function planNumber({ plan }: FirstPageFacts): MaybeNumber {
  if (plan === null || plan.homes.length === 0) return null;
  const { yearly, capital, priceYear } = plan;
  return {
    text: poundsText(yearly.middle),
    label: 'a year to run the plan',
    detail: `${poundsText(capital.middle)} to open the homes (${priceYear} prices)`,
  };
}

function farNumber({ blocks, previous, publishedAreas }: FirstPageFacts): MaybeNumber {
  const table = tableIn(blocks, 'location');
  const [far, all] = [cellIn(table, everyCouncil, 'far'), cellIn(table, everyCouncil, 'children')];
  const share = saidShare(far, all);
  if (share === null || far.value === null || all.value === null) return null;
  const changed = changeText(blocks, previous, { tableId: 'location', columnId: 'far' });
  const of = `${numberText(far.value)} of ${countText(all.value, 'child', 'children')}`;
  return {
    text: share,
    label: 'live over 20 miles from home today',
    detail: withChange(of, changed ?? inEngland(publishedAreas, partOfChildren(['OVER_20']))),
  };
}

function inCareNumber({ blocks, previous }: FirstPageFacts): MaybeNumber {
  const children = cellIn(tableIn(blocks, 'inCare'), everyCouncil, 'children').value;
  if (children === null) return null;
  const changed = changeText(blocks, previous, { tableId: 'inCare', columnId: 'children' });
  return { text: numberText(children), label: 'children in care', detail: capitalise(changed ?? 'on the data date') };
}

/** How far the last forecasts were out. */
function errorNumber({ blocks }: FirstPageFacts): MaybeNumber {
  const error = cellIn(tableIn(blocks, 'forecastTest'), 'forecast', 'error').value;
  if (error === null) return null;
  return {
    text: `±${Math.round(error * 1_000) / 10}%`,
    label: 'forecast error, a year ahead',
    detail: 'middle of the councils, against what was then published',
  };
}

const mostNumbers = 4;

/** The first four that may be said, the more telling first. */
export function firstNumbers(facts: FirstPageFacts): readonly KeyNumber[] {
  return [shortNumber, nearNumber, planNumber, farNumber, errorNumber, inCareNumber]
    .flatMap((numberOf) => numberOf(facts) ?? [])
    .slice(0, mostNumbers);
}
