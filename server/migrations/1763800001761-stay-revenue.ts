import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A stay earns day by day. Those that were paid before are caught up with by the timer that is set here. */
export class StayRevenue1763800001761 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE stay
      ADD COLUMN earned_until date NULL COMMENT 'last day whose price is ours; its ledger facts are one per day'`);
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       SELECT CONCAT('01JD', RIGHT(id, 22)), 'stays.earn-days', id, '2020-01-01 00:00:00.000', 0, 'null',
         '2020-01-01 00:00:00.000'
       FROM stay WHERE state IN ('active', 'ended', 'cancelled') AND paid_fen > 0`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'stays.earn-days'`);
    await db.query('ALTER TABLE stay DROP COLUMN earned_until');
  }
}
