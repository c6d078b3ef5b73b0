/** From registered places to children near home: steps that add up, or none where a number of them is not known. */
import { type HoldReason, holdReasons } from '../../../schema/vocabulary.ts';
import type { BridgeSpan, BridgeStep } from '../../chart/bridge.ts';
import { type KnownCount, knownCount } from '../../table/count.ts';
import { counted, type FactTable, words } from '../../table/factTable.ts';
import { areaWords } from '../../words/area.ts';
import { formatNumber } from '../../words/formats.ts';
import { type GapNumbers, nearHomeChildrenOf, unmetOf } from '../gap/councils/answers.ts';
import type { AreaHome } from './useAreaHomes.ts';

const { bridge } = areaWords;

interface BridgeNumbers {
  readonly registered: number;
  readonly usable: number;
  /** Who need a place; `apart` of them are neither near home nor short. */
  readonly children: number;
  readonly apart: number;
  readonly unmet: number;
}

/** Where places go to and children come from between usable places and children near home; they add up to the net of it. */
function placingSteps(numbers: GapNumbers, net: number): BridgeStep[] {
  const { placing } = numbers;
  const netStep: BridgeStep = { id: 'net', label: bridge.net, look: net < 0 ? 'loss' : 'gain', value: net };
  if (!placing) return [netStep];
  const steps: BridgeStep[] = [
    { id: 'others', label: bridge.others, look: 'loss', value: -(placing.otherCouncilsHere.value ?? 0) },
    { id: 'held', label: bridge.held, look: 'loss', value: -(placing.heldHere.value ?? 0) },
    { id: 'empty', label: bridge.empty, look: 'loss', value: -(placing.emptyHere.value ?? 0) },
    { id: 'elsewhere', label: bridge.elsewhere, look: 'gain', value: placing.elsewhere.value ?? 0 },
    { id: 'without-place', label: bridge.withoutPlace, look: 'gain', value: placing.withoutPlace.value ?? 0 },
  ];
  const adds = steps.reduce((sum, { value }) => sum + value, 0) === net;
  return adds ? steps.filter(({ value }) => value !== 0) : [netStep];
}

function numbersOf(numbers: GapNumbers): BridgeNumbers | null {
  const value = (count: KnownCount | null) => (count && 'value' in count ? count.value : null);
  const registered = value(knownCount(numbers.registeredPlaces));
  const usable = value(knownCount(numbers.usablePlaces));
  const children = value(knownCount(numbers.demand));
  const unmet = value(unmetOf(numbers));
  const counted = value(nearHomeChildrenOf(numbers));
  if (registered === null || usable === null || children === null || unmet === null || counted === null) return null;
  return { registered, usable, children, apart: children - counted, unmet };
}

/** Places on hold by reason; null where the homes at hand do not add up to the answer's own number (an age or need shares them out). */
export function holdsByReason(homes: readonly AreaHome[] | null, onHold: number): Map<HoldReason, number> | null {
  if (homes === null) return null;
  const sums = new Map<HoldReason, number>();
  for (const { holds } of homes)
    for (const { reason, places } of holds) sums.set(reason, (sums.get(reason) ?? 0) + places);
  const all = [...sums.values()].reduce((sum, places) => sum + places, 0);
  return all === onHold ? sums : null;
}

