import { type Marker, markers } from '../../schema/vocabulary.ts';
import { en } from '../words/en.ts';

/** What zero and the four markers mean; under every table where one may stand. */
export function MarkerKey({ shown = Object.keys(markers) as Marker[] }: { shown?: readonly Marker[] }) {
  return (
    <dl className="nh-key" aria-label={en.markerKey}>
      <div>
        <dt>0</dt>
        <dd>{en.none}</dd>
      </div>
      {shown.map((marker) => (
        <div key={marker}>
          <dt>{markers[marker].symbol}</dt>
          <dd>{markers[marker].label}</dd>
        </div>
      ))}
    </dl>
  );
}
