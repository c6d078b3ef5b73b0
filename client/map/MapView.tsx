/**
 * A map in this site's look, drawn from our own shapes: no tiles, no outside request.
 *
 *   const ground = useRegionMap(regionId);                        // land, neighbours, towns, council shapes
 *   <MapView
 *     label="Map of four homes …; miles from each home are in the cards."   // one sentence, says where the words are
 *     bounds={ground.bounds}                                       // what to show first: see boundsOf(points)
 *     base={ground.base}
 *     areas={…MapArea[]}                                           // councils, with words and tone; 'plain' and 'own' for a ground
 *     markers={…} lines={…} rings={{ centre, miles: [5, 10, 20] }}  // see mapTypes.ts
 *     hexagons={…} flows={…}                                       // many cells on canvas; curved arrows
 *     zones={…MapZone[]} picking={{ id, label, onPick }}          // areas to avoid; a click, or Enter at the cross, picks a spot
 *     selectedAreaId={id} onSelectArea={…} onSelectMarker={…}
 *     onStep={(step) => …}                                         // keys [ and ]: previous (−1), next (+1)
 *   >the key</MapView>
 *
 * Every number on it must also be in a table or list on the same screen. Arrays are redrawn when their identity
 * changes: keep them in useMemo. MarkerIcon draws the same markers for a key.
 */
import { type ReactNode, useRef } from 'react';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { mapWords } from '../words/map.ts';
import { AreaPatterns } from './AreaPatterns.tsx';
import { type LinkedView, useJoinView } from './linkedView.ts';
import { MapControls } from './MapControls.tsx';
import { MapHelp, type StepWords } from './MapHelp.tsx';
import type {
  Bounds,
  MapArea,
  MapBase,
  MapFlow,
  MapHexagon,
  MapLine,
  MapMarker,
  MapRings,
  MapZone,
  Point,
} from './mapTypes.ts';
import { PickCross } from './PickCross.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import { milesPerPixel } from './scale.ts';
import { useDrawing } from './useDrawing.ts';
import { showBounds, useLeafletMap } from './useLeafletMap.ts';
import { useMapKeys } from './useMapKeys.ts';
import { usePicking } from './usePicking.ts';

const noAreas: readonly MapArea[] = [];
const noMarkers: readonly MapMarker[] = [];
const noLines: readonly MapLine[] = [];
const noFlows: readonly MapFlow[] = [];
const noHexagons: readonly MapHexagon[] = [];
const noZones: readonly MapZone[] = [];

interface Picking {
  /** Another id is another asking, which takes the focus to the map. */
  readonly id: string;
  readonly label: string;
  readonly onPick: (point: Point) => void;
  /** Beside the button that picks. */
  readonly tools?: ReactNode;
}

interface MapViewProps {
  label: string;
  bounds: Bounds;
  base: MapBase;
  /** The key, right under the map. */
  children?: ReactNode;
  areas?: readonly MapArea[];
  markers?: readonly MapMarker[];
  lines?: readonly MapLine[];
  flows?: readonly MapFlow[];
  hexagons?: readonly MapHexagon[];
  rings?: MapRings | null;
  zones?: readonly MapZone[];
  selectedAreaId?: string | null;
  selectedHexagonId?: string | null;
  onSelectArea?: ((id: string) => void) | null;
  onSelectMarker?: ((id: string) => void) | null;
  onSelectHexagon?: ((id: string) => void) | null;
  onStep?: ((step: 1 | -1) => void) | null;
  /** While a spot is being asked for: shows a cross in the middle, and a button that picks it. */
  picking?: Picking | null;
  /** What `onStep` steps through; councils unless said. */
  stepWords?: StepWords;
  /** Moves with the other maps that have it. */
  linkedView?: LinkedView | null;
}

export function MapView(props: MapViewProps) {
  const { label, onStep = null, picking = null } = props;
  const bounds = { ...props.bounds, hasPins: (props.markers ?? noMarkers).length > 0 };
  const container = useRef<HTMLDivElement>(null);
  const handle = useLeafletMap(container, bounds);
  const content = {
    base: props.base,
    areas: props.areas ?? noAreas,
    markers: props.markers ?? noMarkers,
    lines: props.lines ?? noLines,
    flows: props.flows ?? noFlows,
    hexagons: props.hexagons ?? noHexagons,
    rings: props.rings ?? null,
    zones: props.zones ?? noZones,
    selectedAreaId: props.selectedAreaId ?? null,
    selectedHexagonId: props.selectedHexagonId ?? null,
  };
  useDrawing(handle, content, {
    onSelectArea: props.onSelectArea ?? null,
    onSelectMarker: props.onSelectMarker ?? null,
    onSelectHexagon: props.onSelectHexagon ?? null,
  });
  const pickMiddle = usePicking({ handle, container, id: picking?.id ?? null, onPick: picking?.onPick ?? null });
  const map = handle?.map ?? null;
  useJoinView(map, props.linkedView ?? null);
  const sayMoved = () => {
    if (map) announce(mapWords.moved(milesPerPixel(map.getCenter().lat, map.getZoom()) * map.getSize().x));
  };
  useMapKeys({ container, onStep, onMoved: sayMoved });
  const after = (move: () => void) => () => {
    move();
    sayMoved();
  };
  return (
    <>
      <div className="nh-map">
        <AreaPatterns />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the map pans and zooms by keys, so it takes focus once. */}
        <section className="nh-map__canvas" ref={container} tabIndex={0} aria-label={label} />
        {picking ? <PickCross /> : null}
        {map ? <ScaleBar map={map} /> : null}
        <MapControls
          onZoomIn={after(() => map?.zoomIn(0.5, { animate: false }))}
          onZoomOut={after(() => map?.zoomOut(0.5, { animate: false }))}
          onWhole={after(() => map && showBounds(map, bounds))}
        />
      </div>
      {picking ? (
        <div className="nh-tools nh-map__tools">
          <Button onPress={pickMiddle}>{picking.label}</Button>
          {picking.tools}
        </div>
      ) : null}
      {props.children}
      <MapHelp
        onPan={(x, y) => after(() => map?.panBy([x * 120, y * 120], { animate: false }))()}
        steps={onStep === null ? null : (props.stepWords ?? mapWords.areaSteps)}
        onStep={(step) => onStep?.(step)}
      />
    </>
  );
}
