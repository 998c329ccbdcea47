import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Calls for help, the ways that were tried, and everything that happened with them. */
export class Sos1763800001930 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE sos (
      id ${ID} NOT NULL,
      no ${WORD(20)} NOT NULL,
      order_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      source ${WORD(8)} NOT NULL,
      silent tinyint(1) NOT NULL,
      lat double NULL,
      lng double NULL,
      accuracy_metres int NULL,
      device_at datetime(3) NOT NULL COMMENT 'the phone''s clock when it was pressed',
      raised_at datetime(3) NOT NULL COMMENT 'our clock when it arrived',
      state ${WORD(16)} NOT NULL,
      steps int NOT NULL COMMENT 'ways tried so far',
      acknowledged_by ${ID} NULL,
      acknowledged_label varchar(60) NULL,
      acknowledged_at datetime(3) NULL,
      ended_label varchar(60) NULL,
      ended_at datetime(3) NULL,
      end_note varchar(500) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY sos_no (no),
      UNIQUE KEY sos_once (worker_id, device_at),
      KEY sos_open (state, raised_at),
      KEY sos_of_order (order_id, id))`);
    await db.query(`CREATE TABLE sos_reach (
      sos_id ${ID} NOT NULL,
      step int NOT NULL,
      way ${WORD(12)} NOT NULL,
      state ${WORD(8)} NOT NULL,
      at datetime(3) NOT NULL,
      settled_at datetime(3) NULL,
      PRIMARY KEY (sos_id, step))`);
    await db.query(`CREATE TABLE safety_entry (
      id ${ID} NOT NULL,
      subject_id ${ID} NOT NULL COMMENT 'a call for help or an incident',
      kind ${WORD(24)} NOT NULL,
      text varchar(1000) NOT NULL,
      actor varchar(60) NOT NULL,
      at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY safety_entry_of (subject_id, id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['safety_entry', 'sos_reach', 'sos']) await db.query(`DROP TABLE ${table}`);
  }
}
