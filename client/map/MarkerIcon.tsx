import { createElement } from 'react';
import type { MarkerKind } from './mapTypes.ts';
import { markerShapes } from './markerShapes.ts';

/** The marker as it stands on the map, for a key or a table. Hidden from people who listen: put its words beside it. */
export function MarkerIcon({ kind, text, size = 20 }: { kind: MarkerKind; text?: string; size?: number }) {
  const { viewBox, parts, textY } = markerShapes[kind];
  return (
    <svg
      className={`nh-mark nh-mark--${kind}`}
      viewBox={viewBox.join(' ')}
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {parts.map(({ tag, part, geometry }) =>
        createElement(tag, { key: JSON.stringify(geometry), className: `nh-mark__${part}`, ...geometry }),
      )}
      {text === undefined ? null : (
        <text className="nh-mark__text" y={textY}>
          {text}
        </text>
      )}
    </svg>
  );
}
