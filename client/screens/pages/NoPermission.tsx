import { type Role, roles as roleLabels } from '../../../schema/vocabulary.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { en } from '../../words/en.ts';

/** Which role a screen is for, and who grants it. */
export function NoPermission({ roles }: { roles: readonly Role[] }) {
  usePageTitle(en.noPermission.title);
  return (
    <div className="nh-state">
      <h1 className="nh-h1">{en.noPermission.title}</h1>
      <p>{en.noPermission.sentence(roles.map((role) => roleLabels[role].toLowerCase()).join(', '))}</p>
      <p>
        <Link to={paths.start}>{en.notFound.start}</Link>
      </p>
    </div>
  );
}
