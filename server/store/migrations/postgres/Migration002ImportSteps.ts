import { Migration } from '@mikro-orm/migrations';

export class Migration002ImportSteps extends Migration {
  override up(): void {
    this.addSql('alter table "import_batch" add column "options" jsonb null');
    this.addSql('alter table "import_batch" add column "runner" text null');
    this.addSql('alter table "import_batch" add column "heartbeat_at" text null');
    this.addSql('alter table "import_batch" add column "stage" text null');
    this.addSql('alter table "import_batch" add column "rows_done" int null');
    this.addSql('alter table "import_batch" add column "rows_total" int null');
    this.addSql('alter table "import_batch" add column "cancel_asked_at" text null');
    this.addSql('alter table "import_batch" add column "changes" jsonb null');
    this.addSql('alter table "import_batch" add column "repairs" jsonb null');
    this.addSql('alter table "set_aside_row" add column "columns" jsonb null');
    this.addSql('alter table "set_aside_row" add column "cells" jsonb null');
    this.addSql('alter table "set_aside_row" add column "waits_for" text null');
    this.addSql('create index "set_aside_row_waits_for_index" on "set_aside_row" ("waits_for")');
    this.addSql('alter table "placement" add column "is_move" boolean not null default false');
    this.addSql('create table "staged_part" ("batch_id" text not null, "position" int not null, "content" text not null, primary key ("batch_id", "position"))');
    this.addSql('create table "import_journal" ("batch_id" text not null, "position" int not null, "facts_version" int not null, "entity" text not null, "content" text not null, primary key ("batch_id", "position"))');
    this.addSql('create index "import_journal_facts_version_index" on "import_journal" ("facts_version")');
    this.addSql('alter table "staged_part" add constraint "staged_part_batch_id_foreign" foreign key ("batch_id") references "import_batch" ("id") on delete cascade');
    this.addSql('alter table "import_journal" add constraint "import_journal_batch_id_foreign" foreign key ("batch_id") references "import_batch" ("id") on delete cascade');
    this.addSql(`update "placement" set "is_move" = true where "place_code" not like 'T%' and exists (select 1 from "episode" as e where e."child_id" = "placement"."child_id" and e."start" = "placement"."start" and e."reason_new_episode" in ('P', 'B'))`);
  }
}
