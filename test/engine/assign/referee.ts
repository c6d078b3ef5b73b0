import type { Highs } from 'highs';

interface HighsModule {
  readonly default: () => Promise<Highs>;
}

/** HiGHS itself, for a second opinion. The package types itself as CommonJS, but is loaded as a module. */
export async function loadReferee(): Promise<Highs> {
  const loaded: unknown = await import('highs');
  return (loaded as HighsModule).default();
}