/** "On hold: carer break" → "Carer break": the span over the steps says the rest. */
function shortHold(reason: HoldReason): string {
  const [, said = ''] = areaWords.holds[reason].split(': ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function holdSteps(onHold: number, byReason: Map<HoldReason, number> | null): BridgeStep[] {
  if (byReason === null) return [{ id: 'on-hold', label: bridge.onHold, look: 'loss', value: -onHold }];
  return (Object.keys(holdReasons) as HoldReason[])
    .flatMap((reason): BridgeStep[] => {
      const places = byReason.get(reason) ?? 0;
      if (places === 0) return [];
      return [
        { id: reason, label: areaWords.holds[reason], shortLabel: shortHold(reason), look: 'loss', value: -places },
      ];
    })
    .sort((a, b) => a.value - b.value);
}

/** So many hold steps fit beside all others on a screen of 1,440 pixels. */
const mostHoldsDrawn = 5;

/** For the chart: the smallest reasons for a hold in one step, where there are many. The table has each. */
export function stepsToDraw(steps: readonly BridgeStep[]): readonly BridgeStep[] {
  const isHold = ({ id }: BridgeStep) => Object.hasOwn(holdReasons, id);
  const holds = steps.filter(isHold);
  if (holds.length <= mostHoldsDrawn) return steps;
  const folded = holds.slice(mostHoldsDrawn - 1);
  const value = folded.reduce((sum, step) => sum + step.value, 0);
  const rest: BridgeStep = {
    id: 'other-holds',
    label: bridge.otherHolds,
    shortLabel: bridge.otherHoldsShort,
    look: 'loss',
    value,
  };
  return steps.flatMap((step) => (step === folded[0] ? [rest] : folded.includes(step) ? [] : [step]));
}

const placingIds: readonly string[] = ['others', 'held', 'empty', 'elsewhere', 'without-place'];

/** What neighbouring steps of the chart come to together: places on hold, and who the usable places can reach. */
export function bridgeSpans(drawn: readonly BridgeStep[]): BridgeSpan[] {
  const spanOf = (isOf: (step: BridgeStep) => boolean, labelOf: (sum: number) => string): BridgeSpan[] => {
    const steps = drawn.filter(isOf);
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    return [{ label: labelOf(steps.reduce((sum, { value }) => sum + value, 0)), first: first.id, last: last.id }];
  };
  const isHold = ({ id }: BridgeStep) => Object.hasOwn(holdReasons, id) || id === 'other-holds';
  return [
    ...spanOf(isHold, (sum) => bridge.onHoldSpan(-sum)),
    ...spanOf(({ id }) => placingIds.includes(id), bridge.reachSpan),
  ];
}

export function areaBridge(numbers: GapNumbers, homes: readonly AreaHome[] | null): BridgeStep[] | null {
  const known = numbersOf(numbers);
  if (known === null) return null;
  const { registered, usable, children, apart, unmet } = known;
  const near = children - apart - unmet;
  const net = near - usable;
  const onHold = registered - usable;
  return [
    { id: 'registered', label: bridge.registered, look: 'total', value: registered },
    ...(onHold === 0 ? [] : holdSteps(onHold, holdsByReason(homes, onHold))),
    { id: 'usable', label: bridge.usable, look: 'total', value: usable },
    ...placingSteps(numbers, net),
    { id: 'near', label: bridge.near, look: 'near', value: near },
    { id: 'unmet', label: bridge.unmet, look: 'gap', value: unmet },
    ...(apart === 0 ? [] : [{ id: 'apart', label: bridge.apart, look: 'gain' as const, value: apart }]),
    { id: 'children', label: bridge.children, look: 'whole', value: children },
  ];
}

/** The steps in one line of arithmetic. */
export function bridgeInWords(numbers: GapNumbers): string | null {
  const known = numbersOf(numbers);
  if (known === null) return null;
  const { registered, usable, children, apart, unmet } = known;
  const near = children - apart - unmet;
  const between = placingSteps(numbers, near - usable);
  return bridge.sum({
    registered: formatNumber(registered),
    onHold: formatNumber(registered - usable),
    usable: formatNumber(usable),
    between: between.map(({ value }) => `${value < 0 ? '−' : '+'} ${formatNumber(Math.abs(value))}`).join(' '),
    near: formatNumber(near),
    unmet: formatNumber(unmet),
    apart: apart === 0 ? '' : ` + ${formatNumber(apart)} counted apart`,
    children: formatNumber(children),
  });
}

/** What the steps between usable places and children near home are, in a sentence each. */
export function bridgeNote(steps: readonly BridgeStep[]): string {
  const has = (id: string) => steps.some((step) => step.id === id);
  return [
    ...(has('net') ? [bridge.netNote] : []),
    ...(has('others') || has('elsewhere') ? [bridge.placedNote] : []),
    ...(has('held') ? [bridge.heldNote] : []),
    ...(has('without-place') ? [bridge.withoutPlaceNote] : []),
    ...(has('apart') ? [bridge.apartNote] : []),
  ].join(' ');
}

export function bridgeTable(steps: readonly BridgeStep[]): FactTable {
  return {
    caption: bridge.caption,
    columns: [
      { id: 'step', label: bridge.step, kind: 'words' },
      { id: 'places_or_children', label: bridge.change, kind: 'count', isMain: true },
    ],
    rows: steps.map(({ id, label, look, value }) => {
      const isChange = look === 'loss' || look === 'gain' || look === 'gap';
      const sign = value < 0 ? '−' : '+';
      const said = isChange && value !== 0 ? { words: `${sign}${formatNumber(Math.abs(value))}` } : {};
      return { id, cells: [words(label), { ...counted({ value }), ...said }] };
    }),
    total: null,
  };
}
