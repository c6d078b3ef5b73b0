import { Migration } from '@mikro-orm/migrations';

export class Migration010DrawnAreas extends Migration {
  override up(): void {
    this.addSql('alter table `area_to_avoid` add column `corners` json null');
    this.addSql('alter table `area_to_avoid` add column `reason` text null');
  }
}
