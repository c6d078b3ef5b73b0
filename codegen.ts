import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the client, and types of the answers for tests, from the emitted schema. Run by `npm run generate`; the result is committed. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['client/**/*.{ts,tsx}', '!client/generated/**'],
  ignoreNoDocuments: true,
  importExtension: '.ts',
  generates: {
    'client/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        // urql asks for __typename everywhere, so unions can be told apart without writing it.
        nonOptionalTypename: true,
        importExtension: '.ts',
        defaultScalarType: 'unknown',
        scalars: { ID: 'string', Date: 'string', GssCode: 'string', JSONObject: 'unknown', GeoJson: 'unknown' },
      },
    },
    'test/api/generated/answers.ts': { plugins: ['./test/api/answerTypes.ts'] },
  },
};

export default config;
