import { mapWords } from '../words/map.ts';

interface MapControlsProps {
  onZoomIn: () => void;
  onZoomOut: () => void;
  onWhole: () => void;
}

/** Zoom without a wheel or a pinch; 44 px each. */
export function MapControls({ onZoomIn, onZoomOut, onWhole }: MapControlsProps) {
  return (
    <fieldset className="nh-map__controls">
      <legend className="nh-hidden">{mapWords.controls}</legend>
      <button type="button" aria-label={mapWords.zoomIn} onClick={onZoomIn}>
        +
      </button>
      <button type="button" aria-label={mapWords.zoomOut} onClick={onZoomOut}>
        −
      </button>
      <button type="button" aria-label={mapWords.whole} onClick={onWhole}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
    </fieldset>
  );
}
