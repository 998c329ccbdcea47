import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Everybody of a crew is asked, comes, and is told. */
export class Crew1763800001650 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE assignment
      ADD COLUMN role ${WORD(8)} NOT NULL DEFAULT 'lead' COMMENT 'lead or mate',
      DROP KEY assignment_live,
      ADD UNIQUE KEY assignment_live (live_order_id, worker_id)`);
    await db.query(`CREATE TABLE visit_mate (
      order_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      arrived_at datetime(3) NULL COMMENT 'the mate’s own check-in; the promise is measured on the lead’s',
      contact_revealed_at datetime(3) NULL,
      PRIMARY KEY (order_id, worker_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE visit_mate');
    await db.query(`ALTER TABLE assignment
      DROP KEY assignment_live,
      ADD UNIQUE KEY assignment_live (live_order_id),
      DROP COLUMN role`);
  }
}
