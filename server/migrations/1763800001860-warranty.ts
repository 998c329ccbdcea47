import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Warranty claims with the free visits they led to, and cards that were drawn. */
export class Warranty1763800001860 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE warranty_claim (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL COMMENT 'the visit that is stood for',
      account_id ${ID} NOT NULL,
      cause ${WORD(16)} NOT NULL,
      words varchar(300) NULL,
      photo_ids json NOT NULL,
      redo_order_id ${ID} NOT NULL COMMENT 'the free visit',
      keep_by datetime(3) NOT NULL,
      policy_version int NOT NULL,
      by_label varchar(60) NOT NULL,
      claimed_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY warranty_claim_redo (redo_order_id),
      KEY warranty_claim_of (order_id, id),
      KEY warranty_claim_when (claimed_at, id))`);
    await db.query(`CREATE TABLE warranty_paper (
      order_id ${ID} NOT NULL,
      file_id ${ID} NOT NULL,
      drawn_at datetime(3) NOT NULL,
      PRIMARY KEY (order_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE warranty_paper');
    await db.query('DROP TABLE warranty_claim');
  }
}
