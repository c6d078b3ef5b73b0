import { Migration } from '@mikro-orm/migrations';

export class Migration009NoticesAndAssignments extends Migration {
  override up(): void {
    this.addSql('alter table `home` add column `notices` json null');
    this.addSql('alter table `session` add column `last_seen_at` text null');
    this.addSql(
      'create table `need_assignment` (`need_id` text not null primary key, `assignee` text null, `assignee_name` text null, `at` text not null, `by_user` text not null, `by_name` text not null, `version` integer not null, constraint `need_assignment_need_id_foreign` foreign key (`need_id`) references `placement_need` (`id`) on update cascade on delete cascade)',
    );
    this.addSql('create index `need_assignment_need_id_index` on `need_assignment` (`need_id`)');
  }
}
