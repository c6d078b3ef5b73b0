import { Migration } from '@mikro-orm/migrations';

export class Migration010AreasAndRecords extends Migration {
  override up(): void {
    this.addSql('alter table "area_to_avoid" add "corners" jsonb null, add "reason" text null');
    this.addSql('alter table "import_problem" add "record" int null');
    this.addSql('alter table "set_aside_row" add "record" int null');
  }
}
