import L from 'leaflet';
import { middleOf } from './bounds.ts';
import type { AreaTone, MapHexagon } from './mapTypes.ts';
import type { MapHandle } from './useLeafletMap.ts';

/** A canvas knows no style sheet: its colours are read from the page's own variables. */
function colourOf(tone: AreaTone, styles: CSSStyleDeclaration): string {
  return styles.getPropertyValue(`--nh-${tone}`).trim() || '#fff';
}

/** Dots for hidden, a stroke for not sent: the patterns of the areas, as far as a small cell can show them. */
function markOf(hexagon: MapHexagon, shared: L.PathOptions): L.Layer | null {
  if (hexagon.tone === 'suppressed')
    return L.circleMarker(middleOf(hexagon.ring), { ...shared, radius: 1.6, stroke: false, fillColor: '#5f6c67' });
  const [first, , , opposite] = hexagon.ring;
  if (hexagon.tone !== 'missing' || !first || !opposite) return null;
  return L.polyline([first, opposite], { ...shared, color: '#5f6c67', weight: 1 });
}

/** Many small cells on one canvas. */
export function drawHexagons(
  handle: MapHandle,
  hexagons: readonly MapHexagon[],
  onSelect: ((id: string) => void) | null,
): L.LayerGroup {
  const group = L.layerGroup();
  const styles = getComputedStyle(document.documentElement);
  const shared = { pane: 'cells', renderer: handle.rendererOf('cells'), interactive: false, fillOpacity: 1 };
  for (const hexagon of hexagons) {
    const cell = L.polygon([...hexagon.ring], {
      ...shared,
      interactive: onSelect !== null,
      color: '#5f6c67',
      weight: 0.6,
      fillColor: colourOf(hexagon.tone, styles),
    });
    if (onSelect) cell.on('click', () => onSelect(hexagon.id));
    cell.addTo(group);
    markOf(hexagon, shared)?.addTo(group);
  }
  return group;
}

/** White 6 then black 3 round the selected cell, as round a selected area. */
export function drawSelectedHexagon(handle: MapHandle, { ring }: MapHexagon): L.LayerGroup {
  const group = L.layerGroup();
  const shared = { pane: 'outline', renderer: handle.rendererOf('outline'), interactive: false, fill: false } as const;
  for (const className of ['nh-area-selected-casing', 'nh-area-selected'])
    L.polygon([...ring], { ...shared, className }).addTo(group);
  return group;
}
