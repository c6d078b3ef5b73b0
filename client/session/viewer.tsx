import { createContext, type ReactNode, useContext } from 'react';
import type { ViewerQuery } from '../generated/graphql.ts';
import { paths } from '../url/route.ts';

export type Viewer = ViewerQuery['viewer'];
export type ViewerRegion = NonNullable<Viewer['region']>;

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The signed-in person. Errors: throws outside `ViewerProvider`, which is a mistake in the program. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer needs a ViewerProvider above it');
  return viewer;
}

/** The server decides again: commissioners have plans made, data officers read them. */
export function mayReadPlans({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'COMMISSIONER' || role === 'DATA_OFFICER';
}

/** Commissioners make, write and publish reports. */
export function mayWriteReports({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'COMMISSIONER';
}

/** Where a person's work starts. */
export function startPathOf(viewer: Viewer): string {
  if (viewer.role === 'BOARD' && viewer.region) return paths.reports(viewer.region.id);
  if (viewer.maySeePlacementNeeds) return paths.needs;
  if (viewer.role === 'DATA_OFFICER') return paths.imports;
  return viewer.region ? paths.gap(viewer.region.id) : paths.numbers;
}
