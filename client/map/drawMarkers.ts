import L from 'leaflet';
import type { MapMarker, MarkerKind } from './mapTypes.ts';
import { drawMarkerShape, markerShapes } from './markerShapes.ts';

/** Homes stand above places, the selected home above all. */
const heights: Record<MarkerKind, number> = {
  'near-miss': 0,
  family: 1000,
  school: 1000,
  community: 1000,
  home: 2000,
  proposed: 2000,
};
const chosenOnMap: readonly MarkerKind[] = ['home', 'proposed', 'near-miss'];

function iconOf(marker: MapMarker): L.DivIcon {
  const [left, top, width, height] = markerShapes[marker.kind].viewBox;
  return L.divIcon({
    className: `nh-mark nh-mark--${marker.kind}${marker.isSelected ? ' is-selected' : ''}`,
    html: drawMarkerShape(marker.kind, marker.text ?? '') as unknown as HTMLElement,
    iconSize: [width, height],
    iconAnchor: [-left, -top],
  });
}

/** Markers with a name to read; a pointer may choose a home or near miss, the keyboard chooses it in the list. */
export function drawMarkers(markers: readonly MapMarker[], onSelect: ((id: string) => void) | null): L.LayerGroup {
  const group = L.layerGroup();
  for (const marker of markers) {
    const canSelect = onSelect !== null && chosenOnMap.includes(marker.kind);
    const drawn = L.marker(marker.point, {
      icon: iconOf(marker),
      pane: 'marks',
      keyboard: false,
      interactive: canSelect,
      zIndexOffset: heights[marker.kind] + (marker.isSelected ? 5000 : 0),
    });
    drawn.on('add', () => {
      drawn.getElement()?.setAttribute('role', 'img');
      drawn.getElement()?.setAttribute('aria-label', marker.name);
    });
    if (canSelect) drawn.on('click', () => onSelect(marker.id));
    drawn.addTo(group);
  }
  return group;
}
