import { Migration } from '@mikro-orm/migrations';

export class Migration008HomeRecord extends Migration {
  override up(): void {
    this.addSql('alter table `home` add column `holds` json null');
    this.addSql('alter table `home` add column `adapted_places` json null');
    this.addSql('alter table `home` add column `confirmed_at` text null');
    this.addSql('alter table `home` add column `confirmed_by` text null');
    this.addSql('alter table `home` add column `inspected_on` text null');
    this.addSql('alter table `home` add column `inspection_judgement` text null');
    this.addSql('alter table `home` add column `version` integer null');
    this.addSql(
      'create table `home_change` (`id` text not null primary key, `region_id` text not null, `home` text not null, `version` integer not null, `at` text not null, `by_user` text not null, `by_name` text not null, `kind` text not null, `changes` json not null, `before` json null, `is_undone` integer not null, constraint `home_change_region_id_foreign` foreign key (`region_id`) references `region` (`id`) on delete cascade)',
    );
    this.addSql('create index `home_change_region_id_index` on `home_change` (`region_id`)');
    this.addSql('create index `home_change_home_version_id_index` on `home_change` (`home`, `version`, `id`)');
  }
}
