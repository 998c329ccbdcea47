import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A customer has a standing; everybody begins at the lowest. */
export class AccountTier1763800001510 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE account
      ADD COLUMN tier varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'normal'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE account DROP COLUMN tier');
  }
}
