import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const TITLE = `title_kind ${WORD(16)} NOT NULL,
      title_name varchar(100) NOT NULL,
      tax_no ${WORD(20)} NULL`;

export class Invoices1763800001780 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE invoice_wish (
      order_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      ${TITLE},
      email ${WORD(254)} NULL,
      version int NOT NULL COMMENT 'one more each time the title changes',
      asked_at datetime(3) NOT NULL,
      changed_at datetime(3) NOT NULL,
      PRIMARY KEY (order_id),
      KEY invoice_wish_account (account_id, order_id))`);
    await db.query(`CREATE TABLE invoice (
      id ${ID} NOT NULL COMMENT 'serial at whoever issues, used for ever',
      order_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      kind ${WORD(8)} NOT NULL,
      state ${WORD(16)} NOT NULL,
      standing_order ${ID} NULL COMMENT 'a blue one that stands or is to: at most one per order',
      amount_fen bigint NOT NULL COMMENT 'tax included, below zero on a red one',
      ${TITLE},
      email ${WORD(254)} NULL,
      item varchar(60) NOT NULL,
      order_no ${WORD(32)} NOT NULL,
      reverses ${ID} NULL COMMENT 'the blue one a red one takes back, once',
      cause ${WORD(16)} NULL,
      asked_at datetime(3) NOT NULL,
      carried_at datetime(3) NULL COMMENT 'committed before the call',
      number ${WORD(32)} NULL,
      issued_at datetime(3) NULL,
      file_id ${ID} NULL,
      problem varchar(200) NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY invoice_standing (standing_order),
      UNIQUE KEY invoice_reversed_once (reverses),
      UNIQUE KEY invoice_number (number),
      KEY invoice_order (order_id, id),
      KEY invoice_state (state, id),
      CONSTRAINT invoice_sign CHECK ((kind = 'blue' AND amount_fen > 0) OR (kind = 'red' AND amount_fen < 0)))`);
    await db.query(`CREATE TABLE invoice_title (
      id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      ${TITLE},
      title_hash ${WORD(64)} NOT NULL,
      email ${WORD(254)} NULL,
      used_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY invoice_title_once (account_id, title_hash))`);
    await db.query(`CREATE TABLE local_invoice (
      serial ${ID} NOT NULL,
      number ${WORD(32)} NOT NULL,
      issued_at datetime(3) NOT NULL,
      PRIMARY KEY (serial),
      UNIQUE KEY local_invoice_number (number)) COMMENT 'memory of the issuer that works without a network'`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['local_invoice', 'invoice_title', 'invoice', 'invoice_wish']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
