import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A medical note can be shown with a request for leave. */
export class LeavePhoto1763800001762 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE leave_request
      ADD COLUMN photo_cipher text NULL COMMENT 'which stored file shows the medical note, encrypted' AFTER note_cipher`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE leave_request DROP COLUMN photo_cipher');
  }
}
