import type { GssCode } from '../../server/engine/facts.ts';
import type { CompleteFigures } from './completeFigures.ts';

/** How many children of other authorities each member already hosts, against the published number it hosts in all. */
export interface Inflow {
  /** How strongly a host draws a child: falls to 0 as the region's own share of its published inflow fills up. */
  pull(host: GssCode): number;
  add(host: GssCode, children?: number): void;
  /** Children still to come, from authorities outside the region, to make the published number up. */
  fromElsewhere(host: GssCode): number;
}

/** Of the children a member hosts for others, at most this share comes from the region itself. */
const regionShare = 0.82;
/** A neighbour outside the region draws less than a member: most moves stay within the region. */
const neighbourPull = 0.28;

export function trackInflow(figures: readonly CompleteFigures[]): Inflow {
  const hosted = new Map(
    figures.map(({ gss, published }) => [
      gss,
      typeof published.hosted.OTHERS === 'number' ? published.hosted.OTHERS : 0,
    ]),
  );
  const used = new Map<GssCode, number>();
  const usedBy = (host: GssCode) => used.get(host) ?? 0;
  return {
    pull: (host) => {
      const all = hosted.get(host);
      if (all === undefined) return neighbourPull;
      return Math.max(0, 1 - usedBy(host) / Math.max(all * regionShare, 1));
    },
    add: (host, children = 1) => {
      used.set(host, usedBy(host) + children);
    },
    fromElsewhere: (host) => Math.max(0, (hosted.get(host) ?? 0) - usedBy(host)),
  };
}
