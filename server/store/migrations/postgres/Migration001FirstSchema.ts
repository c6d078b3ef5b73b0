import { Migration } from '@mikro-orm/migrations';

export class Migration001FirstSchema extends Migration {
  override up(): void {
    this.addSql(
      'create table "audit_event" ("sequence" serial primary key, "at" text not null, "user_id" text not null, "role" text not null, "local_authority" text null, "action" text not null, "outcome" text not null, "subject_kind" text not null, "subject_ids" jsonb not null)',
    );
    this.addSql(
      'create index "audit_event_user_id_index" on "audit_event" ("user_id")',
    );
    this.addSql(
      'create table "local_authority" ("gss" text not null, "name" text not null, "alternative_gss" text null, "dfe_code" text null, "lng" double precision null, "lat" double precision null, primary key ("gss"))',
    );
    this.addSql(
      'create table "adjacency" ("authority" text not null, "neighbour" text not null, primary key ("authority", "neighbour"))',
    );
    this.addSql(
      'create table "owner_group" ("id" text not null, "name" text not null, primary key ("id"))',
    );
    this.addSql(
      'create table "placement_need" ("id" text not null, "responsible_authority" text not null, "reference" text not null, "status" text not null, "sibling_plan" text null, "opened_on" text not null, "needed_by" text not null, "urgency" text not null, "urgency_rank" int not null, "suitability" jsonb not null, "required_adaptations" jsonb not null, "required_offers" jsonb not null, "is_solo_required" boolean not null, "has_secure_authority" boolean not null, "must_stay_at_school" boolean not null, "is_short_break" boolean not null, "cohorts" jsonb not null, primary key ("id"))',
    );
    this.addSql(
      'create index "placement_need_status_urgency_rank_needed_by_id_index" on "placement_need" ("status", "urgency_rank", "needed_by", "id")',
    );
    this.addSql(
      'alter table "placement_need" add constraint "placement_need_responsible_authority_reference_unique" unique ("responsible_authority", "reference")',
    );
    this.addSql(
      'create table "need_cohort" ("need_id" text not null, "cohort" text not null, primary key ("need_id", "cohort"))',
    );
    this.addSql(
      'create table "postcode" ("postcode" text not null, "sector" text not null, "lng" double precision not null, "lat" double precision not null, "easting" double precision null, "northing" double precision null, "precision" text not null, "local_authority" text null, "is_terminated" boolean not null, primary key ("postcode"))',
    );
    this.addSql(
      'create index "postcode_sector_index" on "postcode" ("sector")',
    );
    this.addSql(
      'create table "provider" ("id" text not null, "name" text not null, primary key ("id"))',
    );
    this.addSql(
      'create table "region" ("id" text not null, "name" text not null, "near_home_miles" double precision not null, "data_date" text not null, "is_synthetic" boolean not null, primary key ("id"))',
    );
    this.addSql(
      'create table "local_authority_area" ("region_id" text not null, "local_authority" text not null, "name" text not null, "geometry" jsonb not null, "is_approximate" boolean not null, "attribution" text not null, primary key ("region_id", "local_authority"))',
    );
    this.addSql(
      'create table "import_batch" ("id" text not null, "region_id" text not null, "format" text not null, "file_names" jsonb not null, "sha256" text not null, "local_authority" text null, "status" text not null, "sentence" text not null, "rows" int not null, "accepted" int not null, "set_aside" int not null, "identical" int not null, "blank" int not null, "warned" int not null, "problem_count" int not null, "sequence" int not null, "loaded_at" text not null, "loaded_by_user" text not null, "loaded_by" text not null, "postcode_table_version" text not null, "had_unplaced_postcodes" boolean not null, primary key ("id"))',
    );
    this.addSql(
      'create index "import_batch_sha256_index" on "import_batch" ("sha256")',
    );
    this.addSql(
      'create index "import_batch_region_id_sequence_index" on "import_batch" ("region_id", "sequence")',
    );
    this.addSql(
      'create table "import_problem" ("batch_id" text not null, "position" int not null, "file" text not null, "line" int null, "column" text null, "rule" text not null, "severity" text not null, "sentence" text not null, "fix" text not null, primary key ("batch_id", "position"))',
    );
    this.addSql(
      'create table "home" ("id" text not null, "region_id" text not null, "host_authority" text not null, "reference" text not null, "name" text not null, "sort_name" text not null, "search_text" text not null, "kind" text not null, "urn" text null, "provider_id" text null, "owner_group_id" text null, "sector" text null, "town" text null, "postcode_sector" text null, "lng" double precision null, "lat" double precision null, "easting" double precision null, "northing" double precision null, "precision" text null, "status" text not null, "age_from" int null, "age_to" int null, "sex_accepted" text not null, "registered_places" int not null, "filled_places" int not null, "on_hold_places" int not null, "on_hold_reason" text null, "on_hold_until" text null, "reserved_places" int not null, "notice_places" int not null, "vacant_places" int not null, "is_short_break_only" boolean not null, "offers" jsonb not null, "adaptations" jsonb not null, "named_child_references" jsonb not null, "phone" text null, "confirmed_on" text null, primary key ("id"))',
    );
    this.addSql(
      'create index "home_urn_index" on "home" ("urn")',
    );
    this.addSql(
      'create index "home_region_id_sort_name_id_index" on "home" ("region_id", "sort_name", "id")',
    );
    this.addSql(
      'alter table "home" add constraint "home_region_id_host_authority_reference_unique" unique ("region_id", "host_authority", "reference")',
    );
    this.addSql(
      'create table "region_ground" ("region_id" text not null, "land" jsonb null, "towns" jsonb not null, primary key ("region_id"))',
    );
    this.addSql(
      'create table "region_membership" ("region_id" text not null, "local_authority" text not null, "starts_on" text not null, "ends_on" text null, primary key ("region_id", "local_authority", "starts_on"))',
    );
    this.addSql(
      'create table "school" ("urn" text not null, "name" text not null, "local_authority" text not null, "lng" double precision not null, "lat" double precision not null, "phase" text not null, primary key ("urn"))',
    );
    this.addSql(
      'create index "school_local_authority_index" on "school" ("local_authority")',
    );
    this.addSql(
      'create table "set_aside_row" ("batch_id" text not null, "position" int not null, "file" text not null, "line" int not null, "raw" text not null, primary key ("batch_id", "position"))',
    );
    this.addSql(
      'create table "sibling_group" ("id" text not null, "responsible_authority" text not null, "reference" text not null, "plan" text not null, primary key ("id"))',
    );
    this.addSql(
      'alter table "sibling_group" add constraint "sibling_group_responsible_authority_reference_unique" unique ("responsible_authority", "reference")',
    );
    this.addSql(
      'create table "child" ("id" text not null, "responsible_authority" text not null, "reference" text not null, "sex" text not null, "date_of_birth" text not null, "ethnicity" text null, "is_uasc" boolean not null, "is_disabled" boolean not null, "sibling_group_id" text null, primary key ("id"))',
    );
    this.addSql(
      'create index "child_sibling_group_id_index" on "child" ("sibling_group_id")',
    );
    this.addSql(
      'alter table "child" add constraint "child_responsible_authority_reference_unique" unique ("responsible_authority", "reference")',
    );
    this.addSql(
      'create table "placement" ("id" text not null, "child_id" text not null, "responsible_authority" text not null, "start" text not null, "end" text null, "place_code" text not null, "provider_code" text null, "legal_status" text not null, "placement_type" text not null, "host_authority" text null, "urn" text null, "home_reference" text null, "ssda903_distance_miles" double precision null, primary key ("id"))',
    );
    this.addSql(
      'create index "placement_child_id_index" on "placement" ("child_id")',
    );
    this.addSql(
      'create index "placement_responsible_authority_start_end_index" on "placement" ("responsible_authority", "start", "end")',
    );
    this.addSql(
      'create table "need_child" ("need_id" text not null, "child_id" text not null, "position" int not null, primary key ("need_id", "child_id"))',
    );
    this.addSql(
      'create index "need_child_child_id_index" on "need_child" ("child_id")',
    );
    this.addSql(
      'create table "important_place" ("id" text not null, "child_id" text not null, "kind" text not null, "label" text not null, "postcode_sector" text null, "lng" double precision null, "lat" double precision null, "easting" double precision null, "northing" double precision null, "precision" text null, "visits_per_week" double precision null, "is_family_home" boolean not null, primary key ("id"))',
    );
    this.addSql(
      'create index "important_place_child_id_index" on "important_place" ("child_id")',
    );
    this.addSql(
      'create table "episode" ("child_id" text not null, "start" text not null, "end" text null, "reason_new_episode" text not null, "legal_status" text not null, "category_of_need" text null, "place_code" text not null, "provider_code" text null, "reason_ended" text null, "reason_place_change" text null, "urn" text null, "home_sector" text null, "placement_sector" text null, "home_location" jsonb null, "placement_location" jsonb null, "host_authority" text null, "ssda903_distance_miles" double precision null, "home_reference" text null, primary key ("child_id", "start"))',
    );
    this.addSql(
      'create table "area_to_avoid" ("id" text not null, "child_id" text not null, "label" text not null, "lng" double precision not null, "lat" double precision not null, "radius_miles" double precision not null, primary key ("id"))',
    );
    this.addSql(
      'create index "area_to_avoid_child_id_index" on "area_to_avoid" ("child_id")',
    );
    this.addSql(
      'create table "staged_rows" ("batch_id" text not null, "content" text not null, primary key ("batch_id"))',
    );
    this.addSql(
      'create table "store_state" ("name" text not null, "value" int not null, primary key ("name"))',
    );
    this.addSql(
      'create table "app_user" ("id" text not null, "display_name" text not null, "role" text not null, "local_authority" text null, "region_id" text not null, "persona" text null, primary key ("id"))',
    );
    this.addSql(
      'create table "session" ("token_hash" text not null, "user_id" text not null, "created_at" text not null, "expires_at" text not null, primary key ("token_hash"))',
    );
    this.addSql(
      'alter table "adjacency" add constraint "adjacency_authority_foreign" foreign key ("authority") references "local_authority" ("gss") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "adjacency" add constraint "adjacency_neighbour_foreign" foreign key ("neighbour") references "local_authority" ("gss") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "placement_need" add constraint "placement_need_responsible_authority_foreign" foreign key ("responsible_authority") references "local_authority" ("gss")',
    );
    this.addSql(
      'alter table "need_cohort" add constraint "need_cohort_need_id_foreign" foreign key ("need_id") references "placement_need" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "local_authority_area" add constraint "local_authority_area_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "import_batch" add constraint "import_batch_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "import_problem" add constraint "import_problem_batch_id_foreign" foreign key ("batch_id") references "import_batch" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "home" add constraint "home_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "home" add constraint "home_provider_id_foreign" foreign key ("provider_id") references "provider" ("id") on delete set null',
    );
    this.addSql(
      'alter table "home" add constraint "home_owner_group_id_foreign" foreign key ("owner_group_id") references "owner_group" ("id") on delete set null',
    );
    this.addSql(
      'alter table "region_ground" add constraint "region_ground_region_id_foreign" foreign key ("region_id") references "region" ("id") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "region_membership" add constraint "region_membership_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "region_membership" add constraint "region_membership_local_authority_foreign" foreign key ("local_authority") references "local_authority" ("gss")',
    );
    this.addSql(
      'alter table "set_aside_row" add constraint "set_aside_row_batch_id_foreign" foreign key ("batch_id") references "import_batch" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "sibling_group" add constraint "sibling_group_responsible_authority_foreign" foreign key ("responsible_authority") references "local_authority" ("gss")',
    );
    this.addSql(
      'alter table "child" add constraint "child_responsible_authority_foreign" foreign key ("responsible_authority") references "local_authority" ("gss")',
    );
    this.addSql(
      'alter table "child" add constraint "child_sibling_group_id_foreign" foreign key ("sibling_group_id") references "sibling_group" ("id") on delete set null',
    );
    this.addSql(
      'alter table "placement" add constraint "placement_child_id_foreign" foreign key ("child_id") references "child" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "placement" add constraint "placement_responsible_authority_foreign" foreign key ("responsible_authority") references "local_authority" ("gss")',
    );
    this.addSql(
      'alter table "need_child" add constraint "need_child_need_id_foreign" foreign key ("need_id") references "placement_need" ("id") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "need_child" add constraint "need_child_child_id_foreign" foreign key ("child_id") references "child" ("id") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "important_place" add constraint "important_place_child_id_foreign" foreign key ("child_id") references "child" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "episode" add constraint "episode_child_id_foreign" foreign key ("child_id") references "child" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "area_to_avoid" add constraint "area_to_avoid_child_id_foreign" foreign key ("child_id") references "child" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "staged_rows" add constraint "staged_rows_batch_id_foreign" foreign key ("batch_id") references "import_batch" ("id") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "app_user" add constraint "app_user_local_authority_foreign" foreign key ("local_authority") references "local_authority" ("gss") on delete set null',
    );
    this.addSql(
      'alter table "app_user" add constraint "app_user_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "session" add constraint "session_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade',
    );
  }
}
