/** Where does the integer-programming solver come from? Loaded once, in the worker that needs it; loading waits, the engine does not. */
import type { Solver } from '../engine/assign/finishBySolver.ts';

interface SolverModule {
  readonly default: () => Promise<Solver>;
}

/**
 * Errors  HiGHS keeps what it once took of memory: a worker that has solved large models is best replaced.
 */
export async function loadSolver(): Promise<Solver> {
  // The package types itself as CommonJS, but is loaded as a module, whose default export is the loader.
  const loaded: unknown = await import('highs');
  return (loaded as SolverModule).default();
}
