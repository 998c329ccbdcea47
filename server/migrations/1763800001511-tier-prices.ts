import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [tier, because, basis_points] */
const TIER_RULES: readonly (readonly [string, string, number])[] = [
  ['silver', '{tier}服务与附加项目减{percent}，感谢您的信任', 200],
  ['gold', '{tier}服务与附加项目减{percent}，感谢您长期的信任', 400],
  ['platinum', '{tier}服务与附加项目减{percent}，感谢您一路的陪伴', 600],
];

/** Version 2 of the price rules: the first one, and a discount by the customer's tier. */
export class TierPrices1763800001511 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE price_rule
      ADD COLUMN tier varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'kind tier: whose discount it is'`);
    await db.query(
      `INSERT INTO price_rule_version (version, effective_from, quote_minutes, because)
       SELECT 2, '2026-01-01 00:00:00.000', quote_minutes, ? FROM price_rule_version WHERE version = 1`,
      ['会员价：银卡、金卡、铂金会员的服务与附加项目分别减2%、4%、6%；加价归服务人员，不打折'],
    );
    await db.query(
      `INSERT INTO price_rule (version, position, kind, label, because, basis_points, amount_fen, from_minute, to_minute, districts)
       SELECT 2, position, kind, label, because, basis_points, amount_fen, from_minute, to_minute, districts
       FROM price_rule WHERE version = 1`,
    );
    for (const [index, [tier, because, basisPoints]] of TIER_RULES.entries()) {
      await db.query(
        `INSERT INTO price_rule (version, position, kind, label, because, basis_points, tier)
         VALUES (2, ?, 'tier', '{tier}优惠', ?, ?, ?)`,
        [100 + index, because, basisPoints, tier],
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['price_rule', 'price_rule_version']) await db.query(`DELETE FROM ${table} WHERE version = 2`);
    await db.query('ALTER TABLE price_rule DROP COLUMN tier');
  }
}
