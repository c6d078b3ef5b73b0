import { Migration } from '@mikro-orm/migrations';

export class Migration007Decisions extends Migration {
  override up(): void {
    this.addSql("create table `placing_decision` (`id` text not null primary key, `need_id` text not null, `homes` json not null, `reasons` json not null, `distance_reason` text null, `is_emergency` integer not null, `starts_on` text not null, `by_user` text not null, `by_name` text not null, `at` text not null, `undone_at` text null, `undone_by_user` text null, `undone_by_name` text null, constraint `placing_decision_need_id_foreign` foreign key (`need_id`) references `placement_need` (`id`) on delete cascade)");
    this.addSql("create index `placing_decision_need_id_index` on `placing_decision` (`need_id`)");
    this.addSql("create table `promised_place` (`id` text not null primary key, `need_id` text not null, `home_id` text not null, `kind` text not null, `places` integer not null, `by_user` text not null, `by_name` text not null, `at` text not null, `until` text null, `starts_on` text null, `ended_at` text null, `ended_how` text null, `decision_id` text null, constraint `promised_place_need_id_foreign` foreign key (`need_id`) references `placement_need` (`id`) on delete cascade, constraint `promised_place_home_id_foreign` foreign key (`home_id`) references `home` (`id`) on delete cascade)");
    this.addSql("create index `promised_place_need_id_index` on `promised_place` (`need_id`)");
    this.addSql("create index `promised_place_home_id_index` on `promised_place` (`home_id`)");
    this.addSql("create index `promised_place_ended_at_until_index` on `promised_place` (`ended_at`, `until`)");
    this.addSql("create table `home_call` (`id` text not null primary key, `need_id` text not null, `home_id` text not null, `outcome` text not null, `decline_reason` text null, `note` text null, `by_user` text not null, `by_name` text not null, `at` text not null, constraint `home_call_need_id_foreign` foreign key (`need_id`) references `placement_need` (`id`) on delete cascade, constraint `home_call_home_id_foreign` foreign key (`home_id`) references `home` (`id`) on delete cascade)");
    this.addSql("create index `home_call_need_id_index` on `home_call` (`need_id`)");
    this.addSql("create index `home_call_home_id_index` on `home_call` (`home_id`)");
    this.addSql("create table `approval_task` (`id` text not null primary key, `decision_id` text not null, `home_id` text not null, `position` integer not null, `kind` text not null, `approver` text not null, `sentence` text not null, `source` text not null, `due_on` text not null, `outcome` text null, `given_by` text null, `given_on` text null, `recorded_by_user` text null, `recorded_by_name` text null, `recorded_at` text null, constraint `approval_task_decision_id_foreign` foreign key (`decision_id`) references `placing_decision` (`id`) on delete cascade, constraint `approval_task_home_id_foreign` foreign key (`home_id`) references `home` (`id`) on delete cascade)");
    this.addSql("create index `approval_task_decision_id_index` on `approval_task` (`decision_id`)");
    this.addSql("create index `approval_task_home_id_index` on `approval_task` (`home_id`)");
  }
}
