import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['worker', 'worker_skill', 'worker_certificate'];

/** What workers can do says when it was written, as their days do. */
export class ChangedWorkers1763800001601 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await db.query(`ALTER TABLE ${table}
        ADD COLUMN changed_at timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)
          COMMENT 'when the statement began; compared with the database''s own clock only',
        ADD KEY ${table}_by_change (changed_at)`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await db.query(`ALTER TABLE ${table} DROP KEY ${table}_by_change, DROP COLUMN changed_at`);
    }
  }
}
