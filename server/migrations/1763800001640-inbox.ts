import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Whoever was told something can read it in the mini-program too, whether or not WeChat delivered it. */
export class Inbox1763800001640 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message_delivery
      MODIFY order_id ${ID} NULL COMMENT 'null: about no order',
      ADD COLUMN account_id ${ID} NULL COMMENT 'whose inbox it is in; null: a worker without an account',
      ADD COLUMN read_at datetime(3) NULL COMMENT 'first shown in the inbox',
      ADD KEY message_delivery_inbox (account_id, id),
      ADD KEY message_delivery_unread (account_id, read_at)`);
    // what was told before there was an inbox is in it, and is no news
    await db.query(`UPDATE message_delivery JOIN account ON account.openid = message_delivery.openid
      SET message_delivery.account_id = account.id, message_delivery.read_at = message_delivery.created_at`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM message_delivery WHERE order_id IS NULL');
    await db.query(`ALTER TABLE message_delivery
      DROP KEY message_delivery_unread, DROP KEY message_delivery_inbox, DROP COLUMN read_at, DROP COLUMN account_id,
      MODIFY order_id ${ID} NOT NULL`);
  }
}
