import L from 'leaflet';
import { flowPoint } from './flowCurve.ts';
import type { MapFlow } from './mapTypes.ts';
import type { MapHandle } from './useLeafletMap.ts';

/** Short of the ends, so that an arrow neither hides nor touches what it joins. */
const shares = Array.from({ length: 25 }, (_, step) => 0.08 + (step / 24) * 0.72);

/** Curved arrows on white casing, the thinnest on top. */
export function drawFlows(handle: MapHandle, flows: readonly MapFlow[]): L.LayerGroup {
  const group = L.layerGroup();
  const shared = { pane: 'lines', renderer: handle.rendererOf('lines'), interactive: false } as const;
  const ordered = [...flows].sort((a, b) => b.width - a.width);
  for (const flow of ordered) {
    const curve = shares.map((share) => flowPoint(flow, share));
    L.polyline(curve, { ...shared, className: 'nh-flow-casing', weight: flow.width + 3 }).addTo(group);
    const line = L.polyline(curve, { ...shared, className: 'nh-flow', weight: flow.width });
    line.on('add', () => line.getElement()?.setAttribute('marker-end', 'url(#nh-arrow)'));
    line.addTo(group);
  }
  return group;
}
