import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Days say when they were written, so that the index of free time can ask what is new. The database keeps the time
 * itself: no statement that claims or gives back has to think of it.
 */
export class ChangedDays1763800001600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE worker_day
      ADD COLUMN changed_at timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)
        COMMENT 'when the statement began; compared with the database''s own clock only',
      ADD KEY worker_day_by_change (changed_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE worker_day DROP KEY worker_day_by_change, DROP COLUMN changed_at');
  }
}
