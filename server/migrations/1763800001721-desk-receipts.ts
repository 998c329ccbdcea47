import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Cash, Alipay and bank money taken at the desk, and what of it was given back there. */
export class DeskReceipts1763800001721 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE desk_receipt (
      id ${ID} NOT NULL,
      reference ${WORD(64)} NOT NULL,
      method ${WORD(10)} NOT NULL,
      receipt_no ${WORD(40)} NOT NULL COMMENT 'once per method for ever, also of what was voided',
      amount_fen int NOT NULL,
      refunded_fen int NOT NULL,
      state ${WORD(12)} NOT NULL COMMENT 'recorded waits for a second person and does not count',
      recorded_by ${ID} NULL,
      recorded_label varchar(60) NOT NULL,
      recorded_at datetime(3) NOT NULL,
      checked_by varchar(60) NULL COMMENT 'who confirmed, refused or voided it',
      because varchar(200) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY desk_receipt_no (method, receipt_no),
      KEY desk_receipt_of (reference))`);
    await db.query(`CREATE TABLE desk_refund (
      id ${ID} NOT NULL,
      receipt_id ${ID} NOT NULL,
      amount_fen int NOT NULL,
      because varchar(200) NOT NULL,
      given_by varchar(60) NOT NULL,
      given_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY desk_refund_of (receipt_id))`);
    await db.query(
      `ALTER TABLE order_instalment
         ADD method ${WORD(10)} NOT NULL DEFAULT 'wechat' COMMENT 'wechat, or the method of a desk receipt of this id',
         ADD voided_at datetime(3) NULL COMMENT 'a receipt that counts no more'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE order_instalment DROP COLUMN voided_at, DROP COLUMN method');
    await db.query('DROP TABLE desk_refund');
    await db.query('DROP TABLE desk_receipt');
  }
}
