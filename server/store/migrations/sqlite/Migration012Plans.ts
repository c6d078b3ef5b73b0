import { Migration } from '@mikro-orm/migrations';

export class Migration012Plans extends Migration {
  override up(): void {
    this.addSql('alter table `run` add column `question` json null');
    this.addSql('alter table `run` add column `fingerprint` text null');
    this.addSql('alter table `run` add column `losses` integer not null default 0');
    this.addSql('create index `run_fingerprint_index` on `run` (`fingerprint`)');
    this.addSql(
      'create table `plan` (`id` text not null primary key, `region_id` text not null, `run` text not null, `made_by_user` text not null, `made_by_name` text not null, `made_at` text not null, `facts_version` text not null, `scenario` text null, `scenario_name` text null, `scenario_version` integer null, `headline` text not null, `objective` text not null, `status` text not null, `document` json not null, constraint `plan_region_id_foreign` foreign key (`region_id`) references `region` (`id`) on delete cascade)',
    );
    this.addSql('create index `plan_region_id_index` on `plan` (`region_id`)');
    this.addSql('create index `plan_region_id_made_at_id_index` on `plan` (`region_id`, `made_at`, `id`)');
  }
}
