import { Migration } from '@mikro-orm/migrations';
import { packHeldPostcodes } from '../packHeldPostcodes.ts';

export class Migration004Geography extends Migration {
  override async up(): Promise<void> {
    this.addSql('create table `postcode_block` (`district` text not null primary key, `content` text not null)');
    this.addSql('alter table `home` add column `precision_miles` double null');
    this.addSql('alter table `important_place` add column `precision_miles` double null');
    const blocks = await packHeldPostcodes((sql) => this.execute(sql));
    for (const { district, content } of blocks) {
      this.addSql(`insert into postcode_block (district, content) values ('${district}', '${content.replaceAll("'", "''")}')`);
    }
    this.addSql('drop table `postcode`');
  }
}
