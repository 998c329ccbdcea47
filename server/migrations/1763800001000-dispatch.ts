import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

export class Dispatch1763800001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE assignment (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      live_order_id ${ID} NULL COMMENT 'order_id while offered or accepted: one live assignment per order',
      account_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      state varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      mode varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      explanation json NOT NULL,
      visit_from datetime(3) NOT NULL,
      offered_at datetime(3) NOT NULL,
      respond_by datetime(3) NOT NULL,
      responded_at datetime(3) NULL,
      decline_reason varchar(300) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY assignment_live (live_order_id),
      KEY assignment_order (order_id),
      KEY assignment_worker (worker_id, visit_from),
      KEY assignment_customer (account_id, worker_id))`);
    await db.query(`CREATE TABLE dispatch_exception (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      open_key varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      kind varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      text varchar(300) NOT NULL,
      opened_at datetime(3) NOT NULL,
      due_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY dispatch_exception_open (open_key),
      KEY dispatch_exception_order (order_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE dispatch_exception');
    await db.query('DROP TABLE assignment');
  }
}
