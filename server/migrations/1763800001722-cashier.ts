import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Cash by the hand it went through, and how each shift was handed over. */
export class Cashier1763800001722 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE desk_cash_entry (
      id ${ID} NOT NULL,
      cashier_id ${ID} NOT NULL,
      kind ${WORD(10)} NOT NULL,
      ref ${ID} NOT NULL COMMENT 'of the receipt or the refund',
      amount_fen int NOT NULL COMMENT 'above zero it came',
      happened_at datetime(3) NOT NULL,
      close_id ${ID} NULL,
      PRIMARY KEY (id),
      UNIQUE KEY desk_cash_entry_once (kind, ref),
      KEY desk_cash_entry_open (cashier_id, close_id),
      KEY desk_cash_entry_of_close (close_id))`);
    await db.query(`CREATE TABLE cashier_close (
      id ${ID} NOT NULL,
      cashier_id ${ID} NOT NULL,
      cashier_label varchar(60) NOT NULL,
      book_fen int NOT NULL,
      counted_fen int NOT NULL,
      difference_fen int NOT NULL,
      because varchar(200) NULL,
      state ${WORD(10)} NOT NULL COMMENT 'handed waits for a second person',
      handed_at datetime(3) NOT NULL,
      checked_by varchar(60) NULL,
      checked_at datetime(3) NULL,
      PRIMARY KEY (id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE cashier_close');
    await db.query('DROP TABLE desk_cash_entry');
  }
}
