import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class Fieldwork1763800001100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE visit (
      order_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      state ${WORD(20)} NOT NULL,
      opened_at datetime(3) NOT NULL,
      departed_at datetime(3) NULL,
      eta_at datetime(3) NULL,
      arrived_at datetime(3) NULL,
      started_at datetime(3) NULL,
      worker_signed_at datetime(3) NULL,
      customer_signed_at datetime(3) NULL,
      worker_signature_file ${ID} NULL,
      customer_signature_file ${ID} NULL,
      check_in_failures int NOT NULL,
      check_in_locked_until datetime(3) NULL,
      contact_revealed_at datetime(3) NULL,
      PRIMARY KEY (order_id),
      KEY visit_worker (worker_id, state))`);
    await db.query(`CREATE TABLE visit_step (
      order_id ${ID} NOT NULL,
      step_id ${WORD(40)} NOT NULL,
      position int NOT NULL,
      title varchar(100) NOT NULL,
      hint varchar(300) NOT NULL,
      photo ${WORD(10)} NOT NULL,
      done_at datetime(3) NULL,
      device_time datetime(3) NULL,
      note varchar(500) NULL,
      PRIMARY KEY (order_id, step_id))`);
    await db.query(`CREATE TABLE visit_photo (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      step_id ${WORD(40)} NOT NULL,
      file_id ${ID} NOT NULL,
      stage ${WORD(10)} NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY visit_photo_once (order_id, step_id, file_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['visit_photo', 'visit_step', 'visit']) await db.query(`DROP TABLE ${table}`);
  }
}
