import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan may also be of the running day, and one that was interrupted while it was applied is carried on. */
export class Replans1763800001870 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE day_plan
      MODIFY live_day date NULL COMMENT 'the day while it is computed or applied: one at a time',
      ADD COLUMN away json NULL COMMENT 'a re-plan of the running day: who cannot come, until when',
      ADD COLUMN applied_by varchar(60) NULL`);
    await db.query(
      `UPDATE day_plan SET preview = JSON_SET(preview, '$.unsolved', JSON_ARRAY()) WHERE preview IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE day_plan DROP COLUMN applied_by, DROP COLUMN away');
  }
}
