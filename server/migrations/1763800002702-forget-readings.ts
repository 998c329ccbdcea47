import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What devices told is forgotten when it is of no use any more; what was forgotten is not taken a second time. */
export class ForgetReadings1763800002702 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE worker_device
      ADD COLUMN forgotten_seq bigint NULL COMMENT 'the highest number of a reading that is forgotten',
      ADD COLUMN forgotten_at datetime(3) NULL COMMENT 'all that is forgotten had arrived before',
      ADD COLUMN forgotten_fine_at datetime(3) NULL COMMENT 'the last word that all is well of a forgotten question'`);
    await db.query('ALTER TABLE device_reading ADD KEY device_reading_age (received_at)');
    await db.query('ALTER TABLE device_alarm ADD KEY device_alarm_age (state, answered_at)');
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000002702', 'devices.forget', 'hourly', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'devices.forget'`);
    await db.query('ALTER TABLE device_alarm DROP KEY device_alarm_age');
    await db.query('ALTER TABLE device_reading DROP KEY device_reading_age');
    await db.query(`ALTER TABLE worker_device
      DROP COLUMN forgotten_seq, DROP COLUMN forgotten_at, DROP COLUMN forgotten_fine_at`);
  }
}
