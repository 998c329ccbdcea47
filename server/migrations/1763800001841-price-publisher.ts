import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the company opened with is published by the opening, as in every other table of rules. */
export class PricePublisher1763800001841 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE price_rule_version SET published_by = '开业设置' WHERE published_by IS NULL`);
    await db.query(`ALTER TABLE price_rule_version MODIFY published_by varchar(80) NOT NULL DEFAULT '开业设置'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE price_rule_version
      MODIFY published_by varchar(80) NULL COMMENT 'null: what the company opened with'`);
    await db.query(`UPDATE price_rule_version SET published_by = NULL WHERE published_by = '开业设置'`);
  }
}
