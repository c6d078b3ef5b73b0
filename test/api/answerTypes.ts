/**
 * Writes the types of what the API answers, for tests that ask by text: every field of the schema, as if all of it had been asked for
 * and nothing were null or an empty list; a union as all of its members at once. Run by `npm run generate`.
 */
import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

const scalars: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'string',
  GssCode: 'string',
};

function wordOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return wordOf(type.ofType);
  if (isListType(type)) return `[${wordOf(type.ofType)}, ...${wordOf(type.ofType)}[]]`;
  if (isScalarType(type)) return scalars[type.name] ?? 'unknown';
  return isEnumType(type) ? 'string' : type.name;
}

type WithFields = GraphQLObjectType | GraphQLInterfaceType;

/** A field that several members have is of all their types. */
function interfaceOf(name: string, members: readonly WithFields[]): string {
  const fields = new Map<string, Set<string>>();
  for (const member of members)
    for (const [field, { type }] of Object.entries(member.getFields()))
      fields.set(field, (fields.get(field) ?? new Set()).add(wordOf(type)));
  const byName = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = byName.map(([field, words]) => `  readonly ${field}: ${[...words].sort().join(' & ')};`);
  return [`export interface ${name} {`, '  readonly __typename: string;', ...lines, '}'].join('\n');
}

export function plugin(schema: GraphQLSchema): string {
  const parts = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isObjectType(type)) return [interfaceOf(type.name, [type])];
    if (isInterfaceType(type)) return [interfaceOf(type.name, [type, ...schema.getPossibleTypes(type)])];
    return isUnionType(type) ? [interfaceOf(type.name, type.getTypes())] : [];
  });
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) => root ?? []);
  return [...parts, interfaceOf('Answers', roots)].join('\n\n');
}
