import { Migration } from '@mikro-orm/migrations';

export class Migration010DrawnAreas extends Migration {
  override up(): void {
    this.addSql('alter table "area_to_avoid" add "corners" jsonb null, add "reason" text null');
  }
}
