import type L from 'leaflet';
import { useEffect, useState } from 'react';
import { mapWords } from '../words/map.ts';
import { milesPerPixel, scaleBar } from './scale.ts';

function measure(map: L.Map) {
  return scaleBar(milesPerPixel(map.getCenter().lat, map.getZoom()), 100);
}

/** How far a mile is on the map, bottom left. */
export function ScaleBar({ map }: { map: L.Map }) {
  const [bar, setBar] = useState(() => measure(map));
  useEffect(() => {
    const update = () => setBar(measure(map));
    update();
    map.on('moveend zoomend', update);
    return () => {
      map.off('moveend zoomend', update);
    };
  }, [map]);
  const { miles, pixels } = bar;
  return (
    <svg
      className="nh-scale"
      viewBox={`0 0 ${pixels + 34} 27`}
      width={pixels + 34}
      height="27"
      role="img"
      aria-label={mapWords.scale(miles)}
    >
      <path d={`M7 14v5h${pixels}v-5M${7 + pixels / 2} 16v3`} />
      <text x="7" y="11">
        0
      </text>
      <text x={7 + pixels} y="11" textAnchor="middle">
        {mapWords.shortMiles(miles)}
      </text>
    </svg>
  );
}
