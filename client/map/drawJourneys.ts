import L from 'leaflet';
import type { MapLine, MapMarker, MapRings } from './mapTypes.ts';
import { METRES_PER_MILE } from './scale.ts';
import type { MapHandle } from './useLeafletMap.ts';

/** Dashed rings on white casing, and the soft areas around roughly known places. */
export function drawRings(handle: MapHandle, rings: MapRings | null, markers: readonly MapMarker[]): L.LayerGroup {
  const group = L.layerGroup();
  const shared = { pane: 'rings', renderer: handle.rendererOf('rings'), interactive: false } as const;
  for (const miles of rings?.miles ?? [])
    for (const className of ['nh-ring-casing', 'nh-ring'])
      if (rings)
        L.circle(rings.centre, { ...shared, className, fill: false, radius: miles * METRES_PER_MILE }).addTo(group);
  for (const { kind, point, softRadiusMiles } of markers)
    if (softRadiusMiles !== undefined)
      L.circle(point, {
        ...shared,
        className: `nh-soft nh-soft--${kind}`,
        radius: softRadiusMiles * METRES_PER_MILE,
      }).addTo(group);
  return group;
}

/** Each line on its white casing; dotted ones first, so that the selected home's lie on top. */
export function drawLines(handle: MapHandle, lines: readonly MapLine[]): L.LayerGroup {
  const group = L.layerGroup();
  const shared = { pane: 'lines', renderer: handle.rendererOf('lines'), interactive: false } as const;
  const ordered = [...lines].sort((a, b) => Number(b.kind === 'other') - Number(a.kind === 'other'));
  for (const line of ordered)
    for (const className of ['nh-line-casing', `nh-line nh-line--${line.kind.toLowerCase()}`])
      L.polyline([line.from, line.to], { ...shared, className }).addTo(group);
  return group;
}
