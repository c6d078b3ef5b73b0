import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { en } from '../../words/en.ts';

/** Not there, or not yours: the answer is the same. */
export function NotFound({ title = en.notFound.title }: { title?: string }) {
  usePageTitle(title);
  return (
    <div className="nh-state">
      <h1 className="nh-h1">{title}</h1>
      <p>{en.notFound.sentence}</p>
      <p>
        <Link to={paths.start}>{en.notFound.start}</Link>
      </p>
    </div>
  );
}
