import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only what the customer moved under the conditions of the agreement uses up one of the agreed times. */
export class CountedMoves1763800001641 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE order_revision ADD COLUMN counted tinyint NOT NULL DEFAULT 1
      COMMENT '0: moved by the office, or under conditions of its own such as a package skip'`);
    await db.query(`UPDATE order_revision JOIN customer_order ON customer_order.id = order_revision.order_id
      SET order_revision.counted = 0
      WHERE order_revision.reason_code = 'package_skip' OR order_revision.by_account_id <> customer_order.account_id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE order_revision DROP COLUMN counted');
  }
}
