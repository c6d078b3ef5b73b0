/** The scenarios a question names that are there for whoever asks, with what keeps each from being worked out. */
import type { ViewerStore } from '../../store/viewerStore.ts';
import type { KnownScenario } from './planBasis.ts';

export async function knownScenarios(
  _reading: ViewerStore,
  _ids: readonly string[],
): Promise<readonly KnownScenario[]> {
  return [];
}
