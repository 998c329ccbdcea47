import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Paying in two parts, more work agreed on site, and several payments of one booking. */
export class Deposits1763800001720 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // every version sold so far was paid in full when booking
    await db.query(`UPDATE service_kind SET content = JSON_SET(content, '$.deposit', NULL)`);
    await db.query(
      `ALTER TABLE customer_order
         ADD deposit_fen int NULL COMMENT 'paid when booking; the rest after sign-off. NULL: all of it when booking'`,
    );
    await db.query(`CREATE TABLE order_extra (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      add_on_id ${WORD(40)} NOT NULL COMMENT 'of the version sold',
      name varchar(60) NOT NULL,
      quantity int NOT NULL,
      amount_fen int NOT NULL,
      reason varchar(200) NOT NULL,
      state ${WORD(12)} NOT NULL,
      proposed_by varchar(60) NOT NULL,
      proposed_at datetime(3) NOT NULL,
      answered_at datetime(3) NULL,
      PRIMARY KEY (id),
      KEY order_extra_of_order (order_id))`);
    await db.query(`CREATE TABLE order_balance (
      order_id ${ID} NOT NULL,
      amount_fen int NOT NULL COMMENT 'rest of the price and extras agreed on, fixed at sign-off',
      paid_fen int NOT NULL,
      due_at datetime(3) NOT NULL,
      opened_at datetime(3) NOT NULL,
      settled_at datetime(3) NULL,
      reminders int NOT NULL,
      PRIMARY KEY (order_id),
      KEY order_balance_open (settled_at, due_at))`);
    await db.query(`CREATE TABLE order_instalment (
      trade_no ${WORD(32)} NOT NULL COMMENT 'of the payment; counted once',
      order_id ${ID} NOT NULL,
      counted_fen int NOT NULL,
      back_fen int NOT NULL COMMENT 'more than was owed: refunded at once',
      paid_at datetime(3) NOT NULL,
      PRIMARY KEY (trade_no),
      KEY order_instalment_of_order (order_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE order_instalment');
    await db.query('DROP TABLE order_balance');
    await db.query('DROP TABLE order_extra');
    await db.query('ALTER TABLE customer_order DROP COLUMN deposit_fen');
    await db.query(`UPDATE service_kind SET content = JSON_REMOVE(content, '$.deposit')`);
  }
}
