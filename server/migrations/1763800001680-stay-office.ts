import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new worker's trial may begin on a later day, and a worker is found by the days that are theirs. */
export class StayOffice1763800001680 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE stay ADD COLUMN trial_from date NULL COMMENT 'first day of the trial that trial_until ends' AFTER trial_until`,
    );
    await db.query(
      `UPDATE stay s SET trial_from = (SELECT MAX(t.first_day) FROM stay_turn t WHERE t.stay_id = s.id)
       WHERE trial_until IS NOT NULL`,
    );
    await db.query('ALTER TABLE stay_turn ADD KEY stay_turn_of_worker (worker_id, last_day)');
    // The daily look at stays whose worker may no longer live there starts here and then schedules itself.
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000001680', 'stays.check-rosters', 'daily', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'stays.check-rosters'`);
    await db.query('ALTER TABLE stay_turn DROP KEY stay_turn_of_worker');
    await db.query('ALTER TABLE stay DROP COLUMN trial_from');
  }
}
