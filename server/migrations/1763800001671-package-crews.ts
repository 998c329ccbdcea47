import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes along to a visit of a package, while their time is held for its payment. */
export class PackageCrews1763800001671 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE contract_visit ADD COLUMN mates json NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE contract_visit DROP COLUMN mates');
  }
}
