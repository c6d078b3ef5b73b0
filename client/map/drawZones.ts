import L from 'leaflet';
import type { MapZone } from './mapTypes.ts';
import { METRES_PER_MILE } from './scale.ts';
import type { MapHandle } from './useLeafletMap.ts';

/** Hatched, in a dashed line; one that is still being drawn shows its corners, and is filled from the third. */
function drawZone(handle: MapHandle, { name, shape, isOpen }: MapZone): L.Layer[] {
  const shared = { pane: 'rings', renderer: handle.rendererOf('rings'), interactive: false } as const;
  const casing = { ...shared, className: 'nh-zone-casing', fill: false };
  const fill = { ...shared, className: isOpen ? 'nh-zone is-open' : 'nh-zone', fillColor: 'url(#nh-hatch-zone)' };
  const named = (layer: L.Path) =>
    layer.on('add', () => {
      layer.getElement()?.setAttribute('role', 'img');
      layer.getElement()?.setAttribute('aria-label', name);
    });
  if ('centre' in shape) {
    const radius = shape.radiusMiles * METRES_PER_MILE;
    return [L.circle(shape.centre, { ...casing, radius }), named(L.circle(shape.centre, { ...fill, radius }))];
  }
  const corners = [...shape.corners];
  const dots = isOpen
    ? corners.map((corner) => L.circleMarker(corner, { ...shared, className: 'nh-zone-corner', radius: 5 }))
    : [];
  return [L.polygon(corners, casing), named(L.polygon(corners, fill)), ...dots];
}

/** Areas no home may stand in. */
export function drawZones(handle: MapHandle, zones: readonly MapZone[]): L.LayerGroup {
  return L.layerGroup(zones.flatMap((zone) => drawZone(handle, zone)));
}
