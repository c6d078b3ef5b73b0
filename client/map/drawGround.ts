import L from 'leaflet';
import type { MapBase } from './mapTypes.ts';
import type { MapHandle } from './useLeafletMap.ts';

/** Land on water, then the lines of neighbouring councils without fill. */
export function drawGround({ rendererOf }: MapHandle, base: MapBase): L.LayerGroup {
  const group = L.layerGroup();
  const shared = { pane: 'base', renderer: rendererOf('base'), interactive: false } as const;
  if (base.land) L.geoJSON(base.land, { ...shared, style: () => ({ className: 'nh-land', ...shared }) }).addTo(group);
  for (const { geometry } of base.neighbours)
    L.geoJSON(geometry, { ...shared, style: () => ({ className: 'nh-neighbour', fill: false, ...shared }) }).addTo(
      group,
    );
  return group;
}
