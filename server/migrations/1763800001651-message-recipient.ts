import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One event may be told to several people by the same template: each of a crew hears that the visit is off. */
export class MessageRecipient1763800001651 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message_delivery
      ADD COLUMN recipient char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
        COMMENT 'the account or the worker it is for; empty: written before this was kept',
      DROP KEY message_delivery_once,
      ADD UNIQUE KEY message_delivery_once (event_id, template, recipient)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message_delivery
      DROP KEY message_delivery_once,
      ADD UNIQUE KEY message_delivery_once (event_id, template),
      DROP COLUMN recipient`);
  }
}
