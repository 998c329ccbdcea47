import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Days say which process wrote a version of them, so that it need not read again what it knows. A statement that does
 * not think of it writes another version, and that one bears nobody's mark. The index answers a look without the rows.
 */
export class WrittenDays1763800001660 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE worker_day
      ADD COLUMN writer bigint unsigned NULL COMMENT 'drawn by the process that wrote writer_ver and follows its own writing',
      ADD COLUMN writer_ver int unsigned NULL,
      DROP KEY worker_day_by_change,
      ADD KEY worker_day_by_change (changed_at, ver, writer, writer_ver)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE worker_day
      DROP KEY worker_day_by_change,
      DROP COLUMN writer_ver,
      DROP COLUMN writer,
      ADD KEY worker_day_by_change (changed_at)`);
  }
}
