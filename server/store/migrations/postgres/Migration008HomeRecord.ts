import { Migration } from '@mikro-orm/migrations';

export class Migration008HomeRecord extends Migration {
  override up(): void {
    this.addSql(
      'alter table "home" add "holds" jsonb null, add "adapted_places" jsonb null, add "confirmed_at" text null, add "confirmed_by" text null, add "inspected_on" text null, add "inspection_judgement" text null, add "version" int null',
    );
    this.addSql(
      'create table "home_change" ("id" text not null, "region_id" text not null, "home" text not null, "version" int not null, "at" text not null, "by_user" text not null, "by_name" text not null, "kind" text not null, "changes" jsonb not null, "before" jsonb null, "is_undone" boolean not null, primary key ("id"))',
    );
    this.addSql('create index "home_change_home_version_id_index" on "home_change" ("home", "version", "id")');
    this.addSql(
      'alter table "home_change" add constraint "home_change_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
  }
}
