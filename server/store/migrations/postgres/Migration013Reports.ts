import { Migration } from '@mikro-orm/migrations';

export class Migration013Reports extends Migration {
  override up(): void {
    this.addSql(
      'create table "report" ("id" text not null, "region_id" text not null, "run" text not null, "title" text not null, "edition" int null, "status" text not null, "version" int not null, "as_of" text not null, "within_miles" double precision not null, "made_by_user" text not null, "made_by_name" text not null, "made_at" text not null, "changed_by" text not null, "changed_at" text not null, "facts_version" text not null, "fingerprint" text not null, "headline" text not null, "content" jsonb not null, "narratives" jsonb not null, "actions" jsonb not null, "risks" jsonb not null, "asks" jsonb not null, "said" jsonb not null, "exposed" jsonb not null, "previous" text null, "plan" text null, "plan_headline" text null, "approved_by_user" text null, "approved_by_name" text null, "published_at" text null, "superseded_by" text null, "withdrawn_at" text null, "withdrawn_reason" text null, primary key ("id"))',
    );
    this.addSql('create index "report_region_id_made_at_id_index" on "report" ("region_id", "made_at", "id")');
    this.addSql('alter table "report" add constraint "report_region_id_edition_unique" unique ("region_id", "edition")');
    this.addSql(
      'create table "report_file" ("report_id" text not null, "audience" text not null, "format" text not null, "bytes" bytea not null, primary key ("report_id", "audience", "format"))',
    );
    this.addSql(
      'alter table "report" add constraint "report_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "report_file" add constraint "report_file_report_id_foreign" foreign key ("report_id") references "report" ("id") on delete cascade',
    );
  }
}
