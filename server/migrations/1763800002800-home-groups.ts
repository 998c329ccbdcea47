import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who lives in the home of a visit, as far as it changes what is done there. */
export class HomeGroups1763800002800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE customer_order
      ADD COLUMN home_groups json NULL COMMENT 'groups told for this visit, in the order of the enum; NULL: none'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE customer_order DROP COLUMN home_groups');
  }
}
