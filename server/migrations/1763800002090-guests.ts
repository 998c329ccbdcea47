import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Who headquarters sends is on the roster as long as the support lasts. */
export class Guests1763800002090 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE worker
      ADD COLUMN is_guest tinyint NOT NULL DEFAULT 0 COMMENT 'sent by headquarters for a while, no employee of ours'`);
    await db.query(`CREATE TABLE squad_member (
      squad_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      PRIMARY KEY (squad_id, worker_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'surge.see-off-squad'`);
    await db.query('DROP TABLE squad_member');
    await db.query('ALTER TABLE worker DROP COLUMN is_guest');
  }
}
