import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Devices that workers wear, who has which, and what they last told. */
export class Devices1763800002200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE worker_device (
      id ${ID} NOT NULL,
      serial ${WORD(32)} NOT NULL,
      worker_id ${ID} NOT NULL,
      secret_cipher ${WORD(200)} NOT NULL,
      issued_at datetime(3) NOT NULL,
      issued_label varchar(60) NOT NULL,
      taken_back_at datetime(3) NULL,
      taken_back_label varchar(60) NULL,
      live_serial ${WORD(32)} NULL COMMENT 'the serial until it is taken back: one worker has it',
      live_worker_id ${ID} NULL COMMENT 'the worker until it is taken back: they have one',
      heard_at datetime(3) NULL COMMENT 'when the newest of what it told happened, by our clock',
      battery tinyint NULL,
      heart_rate smallint NULL,
      lat double NULL,
      lng double NULL,
      accuracy_metres int NULL,
      place_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY worker_device_serial (live_serial),
      UNIQUE KEY worker_device_worker (live_worker_id))`);
    await db.query(`CREATE TABLE device_nonce (
      device_id ${ID} NOT NULL,
      nonce ${WORD(64)} NOT NULL,
      used_at datetime(3) NOT NULL,
      PRIMARY KEY (device_id, nonce),
      KEY device_nonce_age (device_id, used_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['device_nonce', 'worker_device']) await db.query(`DROP TABLE ${table}`);
  }
}
