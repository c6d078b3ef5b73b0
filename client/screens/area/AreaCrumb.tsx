import { Link } from '../../url/Link.tsx';
import { areaWords } from '../../words/area.ts';

/** Back to the same view of the map, with this council chosen. */
export function AreaCrumb({ gapAddress, name }: { gapAddress: string; name: string }) {
  return (
    <p className="nh-breadcrumb">
      <Link to={gapAddress}>{areaWords.gap}</Link> › {name}
    </p>
  );
}
