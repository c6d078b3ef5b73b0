import { Link } from '../../../url/Link.tsx';
import { paths } from '../../../url/route.ts';
import { findWords } from '../../../words/find.ts';

export function NeedCrumb({ here }: { here: string }) {
  return (
    <nav className="nh-breadcrumb" aria-label="Breadcrumb">
      <Link to={paths.needs}>{findWords.crumb}</Link> <span aria-hidden="true">›</span> {here}
    </nav>
  );
}
