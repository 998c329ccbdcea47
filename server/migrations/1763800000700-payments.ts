import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Payments1763800000700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // live_reference: the reference while the payment is open, paid or held, else NULL; the key allows one of them
    await db.query(`CREATE TABLE payment (
      out_trade_no char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      reference varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      live_reference varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      state varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount_fen bigint NOT NULL,
      currency char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      payer_openid varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      appid varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      mchid varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      description varchar(127) NOT NULL,
      notify_url varchar(256) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      pay_before datetime(3) NOT NULL,
      prepay_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      prepaid_at datetime(3) NULL,
      transaction_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      paid_at datetime(3) NULL,
      settled_at datetime(3) NULL,
      settled_by varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
      problem varchar(500) NULL,
      closed_at datetime(3) NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (out_trade_no),
      UNIQUE KEY payment_live (live_reference),
      UNIQUE KEY payment_transaction (transaction_id),
      KEY payment_reference (reference, created_at),
      CONSTRAINT payment_amount CHECK (amount_fen > 0))`);
    await db.query(`CREATE TABLE ledger_journal (
      id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      ref varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      reference varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      happened_at datetime(3) NOT NULL,
      recorded_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY ledger_journal_once (kind, ref),
      KEY ledger_journal_time (kind, happened_at),
      KEY ledger_journal_reference (reference))`);
    await db.query(`CREATE TABLE ledger_entry (
      journal_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line smallint NOT NULL,
      account varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount_fen bigint NOT NULL,
      PRIMARY KEY (journal_id, line),
      KEY ledger_entry_account (account, journal_id),
      CONSTRAINT ledger_entry_amount CHECK (amount_fen <> 0))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['ledger_entry', 'ledger_journal', 'payment']) await db.query(`DROP TABLE ${table}`);
  }
}
