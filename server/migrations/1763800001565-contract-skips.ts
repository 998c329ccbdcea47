import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Never offered to choose from: they name in the history what a package did to its visits. */
const REASONS = [
  ['reschedule', 'package_skip', '套餐跳过一次'],
  ['cancel', 'package_skip', '套餐跳过一次'],
] as const;

export class ContractSkips1763800001565 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE contract_skip (
      id ${ID} NOT NULL,
      contract_id ${ID} NOT NULL,
      seq int NOT NULL,
      from_at datetime(3) NOT NULL COMMENT 'start of the visit that was skipped',
      to_at datetime(3) NULL COMMENT 'where it went; null: nobody was free, its share was refunded',
      refund_fen int NOT NULL,
      by_account_id ${ID} NULL,
      by_label varchar(60) NOT NULL,
      by_customer tinyint NOT NULL COMMENT 'only these count towards the limit',
      policy_version int NOT NULL,
      happened_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY contract_skip_of (contract_id, happened_at))`);
    for (const [purpose, code, label] of REASONS) {
      await db.query('INSERT INTO change_reason (purpose, code, label, position, retired_at) VALUES (?, ?, ?, 99, ?)', [
        purpose,
        code,
        label,
        new Date('2026-01-01T00:00:00+08:00'),
      ]);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM change_reason WHERE code = 'package_skip'`);
    await db.query('DROP TABLE contract_skip');
  }
}
