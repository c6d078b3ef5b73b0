import { useRef } from 'react';
import { formatNumber } from '../words/formats.ts';
import { type BridgeSpan, type BridgeStep, type DrawnStep, drawnSteps } from './bridge.ts';
import { wrapWords } from './chartScale.ts';
import { useWidth } from './useWidth.ts';

const height = 372;
/** Captions over the bars stand in the top margin. */
const margin = { top: 66, bottom: 72, side: 10 } as const;
const spanBaseline = 24;
const leastSlot = 84;

const isChange = ({ look }: BridgeStep) => look === 'loss' || look === 'gain';

function valueInWords(step: BridgeStep): string {
  if (!isChange(step) || step.value === 0) return formatNumber(Math.abs(step.value));
  return `${step.value > 0 ? '+' : '−'}${formatNumber(Math.abs(step.value))}`;
}

interface BarProps {
  step: DrawnStep;
  order: number;
  slot: number;
  yOf: (value: number) => number;
  isLast: boolean;
}

function Bar({ step, order, slot, yOf, isLast }: BarProps) {
  const width = slot * 0.8;
  const x = margin.side + order * slot + (slot - width) / 2;
  const top = Math.min(yOf(step.from), yOf(step.to));
  const tall = Math.max(Math.abs(yOf(step.from) - yOf(step.to)), 1.5);
  const middle = x + width / 2;
  return (
    <g className={`nh-bridge__bar nh-bridge__bar--${step.look}`}>
      <rect x={x} y={top} width={width} height={tall} />
      {step.look === 'gap' ? <rect x={x} y={top} width={width} height={tall} fill="url(#nh-hatch-strong)" /> : null}
      {step.look === 'loss' ? <path className="nh-bridge__edge" d={`M${x} ${top}h${width}`} /> : null}
      {isLast ? null : <path className="nh-bridge__join" d={`M${x + width} ${yOf(step.to)}h${slot - width}`} />}
      <text className="nh-bridge__value" x={middle} y={top - 8} textAnchor="middle">
        {valueInWords(step)}
      </text>
      {wrapWords(step.shortLabel ?? step.label, Math.max(9, Math.floor(slot / 7))).map((line, row) => (
        <text
          key={line}
          className="nh-bridge__label"
          x={middle}
          y={height - margin.bottom + 18 + row * 15}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

interface SpanProps {
  span: BridgeSpan;
  drawn: readonly DrawnStep[];
  slot: number;
}

/** A line over the steps it is of, broken by its words. */
function Span({ span, drawn, slot }: SpanProps) {
  const first = drawn.findIndex(({ id }) => id === span.first);
  const last = drawn.findIndex(({ id }) => id === span.last);
  if (first === -1 || last < first) return null;
  const inset = slot * 0.1;
  const from = margin.side + first * slot + inset;
  const to = margin.side + (last + 1) * slot - inset;
  return (
    <g>
      <path className="nh-bridge__span" d={`M${from} ${spanBaseline - 4}H${to}`} />
      <text className="nh-bridge__caption" x={(from + to) / 2} y={spanBaseline} textAnchor="middle">
        {span.label}
      </text>
    </g>
  );
}

interface BridgeChartProps {
  label: string;
  steps: readonly BridgeStep[];
  spans?: readonly BridgeSpan[];
}

/** Totals solid, losses white with a heavy top edge, gains mid-teal, the gap hatched; its table stands under it. */
export function BridgeChart({ label, steps, spans = [] }: BridgeChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(useWidth(box), steps.length * leastSlot);
  const drawn = drawnSteps(steps);
  const most = Math.max(1, ...drawn.flatMap((step) => [step.from, step.to]));
  const yOf = (value: number) => height - margin.bottom - (value / most) * (height - margin.top - margin.bottom);
  const slot = (width - 2 * margin.side) / Math.max(1, steps.length);
  return (
    <div className="nh-bridge" ref={box}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must take focus to be scrolled by keys. */}
      <section className="nh-scroll" aria-label={label} tabIndex={0}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          {spans.map((span) => (
            <Span key={span.first} span={span} drawn={drawn} slot={slot} />
          ))}
          {drawn.map((step, order) => (
            <Bar key={step.id} step={step} order={order} slot={slot} yOf={yOf} isLast={order === drawn.length - 1} />
          ))}
          <path className="nh-chart__axis" d={`M${margin.side} ${yOf(0)}H${width - margin.side}`} />
        </svg>
      </section>
    </div>
  );
}
