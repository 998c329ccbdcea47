import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const HASH = 'char(64) CHARACTER SET ascii COLLATE ascii_bin';

export class Stays1763800001630 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE stay_quote (
      id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      service_id ${WORD(40)} NOT NULL,
      service_version int NOT NULL,
      address_id ${ID} NOT NULL,
      first_day date NOT NULL,
      last_day date NOT NULL,
      price_lines json NOT NULL,
      total_fen int NOT NULL,
      hash ${HASH} NOT NULL,
      expires_at datetime(3) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id))`);
    await db.query(`CREATE TABLE stay (
      id ${ID} NOT NULL,
      stay_no ${WORD(20)} NOT NULL,
      account_id ${ID} NOT NULL,
      request_key ${WORD(64)} NOT NULL COMMENT 'a crash before the answer never books twice',
      state ${WORD(20)} NOT NULL,
      version int NOT NULL,
      service_id ${WORD(40)} NOT NULL,
      service_version int NOT NULL,
      service_name varchar(60) NOT NULL,
      service_icon varchar(60) NOT NULL,
      first_day date NOT NULL,
      last_day date NOT NULL COMMENT 'as sold; claims of the days after ended_on are given back',
      trial_until date NULL,
      trial_kept tinyint(1) NOT NULL DEFAULT 0,
      changes int NOT NULL DEFAULT 0 COMMENT 'workers changed during the trial',
      ended_on date NULL COMMENT 'last day that was served, where it ended early',
      worker_id ${ID} NOT NULL,
      customer_name varchar(60) NOT NULL,
      address json NOT NULL COMMENT 'snapshot; phone and detail are encrypted inside',
      note varchar(400) NULL,
      price_lines json NOT NULL,
      quote_id ${ID} NOT NULL,
      quote_hash ${HASH} NOT NULL,
      total_fen int NOT NULL,
      paid_fen int NOT NULL,
      refund_fen int NOT NULL DEFAULT 0 COMMENT 'owed back so far',
      paid_trade_no ${WORD(40)} NULL,
      hold_until datetime(3) NULL,
      paid_at datetime(3) NULL,
      ended_at datetime(3) NULL,
      agreement_hash ${HASH} NOT NULL COMMENT 'of the text that was signed',
      signer_name varchar(60) NOT NULL,
      signer_openid ${WORD(64)} NOT NULL,
      health_statements int NOT NULL COMMENT 'how many were ticked: all there were',
      signed_at datetime(3) NOT NULL,
      policy_version int NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY stay_no (stay_no),
      UNIQUE KEY stay_once (account_id, request_key),
      KEY stay_by_day (state, last_day),
      KEY stay_of_worker (worker_id, last_day))`);
    await db.query(`CREATE TABLE stay_account (
      account_id ${ID} NOT NULL COMMENT 'locked while the account books, so that holds are counted one after the other',
      PRIMARY KEY (account_id))`);
    await db.query(`CREATE TABLE stay_turn (
      stay_id ${ID} NOT NULL,
      seq int NOT NULL COMMENT 'counts from 1: who lived there after whom',
      worker_id ${ID} NOT NULL,
      first_day date NOT NULL,
      last_day date NOT NULL,
      ended_because varchar(200) NULL,
      PRIMARY KEY (stay_id, seq))`);
    await db.query(`CREATE TABLE stay_exception (
      id ${ID} NOT NULL,
      stay_id ${ID} NOT NULL,
      open_key ${WORD(64)} NULL COMMENT 'kind and stay while open: one open exception of a kind per stay',
      kind ${WORD(20)} NOT NULL,
      text varchar(300) NOT NULL,
      opened_at datetime(3) NOT NULL,
      due_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY stay_exception_open (open_key))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['stay_exception', 'stay_turn', 'stay_account', 'stay', 'stay_quote']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
