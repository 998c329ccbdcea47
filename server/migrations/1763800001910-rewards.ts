import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Points and grievance coins: a purse per customer and currency, its lots, all that moved, and what it was spent on. */
export class Rewards1763800001910 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE reward_purse (
      account_id ${ID} NOT NULL,
      currency ${WORD(16)} NOT NULL,
      balance int NOT NULL COMMENT 'sum of its entries; below zero: owed, after something spent was taken back',
      PRIMARY KEY (account_id, currency),
      KEY reward_purse_balance (currency, balance))`);
    await db.query(`CREATE TABLE reward_lot (
      id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      currency ${WORD(16)} NOT NULL,
      source ${WORD(16)} NOT NULL,
      reference ${WORD(80)} NOT NULL COMMENT 'what it was given for; gives once',
      state ${WORD(16)} NOT NULL,
      amount int NOT NULL,
      left_amount int NOT NULL,
      lapsed_amount int NOT NULL,
      unit_fen int NOT NULL COMMENT 'worth of one piece in the books',
      base_fen bigint NULL COMMENT 'price of the visit it was given for',
      text varchar(80) NOT NULL COMMENT 'the customer reads it',
      starts_at datetime(3) NOT NULL,
      ends_at datetime(3) NOT NULL,
      given_at datetime(3) NOT NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY reward_lot_once (reference, currency, source),
      KEY reward_lot_purse (account_id, currency, state),
      KEY reward_lot_source (source, given_at),
      CONSTRAINT reward_lot_sound CHECK (amount > 0 AND left_amount >= 0 AND lapsed_amount >= 0
        AND left_amount + lapsed_amount <= amount AND (left_amount = 0 OR state = 'active')))`);
    await db.query(`CREATE TABLE reward_entry (
      id ${ID} NOT NULL,
      move_id ${ID} NOT NULL COMMENT 'one business fact; of an exchange its id',
      account_id ${ID} NOT NULL,
      currency ${WORD(16)} NOT NULL,
      kind ${WORD(16)} NOT NULL,
      lot_id ${ID} NULL COMMENT 'null: no lot had it, it is owed',
      amount int NOT NULL,
      unit_fen int NOT NULL,
      text varchar(80) NOT NULL,
      happened_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY reward_entry_purse (account_id, currency, id),
      KEY reward_entry_move (move_id),
      KEY reward_entry_day (happened_at, currency, kind),
      CONSTRAINT reward_entry_moves CHECK (amount <> 0))`);
    await db.query(`CREATE TABLE reward_exchange (
      id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      offer_id ${WORD(40)} NOT NULL,
      offer_version int NOT NULL,
      name varchar(40) NOT NULL,
      currency ${WORD(16)} NOT NULL,
      price int NOT NULL,
      gift ${WORD(16)} NOT NULL,
      coupon_id ${ID} NULL,
      until datetime(3) NULL COMMENT 'of a right',
      state ${WORD(16)} NOT NULL COMMENT 'given; returned: it did not arrive, and what was spent is back',
      made_at datetime(3) NOT NULL,
      returned_at datetime(3) NULL,
      PRIMARY KEY (id),
      KEY reward_exchange_account (account_id, id))`);
    await db.query(`CREATE TABLE reward_right (
      account_id ${ID} NOT NULL,
      kind ${WORD(16)} NOT NULL,
      until datetime(3) NOT NULL,
      PRIMARY KEY (account_id, kind))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['reward_right', 'reward_exchange', 'reward_entry', 'reward_lot', 'reward_purse']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
