import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class Refunds1763800001541 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE refund (
      out_refund_no char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'committed before the first call, used for ever',
      out_trade_no char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      reference ${WORD(64)} NOT NULL,
      request_key ${WORD(64)} NOT NULL COMMENT 'the same cause never refunds twice',
      state ${WORD(16)} NOT NULL,
      amount_fen bigint NOT NULL,
      total_fen bigint NOT NULL COMMENT 'of the payment; WeChat wants it repeated',
      reason varchar(80) NOT NULL,
      notify_url ${WORD(256)} NOT NULL,
      refund_id ${WORD(64)} NULL,
      received_account varchar(64) NULL COMMENT 'where WeChat says the money went',
      problem varchar(500) NULL,
      created_at datetime(3) NOT NULL,
      ask_at datetime(3) NOT NULL COMMENT 'first call: refunds of one payment keep their distance',
      succeeded_at datetime(3) NULL,
      settled_at datetime(3) NULL,
      settled_by ${WORD(16)} NULL,
      PRIMARY KEY (out_refund_no),
      UNIQUE KEY refund_once (reference, request_key),
      KEY refund_payment (out_trade_no, created_at),
      CONSTRAINT refund_amount CHECK (amount_fen > 0 AND amount_fen <= total_fen))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE refund');
  }
}
