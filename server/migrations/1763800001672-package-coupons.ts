import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The coupon a package was priced with. */
export class PackageCoupons1763800001672 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'ALTER TABLE contract_quote ADD COLUMN coupon_id char(26) CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE contract_quote DROP COLUMN coupon_id');
  }
}
