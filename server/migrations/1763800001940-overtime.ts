import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** More time on site is an extra like any other: asked before it happens, answered by a deadline. */
export class Overtime1763800001940 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE order_extra
      MODIFY add_on_id ${WORD(40)} NULL COMMENT 'of the version sold; NULL: more time',
      ADD COLUMN minutes int NULL COMMENT 'more time, NULL: an add-on',
      ADD COLUMN ends_at datetime(3) NULL COMMENT 'end of the work as agreed when it was asked',
      ADD COLUMN answer_by datetime(3) NULL COMMENT 'no answer by then is a no'`);
    await db.query(
      `ALTER TABLE customer_order
         ADD COLUMN runs_until datetime(3) NULL COMMENT 'end of the work by overtime agreed on; NULL: as planned'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE customer_order DROP COLUMN runs_until');
    await db.query('DELETE FROM order_extra WHERE add_on_id IS NULL');
    await db.query(`ALTER TABLE order_extra DROP COLUMN answer_by, DROP COLUMN ends_at, DROP COLUMN minutes,
      MODIFY add_on_id ${WORD(40)} NOT NULL`);
  }
}
