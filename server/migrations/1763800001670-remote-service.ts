import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Services that nobody comes for, and the visits they turn into. */
export class RemoteService1763800001670 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE customer_order ADD COLUMN remote tinyint NOT NULL DEFAULT 0
      COMMENT '1: served by video; address holds the contact only'`);
    await db.query(`CREATE TABLE order_conversion (
      visit_order_id ${ID} NOT NULL PRIMARY KEY,
      remote_order_id ${ID} NOT NULL,
      credit_fen int NOT NULL COMMENT 'of the remote fee, taken off the visit',
      policy_version smallint NOT NULL,
      by_account_id ${ID} NULL,
      by_label varchar(40) NOT NULL,
      created_at datetime(3) NOT NULL,
      KEY order_conversion_remote (remote_order_id, created_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE order_conversion');
    await db.query('ALTER TABLE customer_order DROP COLUMN remote');
  }
}
