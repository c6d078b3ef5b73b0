import { useState } from 'react';
import { RunsBadge } from '../run/RunsBadge.tsx';
import { mayReadPlans, type Viewer } from '../session/viewer.tsx';
import { Link } from '../url/Link.tsx';
import { paths, type Screen } from '../url/route.ts';
import { en } from '../words/en.ts';
import { jointWords } from '../words/joint.ts';
import { Wordmark } from './Wordmark.tsx';

interface HeaderProps {
  /** Null before sign-in. */
  viewer: Viewer | null;
  screen: Screen;
  onSignOut: () => void;
}

interface NavItem {
  label: string;
  to: string;
  screens: readonly Screen[];
}

/** Only what the person's role can use. */
function navOf(viewer: Viewer): NavItem[] {
  const items: NavItem[] = [];
  const report: NavItem[] = viewer.region
    ? [{ label: en.nav.reports, to: paths.reports(viewer.region.id), screens: ['reports', 'report'] }]
    : [];
  // What the board comes for stands first.
  if (viewer.role === 'BOARD') items.push(...report);
  if (viewer.maySeePlacementNeeds)
    items.push({
      label: en.nav.needs,
      to: paths.needs,
      screens: ['needs', 'recordNeed', 'changeNeed', 'find', 'decision', 'together'],
    });
  // The team that sees needs finds it among them; others see counts, and no child's row.
  if (viewer.region && viewer.maySeeExactNumbers && !viewer.maySeePlacementNeeds)
    items.push({ label: jointWords.menu, to: paths.together, screens: ['together'] });
  if (viewer.region) items.push({ label: en.nav.gap, to: paths.gap(viewer.region.id), screens: ['gap', 'area'] });
  if (viewer.region && mayReadPlans(viewer)) {
    items.push({ label: en.nav.planner, to: paths.planner(viewer.region.id), screens: ['planner', 'plans'] });
    items.push({ label: en.nav.recruitment, to: paths.recruitment(viewer.region.id), screens: ['recruitment'] });
  }
  if (viewer.region && viewer.maySeeExactNumbers)
    items.push({
      label: en.nav.scenarios,
      to: paths.scenarios(viewer.region.id),
      screens: ['scenarios', 'scenario', 'compare'],
    });
  if (viewer.region) items.push({ label: en.nav.market, to: paths.market(viewer.region.id), screens: ['market'] });
  if (viewer.region) items.push({ label: en.nav.finding, to: paths.finding(viewer.region.id), screens: ['finding'] });
  if (viewer.role !== 'BOARD') items.push(...report);
  if (viewer.maySeeHomes) items.push({ label: en.nav.homes, to: paths.homes, screens: ['homes', 'home'] });
  if (viewer.mayImport)
    items.push({ label: en.nav.imports, to: paths.imports, screens: ['imports', 'upload', 'import'] });
  if (viewer.region && viewer.maySeeExactNumbers)
    items.push({ label: en.nav.reconciliation, to: paths.reconciliation, screens: ['reconciliation'] });
  return items;
}

function NavList({ items, screen }: { items: readonly NavItem[]; screen: Screen }) {
  return (
    <nav className="nh-nav" aria-label={en.mainMenu}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <Link to={item.to} className="nh-nav__link" isCurrent={item.screens.includes(screen)}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function HeaderFold({ viewer, screen, onSignOut }: HeaderProps & { viewer: Viewer }) {
  return (
    <>
      <NavList items={navOf(viewer)} screen={screen} />
      <div className="nh-header__end">
        <RunsBadge isCurrent={screen === 'runs'} />
        <button type="button" className="nh-nav__link" onClick={onSignOut}>
          {en.signOut}
        </button>
        <p className="nh-person">
          <b>{viewer.displayName}</b>
          <span>{viewer.localAuthority ? `${viewer.roleLabel}, ${viewer.localAuthority.name}` : viewer.roleLabel}</span>
        </p>
      </div>
    </>
  );
}

export function Header({ viewer, screen, onSignOut }: HeaderProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="nh-header">
      <div className="nh-header__in">
        <Link to={paths.start} className="nh-brand">
          <Wordmark />
          <span>{en.name}</span>
        </Link>
        {viewer?.region ? (
          <p className="nh-header__region">
            {viewer.region.name} <span>{en.regionSuffix}</span>
          </p>
        ) : null}
        {viewer ? (
          <>
            <button
              type="button"
              className="nh-header__menu"
              aria-expanded={isOpen}
              aria-controls="menu"
              onClick={() => setOpen(!isOpen)}
            >
              {en.menu}
            </button>
            <div className={isOpen ? 'nh-header__fold is-open' : 'nh-header__fold'} id="menu">
              <HeaderFold viewer={viewer} screen={screen} onSignOut={onSignOut} />
            </div>
          </>
        ) : null}
      </div>
    </header>
  );
}
