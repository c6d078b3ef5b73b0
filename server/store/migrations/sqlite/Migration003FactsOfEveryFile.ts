import { Migration } from '@mikro-orm/migrations';

export class Migration003FactsOfEveryFile extends Migration {
  override up(): void {
    this.addSql(
      "create table `registered_agency` (`region_id` text not null, `urn` text not null, `name` text not null, `provision_type` text not null, `sector` text null, `owner_group_id` text null, `local_authority` text null, `is_open` integer not null, primary key (`region_id`, `urn`), constraint `registered_agency_region_id_foreign` foreign key (`region_id`) references `region` (`id`) on delete cascade, constraint `registered_agency_owner_group_id_foreign` foreign key (`owner_group_id`) references `owner_group` (`id`) on delete set null)",
    );
    this.addSql(
      "create index `registered_agency_region_id_index` on `registered_agency` (`region_id`)",
    );
    this.addSql(
      "create index `registered_agency_owner_group_id_index` on `registered_agency` (`owner_group_id`)",
    );
    this.addSql(
      "create table `purchase` (`id` text not null primary key, `child_id` text not null, `day` text null, `host_authority` text null, `provision_type` text null, `sourcing_route` text null, `weekly_cost_pounds` double null, `social_care_pounds` double null, `education_pounds` double null, `health_pounds` double null, `distance_reason` text null, `is_solo_required` integer null, `is_solo_given` integer null, `deprivation_of_liberty` text null, `registered_with` text null, `urn` text null, `provider_name` text null, `is_location_preferred` integer null, `is_education_continued` integer null, `siblings_together` integer null, constraint `purchase_child_id_foreign` foreign key (`child_id`) references `child` (`id`) on delete cascade)",
    );
    this.addSql(
      "create index `purchase_child_id_index` on `purchase` (`child_id`)",
    );
    this.addSql(
      "create table `need_signal` (`child_id` text not null, `kind` text not null, `start` text not null, `end` text null, primary key (`child_id`, `kind`, `start`), constraint `need_signal_child_id_foreign` foreign key (`child_id`) references `child` (`id`) on delete cascade)",
    );
    this.addSql(
      "create index `need_signal_child_id_index` on `need_signal` (`child_id`)",
    );
    this.addSql(
      "alter table `placement_need` add column `risks` json null",
    );
    this.addSql(
      "alter table `placement_need` add column `living_with` text null",
    );
    this.addSql(
      "alter table `placement_need` add column `language` text null",
    );
    this.addSql(
      "alter table `placement_need` add column `faith` text null",
    );
    this.addSql(
      "alter table `home` add column `weekly_cost_pounds` double null",
    );
    this.addSql(
      "alter table `home` add column `exempt_child_references` json null",
    );
    this.addSql(
      "alter table `home` add column `next_vacancy_on` text null",
    );
    this.addSql(
      "alter table `home` add column `is_multi_building` integer null",
    );
    this.addSql(
      "alter table `school` add column `is_closed` integer null",
    );
    this.addSql(
      "alter table `school` add column `age_from` integer null",
    );
    this.addSql(
      "alter table `school` add column `age_to` integer null",
    );
    this.addSql(
      "alter table `child` add column `uasc_ceased_on` text null",
    );
  }
}
