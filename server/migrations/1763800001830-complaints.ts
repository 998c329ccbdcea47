import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Complaints, their clocks, remedies and rectifications. */
export class Complaints1763800001830 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE complaint (
      id ${ID} NOT NULL,
      no ${WORD(20)} NOT NULL,
      order_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      channel ${WORD(16)} NOT NULL,
      kind ${WORD(16)} NOT NULL,
      state ${WORD(16)} NOT NULL,
      round int NOT NULL,
      opened_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      owner_id ${ID} NULL,
      owner_label varchar(60) NULL,
      due_at datetime(3) NULL COMMENT 'the earliest clock that runs; follows from complaint_clock',
      cause ${WORD(24)} NULL,
      merged_into ${ID} NULL,
      PRIMARY KEY (id),
      UNIQUE KEY complaint_no (no),
      KEY complaint_of_order (order_id, id),
      KEY complaint_of_account (account_id, id),
      KEY complaint_board (state, due_at),
      KEY complaint_opened (opened_at))`);
    await db.query(`CREATE TABLE complaint_entry (
      id ${ID} NOT NULL,
      complaint_id ${ID} NOT NULL,
      kind ${WORD(24)} NOT NULL,
      text varchar(1000) NOT NULL,
      actor varchar(60) NOT NULL,
      at datetime(3) NOT NULL,
      shown tinyint NOT NULL COMMENT 'the customer reads it',
      PRIMARY KEY (id),
      KEY complaint_entry_of (complaint_id, id))`);
    await db.query(`CREATE TABLE complaint_photo (
      complaint_id ${ID} NOT NULL,
      entry_id ${ID} NOT NULL,
      file_id ${ID} NOT NULL,
      PRIMARY KEY (complaint_id, entry_id, file_id))`);
    await db.query(`CREATE TABLE complaint_clock (
      complaint_id ${ID} NOT NULL,
      seq int NOT NULL,
      clock ${WORD(16)} NOT NULL,
      round int NOT NULL,
      event ${WORD(8)} NOT NULL,
      at datetime(3) NOT NULL,
      policy_version int NOT NULL,
      calendar_version int NOT NULL,
      PRIMARY KEY (complaint_id, seq))`);
    await db.query(`CREATE TABLE complaint_alarm (
      complaint_id ${ID} NOT NULL,
      clock ${WORD(16)} NOT NULL,
      round int NOT NULL,
      level int NOT NULL COMMENT '0: warned; 1 and more: steps up',
      at datetime(3) NOT NULL,
      PRIMARY KEY (complaint_id, clock, round, level))`);
    await db.query(`CREATE TABLE complaint_remedy (
      id ${ID} NOT NULL,
      complaint_id ${ID} NOT NULL,
      kind ${WORD(16)} NOT NULL,
      amount_fen int NULL,
      coupon_kind ${WORD(40)} NULL,
      reason varchar(60) NOT NULL COMMENT 'the customer reads it',
      state ${WORD(16)} NOT NULL,
      asked_by ${ID} NOT NULL,
      asked_label varchar(60) NOT NULL,
      asked_at datetime(3) NOT NULL,
      decided_label varchar(60) NULL,
      decided_at datetime(3) NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      KEY complaint_remedy_of (complaint_id, id),
      KEY complaint_remedy_desk (state, asked_at))`);
    await db.query(`CREATE TABLE complaint_rectification (
      id ${ID} NOT NULL,
      complaint_id ${ID} NOT NULL,
      action varchar(300) NOT NULL,
      responsible varchar(60) NOT NULL,
      due_at datetime(3) NOT NULL,
      state ${WORD(16)} NOT NULL,
      done_by ${ID} NULL,
      done_label varchar(60) NULL,
      done_at datetime(3) NULL,
      checked_label varchar(60) NULL,
      checked_at datetime(3) NULL,
      PRIMARY KEY (id),
      KEY complaint_rectification_of (complaint_id, id),
      KEY complaint_rectification_due (state, due_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['rectification', 'remedy', 'alarm', 'clock', 'photo', 'entry']) {
      await db.query(`DROP TABLE complaint_${table}`);
    }
    await db.query('DROP TABLE complaint');
  }
}
