import { defineConfig } from 'vitest/config';

const report = process.env.NEARHOME_TEST_REPORT;

export default defineConfig({
  test: {
    // A browser on a loaded machine may lose a click; the report says which test needed a second try.
    retry: 1,
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/runFolder.ts',
    alias: { graphql: 'graphql/index.js' },
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A worker goes on from file to file: what many files import is read once, and not again for each of the hundreds.
    isolate: false,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
