import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What devices felt, what their workers answered; and calls for help of people who are out for no visit. */
export class DeviceAlarms1763800002201 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE device_reading (
      device_id ${ID} NOT NULL,
      seq bigint NOT NULL COMMENT 'counted by the device: the same number is the same reading',
      kind ${WORD(16)} NOT NULL,
      happened_at datetime(3) NOT NULL COMMENT 'by our clock',
      received_at datetime(3) NOT NULL,
      PRIMARY KEY (device_id, seq))`);
    await db.query(`CREATE TABLE device_alarm (
      id ${ID} NOT NULL,
      device_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      order_id ${ID} NULL COMMENT 'the visit its worker was out for',
      cause ${WORD(16)} NOT NULL,
      state ${WORD(16)} NOT NULL,
      asked_cause ${WORD(16)} NULL COMMENT 'the cause while it is asked: one open alarm a device and cause',
      times int NOT NULL COMMENT 'how often it was felt until it was answered',
      happened_at datetime(3) NOT NULL COMMENT 'by our clock',
      asked_at datetime(3) NOT NULL,
      answer_by datetime(3) NOT NULL,
      answered_at datetime(3) NULL,
      sos_id ${ID} NULL,
      lat double NULL,
      lng double NULL,
      accuracy_metres int NULL,
      place_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY device_alarm_open (device_id, asked_cause),
      KEY device_alarm_worker (worker_id, state),
      KEY device_alarm_fine (device_id, state, answered_at),
      KEY device_alarm_newest (asked_at))`);
    await db.query(`ALTER TABLE sos
      MODIFY order_id ${ID} NULL COMMENT 'null: out for no visit',
      ADD COLUMN told varchar(300) NULL COMMENT 'what a device felt and what was answered',
      ADD KEY sos_of_worker (worker_id, state)`);
    await db.query(`ALTER TABLE incident MODIFY order_id ${ID} NULL COMMENT 'null: of a call outside a visit'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM incident WHERE order_id IS NULL');
    await db.query('DELETE FROM sos WHERE order_id IS NULL');
    await db.query(`ALTER TABLE incident MODIFY order_id ${ID} NOT NULL`);
    await db.query(`ALTER TABLE sos DROP KEY sos_of_worker, DROP COLUMN told, MODIFY order_id ${ID} NOT NULL`);
    for (const table of ['device_alarm', 'device_reading']) await db.query(`DROP TABLE ${table}`);
  }
}
