import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { NotOfScalar } from '../schema/scalars.ts';
import { PageProblem } from './store/page.ts';

/** A question that cannot be answered as asked, where the answer has no union to say so in. The sentence is shown as it is. */
export class AskedWrongly extends GraphQLError {
  constructor(sentence: string) {
    super(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
  }
}

/** A question refused for its size before anything is looked up. */
export class TooLarge extends GraphQLError {
  constructor(sentence: string) {
    super(sentence, { extensions: { code: 'QUESTION_TOO_LARGE', http: { status: 400 } } });
  }
}

/** Messages of the GraphQL rules that name only what the schema or the document itself names, never a value. */
const harmlessMessages: readonly RegExp[] = [
  /^Cannot query field "\w+" on type "\w+"\.$/,
  /^Unknown argument "\w+" on field "[\w.]+"\.$/,
  /^Unknown type "\w+"\.$/,
  /^Unknown fragment "\w+"\.$/,
  /^Cannot spread fragment "\w+" within itself( via [\w", ]+)?\.$/,
  /^Fragment "\w+" is never used\.$/,
  /^Fragment "\w+" cannot be spread here as objects of type "\w+" can never be of type "\w+"\.$/,
  /^Field "\w+" of type "[\w![\]]+" must have a selection of subfields\.$/,
  /^Field "\w+" must not have a selection since type "[\w![\]]+" has no subfields\.$/,
  /^Field "\w+" argument "\w+" of type "[\w![\]]+" is required, but it was not provided\.$/,
  /^Field "\w+(\.\w+)?" of required type "[\w![\]]+" was not provided\.$/,
  /^Variable "\$\w+" is (not defined|never used)( by operation "\w+"| in operation "\w+")?\.$/,
  /^Variable "\$\w+" of type "[\w![\]]+" used in position expecting type "[\w![\]]+"\.$/,
  /^Variable "\$\w+" of (required|non-null) type "[\w![\]]+" (was not provided|must not be null)\.$/,
  /^There can be only one (operation|argument|variable|fragment|input field) named "\$?\w+"\.$/,
];

function isHarmless(message: string): boolean {
  return harmlessMessages.some((pattern) => pattern.test(message));
}

function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean .*$/s, '');
}

function causes(error: unknown): readonly Error[] {
  const found: Error[] = [];
  for (let at = error; at instanceof Error; at = at instanceof GraphQLError ? at.originalError : undefined)
    found.push(at);
  return found;
}

/** Our own sentence, where the error or what caused it is one of ours. */
function ownSentence(error: unknown): string | null {
  for (const cause of causes(error)) {
    if (cause instanceof AskedWrongly || cause instanceof TooLarge || cause instanceof NotOfScalar)
      return cause.message;
    if (cause instanceof PageProblem) return cause.sentence;
  }
  return null;
}

/** Graphql puts the value itself into the message of a bad variable: only the variable, its field and the type are kept. */
function variableSentence(error: unknown, message: string): string | null {
  const variable = /^Variable "\$(\w+)" got invalid value/.exec(message)?.[1];
  if (variable === undefined) return null;
  const reason = withoutSuggestion(causes(error).at(1)?.message ?? '');
  const path = / at "(\w+[\w.[\]]*)"; /.exec(message)?.[1] ?? variable;
  const type =
    /^Expected (?:non-nullable )?type "([\w![\]]+)"/.exec(reason)?.[1] ?? /^(\w+) cannot represent/.exec(reason)?.[1];
  if (type !== undefined) return `Variable "$${path}" is not of the type "${type}".`;
  return isHarmless(reason) ? `Variable "$${path}": ${reason}` : `Variable "$${path}" is not of the type asked for.`;
}

function placeOf(error: GraphQLFormattedError): string {
  const at = error.locations?.[0];
  return at === undefined ? '' : ` (line ${at.line}, column ${at.column})`;
}

function expectedSentence(formatted: GraphQLFormattedError, error: unknown): string {
  const message = withoutSuggestion(formatted.message);
  const code = formatted.extensions?.code;
  if (isHarmless(message)) return message;
  if (/contains more tha[nt] \d+ tokens/.test(message)) return 'The question is too long: ask for it in parts.';
  if (message.startsWith('GraphQL introspection')) return 'The schema is not shown here: see schema/schema.graphql.';
  if (code === 'GRAPHQL_PARSE_FAILED') return `The question is not valid GraphQL${placeOf(formatted)}.`;
  if (code === 'PERSISTED_QUERY_NOT_SUPPORTED') return 'Send the question itself in "query".';
  if (code === 'OPERATION_RESOLUTION_FAILURE') return 'Say in operationName which of the operations to run.';
  const type = /^Expected value of type "([\w![\]]+)"/.exec(message)?.[1];
  if (type !== undefined) return `A value is not of the type "${type}"${placeOf(formatted)}.`;
  const variable = variableSentence(error, message);
  if (variable !== null) return variable;
  if (code === 'BAD_REQUEST')
    return 'The request is not a GraphQL question: POST JSON with "query" and, if wanted, "variables".';
  return `The question does not fit the schema${placeOf(formatted)}.`;
}

const expectedCodes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUESTION_TOO_LARGE',
]);

/** What a log may hold of a bug: where it was, never its message, which can quote a row. */
function describeBug(error: unknown): { readonly name: string; readonly where: string } {
  if (!(error instanceof Error)) return { name: typeof error, where: '' };
  const where = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { name: error.name, where: where.slice(0, 12).join('\n') };
}

/** Gives a bug an id, logs where it was, and returns the sentence for the person who met it. */
export function reportBug(log: Logger, error: unknown): string {
  const id = randomUUID().slice(0, 8);
  log.error({ bug: id, ...describeBug(causes(error).at(-1) ?? error) }, 'bug');
  return `Something went wrong on our side; nothing was lost. Try again, and if it stays, quote ${id}.`;
}

type Formatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The only way a GraphQL error leaves: a sentence of ours, or one known to hold no value; no stack, path on disk or SQL. */
export function errorFormatter(log: Logger): Formatter {
  return (formatted, error) => {
    const given = formatted.extensions?.code;
    const path = formatted.path === undefined ? {} : { path: formatted.path };
    const leave = (message: string, code: unknown) => ({ message, ...path, extensions: { code } });
    const own = ownSentence(error);
    if (own !== null) return leave(own, expectedCodes.has(given) ? given : 'BAD_USER_INPUT');
    if (expectedCodes.has(given)) return leave(expectedSentence(formatted, error), given);
    return leave(reportBug(log, error), 'INTERNAL_SERVER_ERROR');
  };
}
