/** Last step of a change to the API: writes `schema/schema.graphql`, from which the client's types are made. */
import { writeFileSync } from 'node:fs';
import { apiSchemaText } from './resolvers/apiSchema.ts';

writeFileSync('schema/schema.graphql', apiSchemaText());
