import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Roster1763800001570 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // a certificate that was taken away stays on record, and counts for nothing
    await db.query(`ALTER TABLE worker_certificate
      ADD COLUMN ended_at datetime(3) NULL,
      ADD COLUMN ended_because varchar(60) NULL`);
    // what a change of one worker's roster breaks is looked up by worker
    await db.query('ALTER TABLE customer_order ADD KEY customer_order_of_worker (worker_id, planned_to)');
    // The daily look at visits whose worker may no longer serve them starts here and then schedules itself.
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000001570', 'dispatch.check-rosters', 'daily', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'dispatch.check-rosters'`);
    await db.query('ALTER TABLE customer_order DROP KEY customer_order_of_worker');
    await db.query('ALTER TABLE worker_certificate DROP COLUMN ended_because, DROP COLUMN ended_at');
  }
}
