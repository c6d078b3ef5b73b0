/** Where labels go so that none overlaps another. Pixels throughout; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One way to draw a label; `form` says which (0 = in full). */
export interface LabelOption {
  readonly form: number;
  readonly box: Box;
}

export interface LabelRequest {
  readonly id: string;
  /** Best first. */
  readonly options: readonly LabelOption[];
}

export interface PlacedLabel {
  readonly id: string;
  readonly form: number;
  readonly box: Box;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.top >= frame.top &&
    box.left + box.width <= frame.left + frame.width &&
    box.top + box.height <= frame.top + frame.height
  );
}

/**
 * Gives each label its first option that lies in the frame and touches no taken box and no label placed before it.
 * Order and ties: earlier requests win; a label without a free option is left out. Cost: requests × options × placed.
 */
export function placeLabels(requests: readonly LabelRequest[], taken: readonly Box[], frame: Box): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { id, options } of requests) {
    const free = options.find(
      ({ box }) =>
        isInside(box, frame) &&
        !taken.some((other) => overlap(box, other)) &&
        !placed.some((other) => overlap(box, other.box)),
    );
    if (free) placed.push({ id, ...free });
  }
  return placed;
}

/** The same size of box around a point: on it, then a little above, below, left and right of it. */
export function boxesAround(x: number, y: number, size: { width: number; height: number }): Box[] {
  const { width, height } = size;
  const shifts = [
    [0, 0],
    [0, -0.45],
    [0, 0.45],
    [-0.25, 0],
    [0.25, 0],
    [-0.25, -0.45],
    [0.25, 0.45],
    [0.25, -0.45],
    [-0.25, 0.45],
  ] as const;
  return shifts.map(([right, down]) => ({
    left: x - width / 2 + right * width,
    top: y - height / 2 + down * height,
    width,
    height,
  }));
}

/** Boxes beside a dot of the given gap: right, left, above, below. */
export function boxesBeside(x: number, y: number, size: { width: number; height: number; gap: number }): Box[] {
  const { width, height, gap } = size;
  return [
    { left: x + gap, top: y - height / 2, width, height },
    { left: x - gap - width, top: y - height / 2, width, height },
    { left: x - width / 2, top: y - gap - height, width, height },
    { left: x - width / 2, top: y + gap, width, height },
    { left: x + gap * 0.7, top: y + gap * 0.4, width, height },
    { left: x - gap * 0.7 - width, top: y + gap * 0.4, width, height },
  ];
}
