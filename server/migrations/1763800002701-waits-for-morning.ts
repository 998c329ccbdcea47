import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a note of the office could wait for the morning when it was written, and until when a message waits. */
export class WaitsForMorning1763800002701 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message_delivery
      ADD COLUMN urgent tinyint(1) NOT NULL DEFAULT 0 COMMENT 'a note that could not wait for the morning',
      ADD COLUMN not_before datetime(3) NULL COMMENT 'the end of the quiet hours it waits for'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE message_delivery DROP COLUMN urgent, DROP COLUMN not_before');
  }
}
