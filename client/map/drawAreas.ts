import L from 'leaflet';
import type { AreaTone, MapArea } from './mapTypes.ts';
import type { MapHandle } from './useLeafletMap.ts';

/** Pattern over the fill (see `AreaPatterns`): hatched = short, dotted = hidden, grey hatch = nothing sent. */
const patterns: Partial<Record<AreaTone, string>> = {
  'short-3': 'nh-hatch-strong',
  'short-2': 'nh-hatch-strong',
  'short-1': 'nh-hatch-fine',
  suppressed: 'nh-dots',
  missing: 'nh-hatch-grey',
};

export interface DrawAreas {
  areas: readonly MapArea[];
  onSelect: ((id: string) => void) | null;
}

function nameOf(area: MapArea): string {
  return area.value === null ? area.name : `${area.name}, ${area.value}`;
}

function drawFill(handle: MapHandle, area: MapArea, onSelect: DrawAreas['onSelect']): L.GeoJSON {
  const style = { pane: 'areas', renderer: handle.rendererOf('areas'), className: `nh-area nh-area--${area.tone}` };
  const fill = L.geoJSON(area.geometry, { style: () => ({ ...style, stroke: false, fillOpacity: 1 }), pane: 'areas' });
  if (onSelect) fill.on('click', () => onSelect(area.id));
  // The name and value of each area can be read one by one, as the rows of the table can.
  fill.on('add', () =>
    fill.eachLayer((layer) => {
      const path = layer instanceof L.Path ? layer.getElement() : undefined;
      path?.setAttribute('role', 'img');
      path?.setAttribute('aria-label', nameOf(area));
    }),
  );
  return fill;
}

/** White casing, fill, pattern, white casing, dark line: each for all areas before the next, so neighbours meet. */
export function drawAreas(handle: MapHandle, { areas, onSelect }: DrawAreas): L.LayerGroup {
  const group = L.layerGroup();
  const shared = { pane: 'areas', renderer: handle.rendererOf('areas'), interactive: false } as const;
  const stroke = (look: string) => {
    for (const area of areas) {
      const isGround = area.tone === 'plain' || area.tone === 'own';
      // Casings would hide the cells below a line that stands alone.
      if (area.tone === 'line' && look !== 'nh-area-line') continue;
      const className = isGround ? `${look} is-ground` : look;
      L.geoJSON(area.geometry, { ...shared, style: () => ({ ...shared, className, fill: false }) }).addTo(group);
    }
  };
  stroke('nh-area-casing');
  for (const area of areas) if (area.tone !== 'line') drawFill(handle, area, onSelect).addTo(group);
  for (const area of areas) {
    const pattern = patterns[area.tone];
    const look = {
      ...shared,
      className: 'nh-area-pattern',
      stroke: false,
      fillColor: `url(#${pattern})`,
      fillOpacity: 1,
    };
    if (pattern) L.geoJSON(area.geometry, { ...shared, style: () => look }).addTo(group);
  }
  stroke('nh-area-casing nh-area-casing--inner');
  stroke('nh-area-line');
  return group;
}

/** White 7 then black 3 round the selected area, above all other lines. */
export function drawSelected(handle: MapHandle, area: MapArea): L.LayerGroup {
  const group = L.layerGroup();
  const shared = { pane: 'outline', renderer: handle.rendererOf('outline'), interactive: false, fill: false } as const;
  for (const className of ['nh-area-selected-casing', 'nh-area-selected'])
    L.geoJSON(area.geometry, { ...shared, style: () => ({ ...shared, className }) }).addTo(group);
  return group;
}
