import { Migration } from '@mikro-orm/migrations';

export class Migration012Plans extends Migration {
  override up(): void {
    this.addSql(
      'alter table "run" add "question" jsonb null, add "fingerprint" text null, add "losses" int not null default 0',
    );
    this.addSql('create index "run_fingerprint_index" on "run" ("fingerprint")');
    this.addSql(
      'create table "plan" ("id" text not null, "region_id" text not null, "run" text not null, "made_by_user" text not null, "made_by_name" text not null, "made_at" text not null, "facts_version" text not null, "scenario" text null, "scenario_name" text null, "scenario_version" int null, "headline" text not null, "objective" text not null, "status" text not null, "document" jsonb not null, primary key ("id"))',
    );
    this.addSql('create index "plan_region_id_made_at_id_index" on "plan" ("region_id", "made_at", "id")');
    this.addSql(
      'alter table "plan" add constraint "plan_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
  }
}
