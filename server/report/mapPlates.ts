/** Where on a map does each council's plate go, so that none covers another? It drops its number, then its name, before it does. */
import { mapWidth } from './mapFrame.ts';

export interface PlateWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Null where nothing is said of the council. */
  readonly value: string | null;
}

export interface Plate {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

const [lineHeight, padding, letterWidth] = [12.5, 4, 6];

/** The middle of the council stays under its plate, or the number would seem another's. */
const shifts = [
  [0, 0],
  [0, -0.25],
  [0, 0.25],
  [-0.25, 0],
  [0.25, 0],
  [0, -0.45],
  [0, 0.45],
  [-0.25, -0.4],
  [0.25, 0.4],
  [0.25, -0.4],
  [-0.25, 0.4],
  [-0.45, 0],
  [0.45, 0],
] as const;

function plates({ id, x, y, name, value }: PlateWish, height: number): readonly Plate[] {
  const forms = value === null ? [[name]] : [[name, value], [name]];
  return forms.flatMap((lines) => {
    const size = {
      width: Math.max(...lines.map(({ length }) => length)) * letterWidth + 2 * padding,
      height: lines.length * lineHeight + padding,
    };
    return shifts.map(([right, down]): Plate => {
      const left = x - size.width / 2 + right * size.width;
      const top = y - size.height / 2 + down * size.height;
      return {
        ...{ id, lines, ...size },
        left: Math.min(Math.max(left, 2), mapWidth - size.width - 2),
        top: Math.min(Math.max(top, 2), height - size.height - 2),
      };
    });
  });
}

function doOverlap(a: Plate, b: Plate): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/**
 * Order and ties  earlier wishes win: each takes its first place, fullest form first, that covers no plate before it; a council without
 *                 one is left to the table.
 */
export function platesFor(wishes: readonly PlateWish[], height: number, taken: readonly Plate[]): readonly Plate[] {
  const placed: Plate[] = [];
  for (const wish of wishes) {
    const free = plates(wish, height).find((plate) => ![...taken, ...placed].some((other) => doOverlap(plate, other)));
    if (free !== undefined) placed.push(free);
  }
  return placed;
}
