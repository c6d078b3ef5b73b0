import { emptyRegion } from '../data/demo/emptyRegion.ts';
import { generateRegion } from '../data/demo/generateRegion.ts';
import type { RegionToLoad } from '../data/regionToLoad.ts';
import type { Config } from './config.ts';
import { LoadingRefused } from './store/loadingStore.ts';
import type { Store } from './store/store.ts';

function regionFor({ mode, demo, region }: Config): RegionToLoad {
  if (mode === 'demo' && demo !== 'none') return generateRegion(demo);
  const members = region.members.map(({ code, name }) => ({ gss: code, name: name ?? undefined }));
  const own = emptyRegion({ ...region, members });
  return mode === 'demo' ? own : { ...own, users: [] };
}

/**
 * Gives a store without a region the one the settings ask for: a demo region, or one of its own without children or homes. Of several
 * servers that start on one empty store, the first fills it and the others find it filled.
 */
export async function fillEmptyStore(store: Store, config: Config): Promise<void> {
  if (!(await store.isEmpty())) return;
  try {
    await store.loading.loadRegion(regionFor(config));
  } catch (error) {
    const isFilledMeanwhile = error instanceof LoadingRefused && !(await store.isEmpty());
    if (!isFilledMeanwhile) throw error;
  }
}
