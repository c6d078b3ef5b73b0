import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A value that is not of one of our scalars; the message never holds the value. */
export class NotOfScalar extends GraphQLError {}

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly pattern: RegExp;
  readonly refusal: string;
}

function textScalar({ name, description, pattern, refusal }: TextScalar): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new NotOfScalar(refusal);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
    serialize: (value) => String(value),
  });
}

/** Takes any short text, so that a day that does not exist is answered by the question's own `BadQuestion`. */
export const DateScalar = textScalar({
  name: 'Date',
  description: 'A real day as YYYY-MM-DD, without a time zone.',
  pattern: /^.{0,40}$/,
  refusal: 'A date is text such as "2025-03-31".',
});

export const GssCodeScalar = textScalar({
  name: 'GssCode',
  description: 'Nine-character ONS code of a local authority, such as E08000004.',
  pattern: /^[A-Z]\d{8}$/,
  refusal: 'A local authority is named by its nine-character code, such as "E08000004".',
});

/** GeoJSON on its way out; never accepted as input. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A GeoJSON geometry.',
  serialize: (value) => value,
  parseValue: () => {
    throw new NotOfScalar('JSON is never accepted as input.');
  },
  parseLiteral: () => {
    throw new NotOfScalar('JSON is never accepted as input.');
  },
});
