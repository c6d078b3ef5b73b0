import { Migration } from '@mikro-orm/migrations';

export class Migration005Runs extends Migration {
  override up(): void {
    this.addSql(
      "create table `run` (`id` text not null primary key, `region_id` text not null, `started_by_user` text not null, `kind` text not null, `status` text not null, `stage` text not null, `done` integer null, `total` integer null, `headline` text null, `result_id` text null, `wish` text null, `server` text not null, `started_at` text not null, `alive_at` text not null, `ended_at` text null, constraint `run_region_id_foreign` foreign key (`region_id`) references `region` (`id`) on delete cascade)",
    );
    this.addSql('create index `run_region_id_index` on `run` (`region_id`)');
    this.addSql('create index `run_status_index` on `run` (`status`)');
    this.addSql('create index `run_region_id_started_at_id_index` on `run` (`region_id`, `started_at`, `id`)');
  }
}
