import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A kind of coupon may be for some districts, weekdays or hours of the visit only. */
export class CouponConditions1763800001611 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE coupon_kind
      ADD COLUMN districts json NULL COMMENT 'names; null: every district',
      ADD COLUMN weekdays json NULL COMMENT '1 = Monday to 7; null: every day',
      ADD COLUMN from_minute int NULL COMMENT 'of the day the visit starts; null: at any time',
      ADD COLUMN to_minute int NULL COMMENT 'a start at this minute is too late'`);
  }

  async down(db: QueryRunner): Promise<void> {
    const columns = ['districts', 'weekdays', 'from_minute', 'to_minute'];
    await db.query(`ALTER TABLE coupon_kind ${columns.map((column) => `DROP COLUMN ${column}`).join(', ')}`);
  }
}
