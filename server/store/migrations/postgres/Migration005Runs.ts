import { Migration } from '@mikro-orm/migrations';

export class Migration005Runs extends Migration {
  override up(): void {
    this.addSql(
      'create table "run" ("id" text not null, "region_id" text not null, "started_by_user" text not null, "kind" text not null, "status" text not null, "stage" text not null, "done" int null, "total" int null, "headline" text null, "result_id" text null, "wish" text null, "server" text not null, "started_at" text not null, "alive_at" text not null, "ended_at" text null, primary key ("id"))',
    );
    this.addSql('create index "run_status_index" on "run" ("status")');
    this.addSql('create index "run_region_id_started_at_id_index" on "run" ("region_id", "started_at", "id")');
    this.addSql(
      'alter table "run" add constraint "run_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
  }
}
