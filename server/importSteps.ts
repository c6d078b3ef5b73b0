import type { ImportSteps, LoadedFacts } from './import/importFacts.ts';
import type { LoadingStore } from './store/loadingStore.ts';

/** Thrown through an import that is to stop. */
export class ImportStopped extends Error {
  constructor() {
    super('The import is to stop.');
    this.name = 'ImportStopped';
  }
}

interface Run {
  readonly store: LoadingStore;
  readonly batchId: string;
  readonly isStopped: () => boolean;
}

/** Rows of one kind that are kept as one part. */
const rowsInPart = 20_000;
/** How often progress is written down at most. */
const tellEveryMilliseconds = 300;

const sizeOf = (facts: Partial<LoadedFacts>) => Object.values(facts).reduce((sum, rows) => sum + rows.length, 0);
/** Kinds whose rows say nothing of one another, in an order in which they can be put in. */
const apart: readonly (keyof LoadedFacts)[] = ['homes', 'postcodes', 'areas'];

/** Facts in parts of a size that can be held: rows of children stay together, as they were given. */
function* partsOf(facts: Partial<LoadedFacts>): Generator<Partial<LoadedFacts>> {
  if (sizeOf(facts) <= rowsInPart) {
    if (sizeOf(facts) > 0) yield facts;
    return;
  }
  const together = Object.entries(facts).filter(([kind]) => !apart.includes(kind as keyof LoadedFacts));
  const rest = Object.fromEntries(together) as Partial<LoadedFacts>;
  if (sizeOf(rest) > 0) yield rest;
  for (const kind of apart) {
    const rows = facts[kind] ?? [];
    for (let start = 0; start < rows.length; start += rowsInPart)
      yield { [kind]: rows.slice(start, start + rowsInPart) };
  }
}

/** The steps of a run as the store keeps them. Errors: ImportStopped once the run is to stop. */
export function stepsOfRun({ store, batchId, isStopped }: Run): ImportSteps {
  let [toldAt, toldStage] = [Number.NEGATIVE_INFINITY, ''];
  const stopWhereAsked = () => {
    if (isStopped()) throw new ImportStopped();
  };
  return {
    async put(facts) {
      for (const part of partsOf(facts)) {
        stopWhereAsked();
        await store.keepPart(batchId, part);
      }
    },
    async keep(problems, setAsideRows) {
      stopWhereAsked();
      await store.keepProblems(batchId, { problems, setAsideRows });
    },
    async tell(stage, rowsDone, rowsTotal) {
      stopWhereAsked();
      const now = performance.now();
      if (stage === toldStage && now - toldAt < tellEveryMilliseconds) return;
      [toldAt, toldStage] = [now, stage];
      if (!(await store.tell(batchId, { stage, rowsDone, rowsTotal }))) throw new ImportStopped();
    },
  };
}
