import { useEffect, useRef } from 'react';
import { middleOf } from './bounds.ts';
import { drawAreas, drawSelected } from './drawAreas.ts';
import { drawFlows } from './drawFlows.ts';
import { drawGround } from './drawGround.ts';
import { drawHexagons, drawSelectedHexagon } from './drawHexagons.ts';
import { drawLines, drawRings } from './drawJourneys.ts';
import { keepLabels } from './drawLabels.ts';
import { drawMarkers } from './drawMarkers.ts';
import { drawZones } from './drawZones.ts';
import type { MapContent } from './labelRequests.ts';
import type { MapHexagon, MapZone } from './mapTypes.ts';
import type { MapHandle } from './useLeafletMap.ts';

interface Choices {
  readonly onSelectArea: ((id: string) => void) | null;
  readonly onSelectMarker: ((id: string) => void) | null;
  readonly onSelectHexagon: ((id: string) => void) | null;
}

function useLayer(
  handle: MapHandle | null,
  draw: (on: MapHandle) => ReturnType<typeof drawGround> | null,
  changes: readonly unknown[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller lists what the drawing depends on.
  useEffect(() => {
    const layer = handle ? draw(handle) : null;
    if (handle) layer?.addTo(handle.map);
    return () => {
      layer?.remove();
    };
  }, [handle, ...changes]);
}

interface Drawing extends MapContent {
  readonly hexagons: readonly MapHexagon[];
  readonly selectedHexagonId: string | null;
  readonly zones: readonly MapZone[];
}

/** Draws each part of the map again when that part changes, and only then. */
export function useDrawing(handle: MapHandle | null, content: Drawing, choices: Choices): void {
  const { base, areas, hexagons, markers, lines, flows, rings, selectedAreaId, selectedHexagonId, zones } = content;
  // Kept in a ref, so that a new function does not redraw the map.
  const latest = useRef(choices);
  latest.current = choices;
  const canSelectArea = choices.onSelectArea !== null;
  const canSelectMarker = choices.onSelectMarker !== null;
  useLayer(handle, (on) => drawGround(on, base), [base]);
  useLayer(
    handle,
    (on) => drawAreas(on, { areas, onSelect: canSelectArea ? (id) => latest.current.onSelectArea?.(id) : null }),
    [areas, canSelectArea],
  );
  const canSelectHexagon = choices.onSelectHexagon !== null;
  useLayer(
    handle,
    (on) => drawHexagons(on, hexagons, canSelectHexagon ? (id) => latest.current.onSelectHexagon?.(id) : null),
    [hexagons, canSelectHexagon],
  );
  const selectedHexagon = hexagons.find((hexagon) => hexagon.id === selectedHexagonId) ?? null;
  useLayer(handle, (on) => (selectedHexagon ? drawSelectedHexagon(on, selectedHexagon) : null), [selectedHexagon]);
  useEffect(() => {
    if (!handle || !selectedHexagon) return;
    const middle = middleOf(selectedHexagon.ring);
    // What is chosen in the table must be in sight.
    if (!handle.map.getBounds().contains(middle)) handle.map.panTo(middle, { animate: false });
  }, [handle, selectedHexagon]);
  const selected = areas.find((area) => area.id === selectedAreaId) ?? null;
  useLayer(handle, (on) => (selected ? drawSelected(on, selected) : null), [selected]);
  useLayer(handle, (on) => drawZones(on, zones), [zones]);
  useLayer(handle, (on) => drawRings(on, rings, markers), [rings, markers]);
  useLayer(handle, (on) => drawLines(on, lines), [lines]);
  useLayer(handle, (on) => drawFlows(on, flows), [flows]);
  useLayer(handle, () => drawMarkers(markers, canSelectMarker ? (id) => latest.current.onSelectMarker?.(id) : null), [
    markers,
    canSelectMarker,
  ]);
  useEffect(() => {
    if (handle) return keepLabels(handle, { base, areas, selectedAreaId, markers, lines, flows, rings });
  }, [handle, base, areas, selectedAreaId, markers, lines, flows, rings]);
}
