import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

export class Workforce1763800000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE worker (
      id ${ID} NOT NULL,
      name varchar(32) NOT NULL,
      gender varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      avatar_seed varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      level varchar(8) NOT NULL,
      district varchar(20) NOT NULL,
      home_lat decimal(9,6) NOT NULL,
      home_lng decimal(9,6) NOT NULL,
      phone_cipher varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      phone_masked varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      phone_index char(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      joined_on date NOT NULL,
      left_on date NULL,
      stars_sum int NOT NULL DEFAULT 0,
      stars_count int NOT NULL DEFAULT 0,
      visit_count int NOT NULL DEFAULT 0,
      on_time_count int NOT NULL DEFAULT 0,
      PRIMARY KEY (id),
      UNIQUE KEY worker_phone (phone_index))`);
    await db.query(`CREATE TABLE worker_skill (
      worker_id ${ID} NOT NULL,
      skill varchar(40) NOT NULL,
      PRIMARY KEY (worker_id, skill),
      KEY worker_skill_by_skill (skill, worker_id))`);
    await db.query(`CREATE TABLE worker_certificate (
      id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      kind varchar(40) NOT NULL,
      number_cipher varchar(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      expires_on date NOT NULL,
      PRIMARY KEY (id),
      KEY worker_certificate_held (worker_id, kind, expires_on))`);
    await db.query(`CREATE TABLE shift (
      worker_id ${ID} NOT NULL,
      day date NOT NULL,
      from_minute int NOT NULL COMMENT 'since midnight of the day in Shanghai',
      to_minute int NOT NULL COMMENT 'beyond 1440: the next day',
      PRIMARY KEY (worker_id, day, from_minute),
      KEY shift_by_day (day, worker_id))`);
    await db.query(`CREATE TABLE absence (
      id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      from_at datetime(3) NOT NULL,
      to_at datetime(3) NOT NULL,
      reason varchar(60) NOT NULL,
      PRIMARY KEY (id),
      KEY absence_by_end (to_at, from_at),
      KEY absence_by_worker (worker_id, from_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['absence', 'shift', 'worker_certificate', 'worker_skill', 'worker']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
