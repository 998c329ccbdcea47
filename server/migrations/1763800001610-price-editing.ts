import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of the price rules say who published them. */
export class PriceEditing1763800001610 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE price_rule_version
      ADD COLUMN published_by varchar(80) NULL COMMENT 'null: what the company opened with',
      ADD COLUMN published_at datetime(3) NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE price_rule_version DROP COLUMN published_by, DROP COLUMN published_at');
  }
}
