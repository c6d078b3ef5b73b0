import { Migration } from '@mikro-orm/migrations';

export class Migration010AreasAndRecords extends Migration {
  override up(): void {
    this.addSql('alter table `area_to_avoid` add column `corners` json null');
    this.addSql('alter table `area_to_avoid` add column `reason` text null');
    this.addSql('alter table `import_problem` add column `record` integer null');
    this.addSql('alter table `set_aside_row` add column `record` integer null');
  }
}
