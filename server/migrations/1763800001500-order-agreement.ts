import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** The agreement a customer signed for a booking: once, under one text, never changed. */
export class OrderAgreement1763800001500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE order_agreement (
      order_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      openid ${WORD(64)} NOT NULL COMMENT 'who signed, as WeChat knows them',
      service_id ${WORD(40)} NOT NULL,
      service_version int NOT NULL,
      hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the text that was signed',
      health_statements int NOT NULL COMMENT 'how many were asked, each of them ticked',
      method ${WORD(10)} NOT NULL COMMENT 'typed or drawn',
      signer_name varchar(60) NULL,
      signature_file ${ID} NULL,
      signed_at datetime(3) NOT NULL,
      device_at datetime(3) NOT NULL COMMENT 'by the phone, as far as it is believed',
      policy_version int NOT NULL,
      PRIMARY KEY (order_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE order_agreement');
  }
}
