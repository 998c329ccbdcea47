import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a message was not sent as a code, which ways were tried for nothing, and until when it means anything. */
export class WhyNotSent1763800002250 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message_delivery
      ADD COLUMN reason varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of because; null: none, or older',
      ADD COLUMN passed_ways json NULL COMMENT 'ways that were closed or failed, in order, each with why',
      ADD COLUMN usable_until datetime(3) NULL COMMENT 'afterwards it speaks of what is past and is not sent'`);
    await db.query(`ALTER TABLE push_recipient
      ADD COLUMN usable_until datetime(3) NULL COMMENT 'afterwards the words speak of what is past'`);
    await db.query(`UPDATE message_delivery SET reason = 'in_doubt' WHERE state = 'unknown'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE push_recipient DROP COLUMN usable_until');
    await db.query(`ALTER TABLE message_delivery
      DROP COLUMN usable_until, DROP COLUMN passed_ways, DROP COLUMN reason`);
  }
}
