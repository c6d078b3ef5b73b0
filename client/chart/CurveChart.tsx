import { useRef } from 'react';
import { formatNumber } from '../words/formats.ts';
import { planWords } from '../words/plan.ts';
import { ticksTo } from './chartScale.ts';
import { useWidth } from './useWidth.ts';

export interface CurvePoint {
  readonly homes: number;
  readonly left: number;
  /** Nothing less is possible with so many homes; null where no such line is drawn. */
  readonly bound: number | null;
  readonly isOverBudget: boolean;
}

interface CurveChartProps {
  /** One sentence; says where the numbers are. */
  label: string;
  /** By homes, from none. */
  points: readonly CurvePoint[];
  /** Homes of the plan: ringed. */
  chosen: number;
  /** Of a plan’s homes unless said. */
  words?: CurveWords;
}

export type CurveWords = Readonly<Record<'x' | 'achieved' | 'bound' | 'over', string>>;

const height = 300;
const margin = { left: 40, right: 20, top: 28, bottom: 46 } as const;
interface Frame {
  readonly width: number;
  readonly mostHomes: number;
  readonly top: number;
}

const xOf = (homes: number, { width, mostHomes }: Frame) =>
  margin.left + (homes / mostHomes) * (width - margin.left - margin.right);
const yOf = (left: number, { top }: Frame) =>
  height - margin.bottom - (left / top) * (height - margin.top - margin.bottom);

function pathOf(points: readonly { homes: number; value: number }[], frame: Frame): string {
  return points
    .map(
      ({ homes, value }, order) =>
        `${order === 0 ? 'M' : 'L'}${xOf(homes, frame).toFixed(1)} ${yOf(value, frame).toFixed(1)}`,
    )
    .join('');
}

function Grid({ frame, points, words }: { frame: Frame; points: readonly CurvePoint[]; words: CurveWords }) {
  const over = points.find(({ isOverBudget }) => isOverBudget);
  const from = over === undefined ? null : xOf(over.homes - 1, frame);
  return (
    <g>
      {ticksTo(frame.top).map((tick) => (
        <g key={tick}>
          <path className="nh-chart__grid" d={`M${margin.left} ${yOf(tick, frame)}H${frame.width - margin.right}`} />
          <text className="nh-chart__tick" x={margin.left - 8} y={yOf(tick, frame) + 4} textAnchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {from === null ? null : (
        <>
          <rect
            className="nh-chart__beyond"
            x={from}
            y={margin.top}
            width={frame.width - margin.right - from}
            height={yOf(0, frame) - margin.top}
          />
          <text
            className="nh-chart__tick"
            x={(from + frame.width - margin.right) / 2}
            y={yOf(0, frame) - 10}
            textAnchor="middle"
          >
            {words.over}
          </text>
        </>
      )}
      <path className="nh-chart__axis" d={`M${margin.left} ${yOf(0, frame)}H${frame.width - margin.right}`} />
      <text
        className="nh-chart__tick"
        x={(margin.left + frame.width - margin.right) / 2}
        y={height - 6}
        textAnchor="middle"
      >
        {words.x}
      </text>
    </g>
  );
}

function Points({ points, chosen, frame }: { points: readonly CurvePoint[]; chosen: number; frame: Frame }) {
  // Where there are many, every second or third number is written, the chosen one always.
  const every = Math.max(1, Math.ceil((points.length * 34) / Math.max(1, frame.width - margin.left - margin.right)));
  return (
    <g>
      {points.map(({ homes, left, isOverBudget }) => {
        const [x, y] = [xOf(homes, frame), yOf(left, frame)];
        const isChosen = homes === chosen;
        const isSaid = isChosen || (homes % every === 0 && Math.abs(homes - chosen) >= Math.min(every, 2));
        return (
          <g key={homes} className={isOverBudget ? 'nh-curve__point is-over' : 'nh-curve__point'}>
            {isChosen ? <circle className="nh-chart__ring" cx={x} cy={y} r="9" /> : null}
            <circle cx={x} cy={y} r={isChosen ? 6 : 4} />
            {isSaid || every === 1 ? (
              <>
                <text
                  className={isChosen ? 'nh-chart__value nh-curve__chosen' : 'nh-chart__value'}
                  x={x}
                  y={y - (isChosen ? 15 : 10)}
                  // The first number stands clear of the axis’s own.
                  textAnchor={homes === 0 ? 'start' : 'middle'}
                >
                  {formatNumber(left)}
                </text>
                <text className="nh-chart__tick" x={x} y={height - margin.bottom + 17} textAnchor="middle">
                  {homes}
                </text>
              </>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** What so many homes leave, the plan's own number ringed, with the least that is possible dashed under it. */
export function CurveChart({ label, points, chosen, words = planWords.curve }: CurveChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const most = Math.max(1, ...points.map(({ left }) => left));
  const frame = {
    width,
    mostHomes: Math.max(1, ...points.map(({ homes }) => homes)),
    top: ticksTo(most).at(-1) ?? most,
  };
  const bounds = points.flatMap(({ homes, bound }) => (bound === null ? [] : [{ homes, value: Math.max(0, bound) }]));
  const within = points.filter(({ isOverBudget }) => !isOverBudget);
  const beyond = points.slice(Math.max(0, within.length - 1));
  const line = (some: readonly CurvePoint[]) =>
    pathOf(
      some.map(({ homes, left }) => ({ homes, value: left })),
      frame,
    );
  return (
    <div className="nh-chart nh-curve" ref={box}>
      {width === 0 ? null : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <Grid frame={frame} points={points} words={words} />
          {bounds.length === 0 ? null : <path className="nh-curve__bound" d={pathOf(bounds, frame)} />}
          <path className="nh-curve__line" d={line(within)} />
          {beyond.length > 1 ? <path className="nh-curve__line is-over" d={line(beyond)} /> : null}
          <Points points={points} chosen={chosen} frame={frame} />
        </svg>
      )}
      <ul className="nh-chart__key">
        <li>
          <svg width="34" height="12" aria-hidden="true" className="nh-curve__point">
            <path className="nh-curve__line" d="M1 6H33" />
            <circle cx="17" cy="6" r="4" />
          </svg>
          {words.achieved}
        </li>
        {bounds.length === 0 ? null : (
          <li>
            <svg width="34" height="12" aria-hidden="true">
              <path className="nh-curve__bound" d="M1 6H33" />
            </svg>
            {words.bound}
          </li>
        )}
      </ul>
    </div>
  );
}
