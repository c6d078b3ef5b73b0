import { useRef } from 'react';
import { formatShare } from '../words/formats.ts';
import { useWidth } from './useWidth.ts';

export interface ChartPoint {
  readonly miles: number;
  /** 0–1; null = not shown. */
  readonly share: number | null;
}

export interface ChartLine {
  readonly id: 'today' | 'best';
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

interface LineChartProps {
  /** One sentence; says where the numbers are. */
  label: string;
  lines: readonly ChartLine[];
  /** Miles of the near-home limit: beyond it the ground is grey. */
  limit: number | null;
  limitLabel: string;
  xLabel: string;
}

const height = 380;
const margin = { left: 46, right: 24, top: 22, bottom: 46 } as const;
const shares = [0, 0.25, 0.5, 0.75, 1] as const;

interface Frame {
  readonly width: number;
  readonly furthest: number;
}

const xOf = (miles: number, { width, furthest }: Frame) =>
  margin.left + (miles / furthest) * (width - margin.left - margin.right);
const yOf = (share: number) => height - margin.bottom - share * (height - margin.top - margin.bottom);

/** Runs of points that have a value, as SVG paths: a hidden point breaks the line. */
function pathOf(points: readonly ChartPoint[], frame: Frame): string {
  return points
    .map(({ miles, share }, order) => {
      if (share === null) return '';
      const isStart = order === 0 || points[order - 1]?.share === null;
      return `${isStart ? 'M' : 'L'}${xOf(miles, frame).toFixed(1)} ${yOf(share).toFixed(1)}`;
    })
    .join('');
}

function Grid({ frame, xLabel }: { frame: Frame; xLabel: string }) {
  const every = frame.width < 520 ? 10 : 5;
  const miles = Array.from({ length: Math.floor(frame.furthest / every) + 1 }, (_, order) => order * every);
  return (
    <g>
      {shares.map((share) => (
        <g key={share}>
          <path className="nh-chart__grid" d={`M${margin.left} ${yOf(share)}H${frame.width - margin.right}`} />
          <text className="nh-chart__tick" x={margin.left - 8} y={yOf(share) + 4} textAnchor="end">
            {formatShare(share)}
          </text>
        </g>
      ))}
      {miles.map((one) => (
        <text
          key={one}
          className="nh-chart__tick"
          x={xOf(one, frame)}
          y={height - margin.bottom + 18}
          textAnchor="middle"
        >
          {one}
        </text>
      ))}
      <path className="nh-chart__axis" d={`M${margin.left} ${yOf(0)}H${frame.width - margin.right}`} />
      <text
        className="nh-chart__tick"
        x={(margin.left + frame.width - margin.right) / 2}
        y={height - 8}
        textAnchor="middle"
      >
        {xLabel}
      </text>
    </g>
  );
}

function Line({ line, frame, limit }: { line: ChartLine; frame: Frame; limit: number | null }) {
  const every = frame.width < 520 ? 10 : 5;
  const isAbove = line.id === 'best';
  return (
    <g className={`nh-chart__line nh-chart__line--${line.id}`}>
      <path d={pathOf(line.points, frame)} />
      {line.points.map(({ miles, share }) => {
        if (share === null) return null;
        const isChosen = miles === limit;
        const isSaid =
          isChosen || (miles % every === 0 && (limit === null || Math.abs(miles - limit) > 2)) || miles === 1;
        return (
          <g key={miles}>
            {isChosen ? <circle className="nh-chart__ring" cx={xOf(miles, frame)} cy={yOf(share)} r="8" /> : null}
            <circle cx={xOf(miles, frame)} cy={yOf(share)} r={isSaid ? 4 : 2.2} />
            {isSaid ? (
              <text
                className="nh-chart__value"
                x={xOf(miles, frame)}
                y={yOf(share) + (isAbove ? -11 : 20)}
                textAnchor="middle"
              >
                {formatShare(share)}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** Shares by miles, one line or two, each with a shape of its own; drawn at the width it has. */
export function LineChart({ label, lines, limit, limitLabel, xLabel }: LineChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const furthest = Math.max(1, ...lines.flatMap((line) => line.points.map((point) => point.miles)));
  const frame = { width, furthest };
  const isLate = limit !== null && limit > furthest * 0.5;
  return (
    <div className="nh-chart" ref={box}>
      {width === 0 ? null : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          {limit !== null && limit < furthest ? (
            <g>
              <rect
                className="nh-chart__beyond"
                x={xOf(limit, frame)}
                y={margin.top}
                width={xOf(furthest, frame) - xOf(limit, frame)}
                height={yOf(0) - margin.top}
              />
              <path className="nh-chart__limit" d={`M${xOf(limit, frame)} ${margin.top}V${yOf(0)}`} />
              <text
                className="nh-chart__tick"
                x={xOf(limit, frame) + (isLate ? -6 : 6)}
                y={yOf(0) - 8}
                textAnchor={isLate ? 'end' : 'start'}
              >
                {limitLabel}
              </text>
            </g>
          ) : null}
          <Grid frame={frame} xLabel={xLabel} />
          {lines.map((line) => (
            <Line key={line.id} line={line} frame={frame} limit={limit} />
          ))}
        </svg>
      )}
      <ul className="nh-chart__key">
        {lines.map((line) => (
          <li key={line.id}>
            <svg width="34" height="12" aria-hidden="true" className={`nh-chart__line nh-chart__line--${line.id}`}>
              <path d="M1 6H33" />
              <circle cx="17" cy="6" r="4" />
            </svg>
            {line.label}
          </li>
        ))}
      </ul>
    </div>
  );
}
