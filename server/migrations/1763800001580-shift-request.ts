import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Temporary shift quota: a difficulty told about a full start, and the answer. */
export class ShiftRequest1763800001580 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE shift_request (
      id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      open_key ${WORD(80)} NULL COMMENT 'account and start while it is to be answered: nobody asks twice for the same',
      state ${WORD(16)} NOT NULL,
      service_id ${WORD(40)} NOT NULL,
      service_name varchar(60) NOT NULL,
      service_icon varchar(60) NOT NULL,
      address_id ${ID} NOT NULL,
      address_short varchar(120) NOT NULL,
      hours int NULL,
      add_ons json NOT NULL,
      duration_minutes int NOT NULL,
      start_at datetime(3) NOT NULL,
      difficulty ${WORD(16)} NOT NULL COMMENT 'for statistics; the only part of the difficulty that is',
      words_cipher varchar(1600) NULL COMMENT 'what the customer wrote, encrypted',
      quote_id ${ID} NOT NULL COMMENT 'frozen when the customer asked',
      promised_fen int NOT NULL,
      asked_at datetime(3) NOT NULL,
      asked_on date NOT NULL,
      asked_no smallint NOT NULL COMMENT 'of the account on that day: parallel requests cannot pass the limit',
      answer_by datetime(3) NOT NULL,
      closes_at datetime(3) NOT NULL,
      policy_version int NOT NULL,
      script ${WORD(16)} NULL COMMENT 'the sentence it was refused with',
      answered_by varchar(60) NULL,
      ended_at datetime(3) NULL,
      order_id ${ID} NULL COMMENT 'holds the granted time',
      worker_id ${ID} NULL COMMENT 'whose shift was made longer',
      work_day date NULL,
      added_minutes int NOT NULL DEFAULT 0,
      spans_before json NULL COMMENT 'the shifts of that day, to go back to',
      spans_after json NULL,
      taken_back_at datetime(3) NULL COMMENT 'the longer shift was not needed after all',
      PRIMARY KEY (id),
      UNIQUE KEY shift_request_open (open_key),
      UNIQUE KEY shift_request_of_day (account_id, asked_on, asked_no),
      UNIQUE KEY shift_request_order (order_id),
      KEY shift_request_of_account (account_id, id),
      KEY shift_request_desk (state, answer_by),
      KEY shift_request_of_worker (worker_id, work_day),
      KEY shift_request_difficulty (difficulty, asked_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'waitlist.close-request'`);
    await db.query('DROP TABLE shift_request');
  }
}
