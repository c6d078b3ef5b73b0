import { Migration } from '@mikro-orm/migrations';

export class Migration014FrozenReports extends Migration {
  override up(): void {
    this.addSql(
      'alter table `report` add column `largest_small_count` integer not null default 5',
    );
    this.addSql(
      'create table `report_council_file` (`report_id` text not null, `audience` text not null, `format` text not null, `council` text not null, `bytes` blob not null, primary key (`report_id`, `audience`, `format`, `council`), constraint `report_council_file_report_id_foreign` foreign key (`report_id`) references `report` (`id`) on delete cascade)',
    );
    this.addSql(
      'create index `report_council_file_report_id_index` on `report_council_file` (`report_id`)',
    );
  }
}
