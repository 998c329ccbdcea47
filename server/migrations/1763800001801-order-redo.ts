import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Visits that are done again for nothing, and the reason of a move that the company's delay caused. */
export class OrderRedo1763800001801 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE order_redo (
      order_id ${ID} NOT NULL COMMENT 'the free visit',
      original_id ${ID} NOT NULL,
      because varchar(200) NOT NULL,
      by_account_id ${ID} NULL,
      by_label varchar(60) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (order_id),
      KEY order_redo_original (original_id))`);
    await db.query(
      `INSERT INTO change_reason (purpose, code, label, position) VALUES ('delay', 'company_late', '预计晚到，客户改期', 0)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM change_reason WHERE purpose = 'delay'`);
    await db.query('DROP TABLE order_redo');
  }
}
