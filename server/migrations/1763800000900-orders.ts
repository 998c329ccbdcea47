import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class Orders1763800000900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE customer_order (
      id ${ID} NOT NULL,
      order_no ${WORD(20)} NOT NULL,
      account_id ${ID} NOT NULL,
      request_key ${WORD(64)} NOT NULL COMMENT 'a crash before the answer never books twice',
      state ${WORD(20)} NOT NULL,
      version int NOT NULL,
      revision int NOT NULL,
      service_id ${WORD(40)} NOT NULL,
      service_version int NOT NULL,
      service_name varchar(60) NOT NULL,
      service_icon varchar(60) NOT NULL,
      hours int NULL,
      add_ons json NOT NULL,
      note varchar(400) NULL,
      customer_name varchar(60) NOT NULL,
      contact_name varchar(60) NOT NULL,
      phone_masked varchar(20) NOT NULL,
      district varchar(40) NOT NULL,
      address json NOT NULL COMMENT 'snapshot; phone and detail are encrypted inside',
      promised_from datetime(3) NOT NULL,
      promised_to datetime(3) NOT NULL,
      planned_from datetime(3) NOT NULL,
      planned_to datetime(3) NOT NULL,
      duration_minutes int NOT NULL,
      quote_id ${ID} NOT NULL,
      quote_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      rule_version int NOT NULL,
      price_lines json NOT NULL,
      total_fen int NOT NULL,
      paid_fen int NOT NULL,
      paid_trade_no ${WORD(40)} NULL,
      hold_until datetime(3) NULL,
      paid_at datetime(3) NULL,
      confirmed_at datetime(3) NULL,
      started_at datetime(3) NULL,
      completed_at datetime(3) NULL,
      ended_at datetime(3) NULL COMMENT 'cancelled or expired',
      claim_id ${ID} NULL,
      worker_id ${ID} NULL,
      door_code char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      voucher ${WORD(32)} NOT NULL,
      rated tinyint NOT NULL,
      policy_version int NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY customer_order_no (order_no),
      UNIQUE KEY customer_order_once (account_id, request_key),
      KEY customer_order_of_account (account_id, state, id),
      KEY customer_order_by_visit (promised_from, state),
      KEY customer_order_by_state (state, promised_from))`);
    await db.query(`CREATE TABLE order_account (
      account_id ${ID} NOT NULL COMMENT 'locked while the account books, so that holds are counted one after the other',
      PRIMARY KEY (account_id))`);
    await db.query(`CREATE TABLE order_event (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      kind ${WORD(60)} NOT NULL,
      text varchar(500) NOT NULL,
      actor varchar(60) NOT NULL,
      happened_at datetime(3) NOT NULL,
      recorded_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY order_event_of_order (order_id, id))`);
    await db.query(`CREATE TABLE order_exception (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      open_key ${WORD(64)} NULL COMMENT 'kind and order while open: one open exception of a kind per order',
      kind ${WORD(20)} NOT NULL,
      text varchar(300) NOT NULL,
      opened_at datetime(3) NOT NULL,
      due_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY order_exception_open (open_key),
      KEY order_exception_of_order (order_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['order_exception', 'order_event', 'order_account', 'customer_order']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
