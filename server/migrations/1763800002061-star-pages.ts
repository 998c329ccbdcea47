import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** What a worker's star page shows beside the frozen counters: the company's answers, and complaints by worker. */
export class StarPages1763800002061 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE rating
      ADD COLUMN answer varchar(300) NULL,
      ADD COLUMN answered_by varchar(60) NULL,
      ADD COLUMN answered_at datetime(3) NULL`);
    await db.query(`ALTER TABLE complaint
      ADD COLUMN worker_id ${ID} NULL COMMENT 'who served or was to, frozen when it was made',
      ADD KEY complaint_of_worker (worker_id, state)`);
    await db.query(`UPDATE complaint SET worker_id =
      (SELECT worker_id FROM customer_order WHERE customer_order.id = complaint.order_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE complaint DROP KEY complaint_of_worker, DROP COLUMN worker_id');
    await db.query('ALTER TABLE rating DROP COLUMN answer, DROP COLUMN answered_by, DROP COLUMN answered_at');
  }
}
