import { Migration } from '@mikro-orm/migrations';

export class Migration006PlacementNeeds extends Migration {
  override up(): void {
    const columns = [
      '`culture` text null',
      '`medical` text null',
      '`is_emergency` integer null',
      '`duration` text null',
      '`sibling_subsets` json null',
      '`legal_status` text null',
      '`version` integer null',
      '`changed_at` text null',
      '`changed_by` text null',
    ];
    for (const column of columns) this.addSql(`alter table \`placement_need\` add column ${column}`);
    this.addSql(
      'create table `need_draft` (`id` text not null primary key, `author_id` text not null, `responsible_authority` text not null, `need_id` text null, `need_version` integer null, `saved_at` text not null, `content` json not null, constraint `need_draft_author_id_foreign` foreign key (`author_id`) references `app_user` (`id`) on delete cascade, constraint `need_draft_need_id_foreign` foreign key (`need_id`) references `placement_need` (`id`) on delete cascade)',
    );
    this.addSql('create index `need_draft_author_id_index` on `need_draft` (`author_id`)');
    this.addSql('create index `need_draft_need_id_index` on `need_draft` (`need_id`)');
  }
}
