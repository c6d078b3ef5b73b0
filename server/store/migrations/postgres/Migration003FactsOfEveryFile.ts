import { Migration } from '@mikro-orm/migrations';

export class Migration003FactsOfEveryFile extends Migration {
  override up(): void {
    this.addSql(
      'create table "registered_agency" ("region_id" text not null, "urn" text not null, "name" text not null, "provision_type" text not null, "sector" text null, "owner_group_id" text null, "local_authority" text null, "is_open" boolean not null, primary key ("region_id", "urn"))',
    );
    this.addSql(
      'create table "purchase" ("id" text not null, "child_id" text not null, "day" text null, "host_authority" text null, "provision_type" text null, "sourcing_route" text null, "weekly_cost_pounds" double precision null, "social_care_pounds" double precision null, "education_pounds" double precision null, "health_pounds" double precision null, "distance_reason" text null, "is_solo_required" boolean null, "is_solo_given" boolean null, "deprivation_of_liberty" text null, "registered_with" text null, "urn" text null, "provider_name" text null, "is_location_preferred" boolean null, "is_education_continued" boolean null, "siblings_together" int null, primary key ("id"))',
    );
    this.addSql(
      'create index "purchase_child_id_index" on "purchase" ("child_id")',
    );
    this.addSql(
      'create table "need_signal" ("child_id" text not null, "kind" text not null, "start" text not null, "end" text null, primary key ("child_id", "kind", "start"))',
    );
    this.addSql(
      'alter table "placement_need" add "risks" jsonb null, add "living_with" text null, add "language" text null, add "faith" text null',
    );
    this.addSql(
      'alter table "home" add "weekly_cost_pounds" double precision null, add "exempt_child_references" jsonb null, add "next_vacancy_on" text null, add "is_multi_building" boolean null',
    );
    this.addSql(
      'alter table "school" add "is_closed" boolean null, add "age_from" int null, add "age_to" int null',
    );
    this.addSql(
      'alter table "child" add "uasc_ceased_on" text null',
    );
    this.addSql(
      'alter table "registered_agency" add constraint "registered_agency_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "registered_agency" add constraint "registered_agency_owner_group_id_foreign" foreign key ("owner_group_id") references "owner_group" ("id") on delete set null',
    );
    this.addSql(
      'alter table "purchase" add constraint "purchase_child_id_foreign" foreign key ("child_id") references "child" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "need_signal" add constraint "need_signal_child_id_foreign" foreign key ("child_id") references "child" ("id") on delete cascade',
    );
  }
}
