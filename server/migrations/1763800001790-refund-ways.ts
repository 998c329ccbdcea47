import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Other ways a refund takes when WeChat cannot pay it back the way it came, and the pace of refunds that fail. */
export class RefundWays1763800001790 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE refund ADD COLUMN at_desk_because ${WORD(12)} NULL COMMENT 'too_old or returned: paid over the desk'`,
    );
    await db.query(`CREATE TABLE refund_way (
      id ${ID} NOT NULL,
      out_refund_no ${ID} NOT NULL,
      live_refund_no ${ID} NULL COMMENT 'the refund while this way is open: there is one at a time',
      way ${WORD(20)} NOT NULL COMMENT 'user_card, merchant_account or desk',
      state ${WORD(12)} NOT NULL,
      bank_type ${WORD(20)} NULL,
      sealed_account ${WORD(1024)} NULL COMMENT 'for WeChat Pay alone; gone once the way has ended',
      sealed_name ${WORD(1024)} NULL COMMENT 'for WeChat Pay alone; gone once the way has ended',
      sealed_with ${WORD(64)} NULL COMMENT 'key of WeChat Pay',
      account_tail ${WORD(4)} NULL,
      method ${WORD(10)} NULL,
      voucher_no ${WORD(40)} NULL COMMENT 'once per method for ever',
      because varchar(200) NOT NULL,
      problem varchar(200) NULL COMMENT 'why it did not work',
      recorded_by ${ID} NULL,
      recorded_label varchar(60) NOT NULL,
      recorded_at datetime(3) NOT NULL,
      checked_by varchar(60) NULL,
      ended_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY refund_way_live (live_refund_no),
      UNIQUE KEY refund_way_voucher (method, voucher_no),
      KEY refund_way_of (out_refund_no))`);
    await db.query('ALTER TABLE refund ADD KEY refund_state (state, created_at)');
    await db.query(`CREATE TABLE refund_failing_turn (
      id tinyint NOT NULL,
      free_at datetime(3) NOT NULL COMMENT 'when the next refund that WeChat refused may be asked for again',
      PRIMARY KEY (id))`);
    await db.query("INSERT INTO refund_failing_turn (id, free_at) VALUES (1, '2000-01-01')");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE refund_failing_turn');
    await db.query('ALTER TABLE refund DROP KEY refund_state');
    await db.query('DROP TABLE refund_way');
    await db.query('ALTER TABLE refund DROP COLUMN at_desk_because');
  }
}
