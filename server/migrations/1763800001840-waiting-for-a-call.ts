import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const TABLES = ['waitlist_entry', 'shift_request'];

/** Who waits for a call need not say where they live. */
export class WaitingForACall1763800001840 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await db.query(`ALTER TABLE ${table} MODIFY address_id ${ID} NULL COMMENT 'null: a remote service'`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await db.query(`UPDATE ${table} SET address_id = '' WHERE address_id IS NULL`);
      await db.query(`ALTER TABLE ${table} MODIFY address_id ${ID} NOT NULL`);
    }
  }
}
