/**
 * Questions that between them ask for every field that can be reached, made from the schema itself: a field that is added tomorrow is
 * asked for tomorrow, without anybody thinking of it.
 */
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What arguments are filled with. */
export interface Known {
  /** For an argument or input field of the type ID, by its name. */
  id(name: string): string;
  readonly gssCode: string;
  readonly date: string;
  readonly text: string;
}

/** REQUIRED: what must be given and no more; ALL: everything that can be. */
export type Filling = 'REQUIRED' | 'ALL';

const mostDeep = 13;
const mostVisits = 2;
const mostFields = 120;
const page = 4;

function scalarText(typeName: string, name: string, known: Known): string {
  const values: Readonly<Record<string, unknown>> = {
    ID: known.id(name),
    String: known.text,
    Int: name === 'first' ? page : 1,
    Float: 20,
    Boolean: true,
    Date: known.date,
    GssCode: known.gssCode,
    JSON: 0,
  };
  // A scalar that nobody thought of here must not be left out in silence.
  if (!Object.hasOwn(values, typeName)) throw new Error(`The walk knows no value of the type ${typeName}.`);
  return JSON.stringify(values[typeName]);
}

function literal(type: GraphQLInputType, name: string, asked: { known: Known; filling: Filling }): string {
  if (isNonNullType(type)) return literal(type.ofType, name, asked);
  if (isListType(type)) return `[${literal(type.ofType, name, asked)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (!isInputObjectType(type)) return scalarText(type.name, name, asked.known);
  return `{${given(Object.values(type.getFields()), asked)}}`;
}

function given(
  args: readonly (GraphQLArgument | GraphQLInputField)[],
  asked: { known: Known; filling: Filling },
): string {
  return args
    .filter(
      ({ name, type }) => isNonNullType(type) || (asked.filling === 'ALL' && name !== 'after') || name === 'first',
    )
    .map(({ name, type }) => `${name}: ${literal(type, name, asked)}`)
    .join(', ');
}

function call(field: GraphQLField<unknown, unknown>, known: Known, filling: Filling): string {
  const args = given(field.args, { known, filling });
  return args === '' ? field.name : `${field.name}(${args})`;
}

/** Fields without fields of their own, at the end of a way from the root. */
interface Stop {
  readonly way: readonly string[];
  readonly leaves: readonly string[];
  readonly reached: readonly string[];
}

interface Walking {
  readonly schema: GraphQLSchema;
  readonly known: Known;
  readonly deepest: number;
}

function stopsFrom(
  walking: Walking,
  type: GraphQLCompositeType,
  way: readonly string[],
  visits: readonly string[],
): Stop[] {
  if (isAbstractType(type)) {
    return walking.schema
      .getPossibleTypes(type)
      .flatMap((one) => stopsFrom(walking, one, [...way, `... on ${one.name}`], visits));
  }
  if (visits.filter((name) => name === type.name).length >= mostVisits) return [];
  const fields = Object.values((type as GraphQLObjectType).getFields());
  const called = (field: GraphQLField<unknown, unknown>) => call(field, walking.known, 'REQUIRED');
  const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const here: Stop = {
    way,
    leaves: ['__typename', ...leaves.map(called)],
    reached: leaves.map((field) => `${type.name}.${field.name}`),
  };
  const depth = way.filter((step) => !step.startsWith('...')).length;
  if (depth >= walking.deepest) return [here];
  const onward = fields.flatMap((field) => {
    const next = getNamedType(field.type);
    if (!isCompositeType(next)) return [];
    const stops = stopsFrom(walking, next, [...way, called(field)], [...visits, type.name]);
    return stops.map((stop) => ({ ...stop, reached: [...stop.reached, `${type.name}.${field.name}`] }));
  });
  return [here, ...onward];
}

type Tree = Map<string, Tree>;

function printed(tree: Tree): string {
  return [...tree].map(([name, inner]) => (inner.size === 0 ? name : `${name} { ${printed(inner)} }`)).join(' ');
}

function documentOf(operation: string, stops: readonly Stop[]): string {
  const root: Tree = new Map();
  for (const { way, leaves } of stops) {
    let at = root;
    for (const step of way) {
      const next = at.get(step) ?? new Map();
      at.set(step, next);
      at = next;
    }
    for (const leaf of leaves) at.set(leaf, new Map());
  }
  return `${operation} { ${printed(root)} }`;
}

/** Types that a union could be: two of them may have fields of one name that differ, so they are asked for apart. */
const unionMembers = ({ way }: Stop) => way.filter((step) => step.startsWith('...')).join();

function inDocuments(stops: readonly Stop[]): readonly (readonly Stop[])[] {
  const documents: Stop[][] = [];
  const open = new Map<string, { stops: Stop[]; fields: number }>();
  for (const stop of stops) {
    const size = stop.leaves.length + stop.way.length;
    const known = open.get(unionMembers(stop));
    if (known !== undefined && known.fields + size <= mostFields) {
      known.stops.push(stop);
      known.fields += size;
    } else {
      const fresh = { stops: [stop], fields: size };
      open.set(unionMembers(stop), fresh);
      documents.push(fresh.stops);
    }
  }
  return documents;
}

export interface Question {
  readonly document: string;
  /** `Type.field` of all that it asks for. */
  readonly reached: readonly string[];
}

export interface Asking {
  readonly schema: GraphQLSchema;
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly field: string;
  readonly known: Known;
  readonly filling: Filling;
  /** How many fields deep, where not as deep as may be asked. */
  readonly deepest?: number;
}

/** Everything that can be asked for behind one field of the root, in as many questions as it takes. */
export function questionsBehind({ schema, operation, field, known, filling, deepest = mostDeep }: Asking): Question[] {
  const root = rootOf(schema, operation);
  const asked = root?.getFields()[field];
  if (root === null || asked === undefined) throw new Error(`There is no ${operation} ${field}.`);
  const type = getNamedType(asked.type);
  const way = [call(asked, known, filling)];
  if (!isCompositeType(type)) return [{ document: `${operation} { ${way[0]} }`, reached: [`${root.name}.${field}`] }];
  return inDocuments(stopsFrom({ schema, known, deepest }, type, way, [])).map((stops) => ({
    document: documentOf(operation, stops),
    reached: [`${root.name}.${field}`, ...stops.flatMap(({ reached }) => reached)],
  }));
}

function rootOf(schema: GraphQLSchema, operation: Asking['operation']): GraphQLObjectType | null {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return roots[operation] ?? null;
}

export function rootFields(schema: GraphQLSchema, operation: Asking['operation']): string[] {
  return Object.keys(rootOf(schema, operation)?.getFields() ?? {}).sort();
}

/** Whether an ID other than a region's stands in the arguments of a root field, at any depth. */
export function takesId(schema: GraphQLSchema, operation: Asking['operation'], field: string): boolean {
  const inside = (args: readonly (GraphQLArgument | GraphQLInputField)[], seen: readonly string[]): boolean =>
    args.some(({ name, type }) => {
      const named = getNamedType(type);
      if (named.name === 'ID') return !/^(region|localAuthority)$/.test(name);
      return (
        isInputObjectType(named) &&
        !seen.includes(named.name) &&
        inside(Object.values(named.getFields()), [...seen, named.name])
      );
    });
  return inside(rootOf(schema, operation)?.getFields()[field]?.args ?? [], []);
}

/** Every `Type.field` that a query can ask for, however deep. */
export function reachableFields(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  const visit = (type: GraphQLCompositeType): void => {
    for (const one of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
      if (!isObjectType(one)) continue;
      for (const field of Object.values(one.getFields())) {
        const name = `${one.name}.${field.name}`;
        if (found.has(name)) continue;
        found.add(name);
        const next = getNamedType(field.type);
        if (isCompositeType(next)) visit(next);
      }
    }
  };
  const root = schema.getQueryType();
  if (root) visit(root);
  return found;
}
