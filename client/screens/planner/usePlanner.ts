import { useMemo, useState } from 'react';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { navigate, useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { type PlannerLook, readPlannerAddress, settingsOf, writePlannerAddress } from './plannerAddress.ts';
import type { PlannerDraft } from './plannerDraft.ts';

export interface Planner {
  readonly draft: PlannerDraft;
  readonly look: PlannerLook;
  readonly dropped: readonly string[];
  /** Whether the address says any setting of its own. */
  readonly hasSettings: boolean;
  /** The settings as they are typed; the address follows. */
  readonly change: (change: Partial<PlannerDraft>) => void;
  readonly show: (change: Partial<PlannerLook>, how?: 'push' | 'replace') => void;
}

/** Settings and result of the planner: what can be read of the settings is in the address at once, the rest stays as it is typed. */
export function usePlanner(region: ViewerRegion): Planner {
  const search = useSearch();
  const address = useMemo(() => readPlannerAddress(search), [search]);
  const said = settingsOf(address.draft);
  const [draft, setDraft] = useState(address.draft);
  const [followed, setFollowed] = useState(said);
  if (followed !== said) {
    // The address asks something else (Back, a link): the fields follow it.
    setFollowed(said);
    if (settingsOf(draft) !== said) setDraft(address.draft);
  }
  const addressOf = (next: PlannerDraft, look: PlannerLook) =>
    paths.planner(region.id) + writePlannerAddress(next, look);
  return {
    draft,
    look: address.look,
    dropped: address.dropped,
    hasSettings: said !== '',
    change: (change) => {
      const next = { ...draft, ...change };
      setDraft(next);
      navigate(addressOf(next, readPlannerAddress(window.location.search).look), 'replace');
    },
    show: (change, how = 'replace') => {
      // The address may have changed since this screen was drawn: what is not changed here is read from it.
      const { look } = readPlannerAddress(window.location.search);
      navigate(addressOf(draft, { ...look, ...change }), how);
    },
  };
}
