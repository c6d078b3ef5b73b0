import type { Viewer } from '../session/viewer.tsx';
import { Link } from '../url/Link.tsx';
import { paths } from '../url/route.ts';
import { en } from '../words/en.ts';
import { formatDate } from '../words/formats.ts';

export function Footer({ viewer }: { viewer: Viewer | null }) {
  const region = viewer?.region;
  return (
    <footer className="nh-foot">
      <div className="nh-wrap">
        {region ? <span>{en.foot.facts(formatDate(region.dataDate))}</span> : null}
        {region ? <span>{region.attribution}</span> : null}
        <span>
          <Link to={paths.licences}>{en.foot.licences}</Link>
          <Link to={paths.accessibility}>{en.foot.accessibility}</Link>
          <Link to={paths.numbers}>{en.nav.numbers}</Link>
        </span>
      </div>
    </footer>
  );
}
