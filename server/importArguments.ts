/** What `npm run import` was asked: format, files and choices. */
import { parseArgs } from 'node:util';
import { type ImportFormat, importFormats } from '../schema/vocabulary.ts';
import { BadSetting } from './config.ts';
import type { ImportOptions } from './store/importOutcome.ts';

export const importUsage = [
  'Use: npm run import -- <format> <files> [--authority <code>] [--check] [--no-repair] [--replace]',
  `  formats: ${Object.keys(importFormats).join(', ')}`,
  '  --authority  the council the rows belong to, where the files do not say',
  '  --check      show what would change, and load nothing',
  '  --no-repair  load episodes as they are, with warnings',
  '  --replace    remove what is held of the same kind and councils and is not in the files',
].join('\n');

export interface ImportCommand {
  readonly format: ImportFormat;
  readonly paths: readonly string[];
  readonly options: ImportOptions;
}

const isFormat = (text: string | undefined): text is ImportFormat =>
  text !== undefined && Object.hasOwn(importFormats, text);

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        authority: { type: 'string' },
        check: { type: 'boolean', default: false },
        'no-repair': { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch {
    throw new BadSetting(importUsage);
  }
}

/** Errors: BadSetting with how to use it, where the format or the files are missing or a choice is not known. */
export function importCommand(args: readonly string[]): ImportCommand {
  const { values, positionals } = parse(args);
  const [format, ...paths] = positionals;
  if (!isFormat(format) || paths.length === 0) throw new BadSetting(importUsage);
  return {
    format,
    paths,
    options: {
      localAuthority: values.authority ?? null,
      accept: values.check ? 'none' : 'valid',
      repair: values['no-repair'] ? 'none' : 'yes',
      replace: values.replace ? 'yes' : 'no',
    },
  };
}
