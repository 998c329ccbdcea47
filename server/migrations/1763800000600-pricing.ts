import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** [kind, label, because, basis_points, amount_fen, from_minute, to_minute, districts] */
const FIRST_RULES: readonly (readonly (string | number | null)[])[] = [
  ['base', '{name}', '标准价：{price}元/{unit}{times}', null, null, null, null, null],
  ['add_on', '{name}', '附加项目：{price}元{times}', null, null, null, null, null],
  [
    'weekend',
    '周末服务',
    '周六、周日上门加收服务与附加项目的{percent}，全部用于服务人员的周末补贴',
    1_000,
    null,
    null,
    null,
    null,
  ],
  ['peak', '晚间高峰', '17点至20点出发的路程更久，加收{percent}', 800, null, 17 * 60, 20 * 60, null],
  [
    'district',
    '{district}路程补贴',
    '{district}离主城较远，补贴服务人员往返路程',
    null,
    1_000,
    null,
    null,
    '["临平区","钱塘区"]',
  ],
  [
    'district',
    '{district}路程补贴',
    '{district}在城郊，补贴服务人员往返路程',
    null,
    2_000,
    null,
    null,
    '["富阳区","临安区"]',
  ],
];

export class Pricing1763800000600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE price_rule_version (
      version int NOT NULL,
      effective_from datetime(3) NOT NULL,
      quote_minutes int NOT NULL COMMENT 'how long a quote holds',
      because varchar(300) NOT NULL,
      PRIMARY KEY (version))`);
    await db.query(`CREATE TABLE price_rule (
      version int NOT NULL,
      position int NOT NULL,
      kind varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      label varchar(60) NOT NULL,
      because varchar(300) NOT NULL,
      basis_points int NULL,
      amount_fen int NULL,
      from_minute int NULL,
      to_minute int NULL,
      districts json NULL,
      PRIMARY KEY (version, position))`);
    await db.query(`CREATE TABLE quote (
      id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      service_id varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      service_version int NOT NULL,
      subject text NOT NULL,
      quote_lines json NOT NULL,
      total_fen int NOT NULL,
      rule_version int NOT NULL,
      hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      expires_at datetime(3) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY quote_by_account (account_id, created_at))`);
    await db.query(
      `INSERT INTO price_rule_version (version, effective_from, quote_minutes, because) VALUES (1, '2020-01-01 00:00:00.000', 20, ?)`,
      ['开业价：标准价加附加项目，周末、晚高峰与远郊有明示的加价；报价保留20分钟，够客户安心支付'],
    );
    for (const [position, rule] of FIRST_RULES.entries()) {
      await db.query(
        `INSERT INTO price_rule (version, position, kind, label, because, basis_points, amount_fen, from_minute, to_minute, districts)
         VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [position, ...rule],
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['quote', 'price_rule', 'price_rule_version']) await db.query(`DROP TABLE ${table}`);
  }
}
