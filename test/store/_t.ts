import { MikroORM } from '@mikro-orm/pglite';
import { migrate } from '../../server/store/migrate.ts';
import { openSqlite, ormSettings } from '../../server/store/openDatabase.ts';

const d = await openSqlite('/tmp/sp/data');
console.log(
  await d.orm.em.getConnection().execute('pragma journal_mode'),
  await d.orm.em.getConnection().execute('pragma synchronous'),
  await d.orm.em.getConnection().execute('pragma foreign_keys'),
);
console.log('drift', await d.orm.schema.getUpdateSchemaSQL());
await d.orm.close();
const pg = await MikroORM.init({ ...ormSettings('postgres'), dbName: 'memory://' });
await migrate(pg, 'postgres', false);
console.log('drift', await pg.schema.getUpdateSchemaSQL());
await migrate(pg, 'postgres', false);
await pg.close();
