import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class Contracts1763800001560 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE customer_order
         ADD prepaid_by ${WORD(64)} NULL COMMENT 'reference of the payment that paid it together with others, e.g. contract:01J…',
         ADD KEY customer_order_prepaid (prepaid_by)`,
    );
    await db.query(
      `ALTER TABLE scheduling_policy
         ADD roster_days int NOT NULL DEFAULT 200
         COMMENT 'days ahead for which the roster is taken over: a monthly package of six that begins within the booking horizon, one visit put off'`,
    );
    await db.query(`CREATE TABLE contract_quote (
      id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      service_id ${WORD(40)} NOT NULL,
      service_version int NOT NULL,
      package_id ${WORD(40)} NOT NULL,
      address_id ${ID} NOT NULL,
      hours int NULL,
      add_ons json NOT NULL,
      visits json NOT NULL COMMENT 'start, share and price lines of every occurrence',
      gross_fen int NOT NULL,
      total_fen int NOT NULL,
      rule_version int NOT NULL,
      hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      expires_at datetime(3) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id))`);
    await db.query(`CREATE TABLE contract (
      id ${ID} NOT NULL,
      contract_no ${WORD(20)} NOT NULL,
      account_id ${ID} NOT NULL,
      request_key ${WORD(64)} NOT NULL COMMENT 'a crash before the answer never books twice',
      state ${WORD(20)} NOT NULL,
      version int NOT NULL,
      service_id ${WORD(40)} NOT NULL,
      service_version int NOT NULL,
      service_name varchar(60) NOT NULL,
      service_icon varchar(60) NOT NULL,
      package_id ${WORD(40)} NOT NULL,
      package_name varchar(60) NOT NULL,
      every ${WORD(10)} NOT NULL,
      hours int NULL,
      add_ons json NOT NULL,
      note varchar(400) NULL,
      customer_name varchar(60) NOT NULL,
      address json NOT NULL COMMENT 'snapshot; phone and detail are encrypted inside',
      duration_minutes int NOT NULL,
      quote_id ${ID} NOT NULL,
      quote_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      rule_version int NOT NULL,
      gross_fen int NOT NULL,
      total_fen int NOT NULL,
      paid_fen int NOT NULL,
      paid_trade_no ${WORD(40)} NULL,
      hold_until datetime(3) NULL,
      paid_at datetime(3) NULL,
      ended_at datetime(3) NULL,
      policy_version int NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY contract_no (contract_no),
      UNIQUE KEY contract_once (account_id, request_key),
      KEY contract_by_state (state, id))`);
    await db.query(`CREATE TABLE contract_account (
      account_id ${ID} NOT NULL COMMENT 'locked while the account books, so that holds are counted one after the other',
      PRIMARY KEY (account_id))`);
    await db.query(`CREATE TABLE contract_visit (
      contract_id ${ID} NOT NULL,
      seq int NOT NULL COMMENT 'counts from 1; a visit that was put off keeps its number and gets a successor',
      start_at datetime(3) NOT NULL,
      share_fen int NOT NULL,
      price_lines json NOT NULL,
      claim_id ${ID} NULL COMMENT 'while it is held for payment',
      worker_id ${ID} NULL,
      order_id ${ID} NULL COMMENT 'from the payment on',
      PRIMARY KEY (contract_id, seq),
      KEY contract_visit_of_order (order_id))`);
    await db.query(`CREATE TABLE contract_exception (
      id ${ID} NOT NULL,
      contract_id ${ID} NOT NULL,
      open_key ${WORD(64)} NULL COMMENT 'kind and contract while open: one open exception of a kind per contract',
      kind ${WORD(20)} NOT NULL,
      text varchar(300) NOT NULL,
      opened_at datetime(3) NOT NULL,
      due_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY contract_exception_open (open_key))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['contract_exception', 'contract_visit', 'contract_account', 'contract', 'contract_quote']) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query('ALTER TABLE scheduling_policy DROP COLUMN roster_days');
    await db.query('ALTER TABLE customer_order DROP KEY customer_order_prepaid, DROP COLUMN prepaid_by');
  }
}
