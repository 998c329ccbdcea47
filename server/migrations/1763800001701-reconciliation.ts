import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Days of WeChat's bills, and what did not fit. */
export class Reconciliation1763800001701 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE bill_day (
      day date NOT NULL,
      state ${WORD(16)} NOT NULL COMMENT 'waiting, open, closed',
      fetched_at datetime(3) NULL,
      lines_read int NOT NULL DEFAULT 0,
      matched int NOT NULL DEFAULT 0 COMMENT 'movements of the books that were looked at',
      paid_fen bigint NOT NULL DEFAULT 0,
      refunded_fen bigint NOT NULL DEFAULT 0,
      transferred_fen bigint NOT NULL DEFAULT 0,
      fee_fen bigint NOT NULL DEFAULT 0,
      sha1 json NULL COMMENT 'of each file',
      problem varchar(200) NULL,
      closed_at datetime(3) NULL,
      closed_by varchar(80) NULL,
      PRIMARY KEY (day),
      KEY bill_day_state (state, day))`);
    await db.query(`CREATE TABLE bill_case (
      id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      day date NOT NULL,
      kind ${WORD(20)} NOT NULL,
      what ${WORD(16)} NOT NULL,
      ref ${WORD(64)} NOT NULL,
      ours_fen bigint NULL,
      theirs_fen bigint NULL,
      text varchar(200) NOT NULL,
      state ${WORD(16)} NOT NULL COMMENT 'open, waiting, resolved',
      ending ${WORD(16)} NULL,
      reason varchar(200) NULL,
      resolved_by varchar(80) NULL,
      resolved_at datetime(3) NULL,
      opened_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY bill_case_once (day, what, ref, kind))`);
    // the first look starts here, opens the day it runs on and then schedules itself
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000001701', 'payments.fetch-bills', 'daily', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'payments.fetch-bills'`);
    for (const table of ['bill_case', 'bill_day']) await db.query(`DROP TABLE ${table}`);
  }
}
