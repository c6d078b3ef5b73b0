import { Migration } from '@mikro-orm/migrations';

export class Migration011Scenarios extends Migration {
  override up(): void {
    this.addSql(
      'create table "scenario" ("id" text not null, "region_id" text not null, "name" text not null, "started_as_of" text not null, "version" int not null, "created_by" text not null, "created_at" text not null, "changed_by" text not null, "changed_at" text not null, "facts_version" text not null, "is_agreed" boolean not null, primary key ("id"))',
    );
    this.addSql(
      'create index "scenario_region_id_changed_at_id_index" on "scenario" ("region_id", "changed_at", "id")',
    );
    this.addSql(
      'create table "scenario_event" ("scenario_id" text not null, "sequence" int not null, "kind" text not null, "event" jsonb not null, "by_user" text not null, "by_name" text not null, "at" text not null, "is_undone" boolean not null, primary key ("scenario_id", "sequence"))',
    );
    this.addSql(
      'create table "scenario_version" ("id" text not null, "scenario_id" text not null, "name" text not null, "version" int not null, "state" jsonb not null, "by_user" text not null, "by_name" text not null, "at" text not null, primary key ("id"))',
    );
    this.addSql('create index "scenario_version_scenario_id_index" on "scenario_version" ("scenario_id")');
    this.addSql(
      'alter table "scenario" add constraint "scenario_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "scenario_event" add constraint "scenario_event_scenario_id_foreign" foreign key ("scenario_id") references "scenario" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "scenario_version" add constraint "scenario_version_scenario_id_foreign" foreign key ("scenario_id") references "scenario" ("id") on delete cascade',
    );
  }
}
