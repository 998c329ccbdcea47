import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'varchar(16) CHARACTER SET ascii COLLATE ascii_bin';

/** Coupons: kinds with their conditions, coupons of accounts; a quote remembers its coupon and the buyer's tier. */
export class Coupons1763800001512 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE coupon_kind (
      id ${ID} NOT NULL,
      name varchar(40) NOT NULL,
      because varchar(200) NOT NULL COMMENT 'why the company gives it',
      amount_fen int NULL COMMENT 'set for an amount, null for a percentage',
      basis_points int NULL COMMENT 'set for a percentage, null for an amount',
      cap_fen int NULL COMMENT 'most a percentage takes off; null: no cap',
      least_spend_fen int NOT NULL COMMENT 'of service and add-ons',
      services json NULL COMMENT 'ids; null: every service',
      valid_from datetime(3) NOT NULL,
      valid_to datetime(3) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY coupon_kind_age (created_at))`);
    await db.query(`CREATE TABLE coupon (
      id ${ID} NOT NULL,
      kind_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      state ${WORD} NOT NULL COMMENT 'available, taken',
      reference varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'who took it last; kept when it is given back',
      taken_at datetime(3) NULL,
      granted_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY coupon_reference (reference),
      KEY coupon_of_account (account_id, granted_at))`);
    await db.query(`ALTER TABLE quote
      ADD COLUMN coupon_id ${ID} NULL,
      ADD COLUMN tier ${WORD} NOT NULL DEFAULT 'normal' COMMENT 'of the buyer when it was made'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE quote DROP COLUMN coupon_id, DROP COLUMN tier');
    for (const table of ['coupon', 'coupon_kind']) await db.query(`DROP TABLE ${table}`);
  }
}
