import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const DAY = 1_440;

/** What calling a stay off costs, as it was written in the code until now. */
const FIRST_STAY_TIERS = [
  { noticeMinutes: 7 * DAY, basisPoints: 0, because: '开始前7天以上取消，不收费' },
  { noticeMinutes: 3 * DAY, basisPoints: 300, because: '开始前3到7天取消，收3%' },
  { noticeMinutes: 1 * DAY, basisPoints: 500, because: '开始前1到3天取消，收5%' },
  { noticeMinutes: 0, basisPoints: 800, because: '开始前不足1天取消，收8%，补给已经推掉别家的她' },
];

/** A stay is called off by the rule it was sold under, and signed like a visit: by name or by hand. */
export class StayTerms1763800001760 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE cancellation_rule
      ADD COLUMN kind ${WORD(10)} NOT NULL DEFAULT 'visit' COMMENT 'visit, stay: what is called off',
      DROP PRIMARY KEY, ADD PRIMARY KEY (kind, version)`);
    await db.query(
      `INSERT INTO cancellation_rule (kind, version, tiers, because, effective_from, published_by, published_at)
       VALUES ('stay', 1, ?, ?, ?, ?, ?)`,
      [
        JSON.stringify(FIRST_STAY_TIERS),
        '她为您留出的日子越临近越难再安排',
        new Date('2026-01-01T00:00:00+08:00'),
        '开业设置',
        new Date('2026-01-01T00:00:00+08:00'),
      ],
    );
    await db.query(`ALTER TABLE stay_quote
      ADD COLUMN cancellation_version int NOT NULL DEFAULT 1 COMMENT 'of the rule that was shown with the price'`);
    await db.query(`ALTER TABLE stay
      ADD COLUMN cancellation_version int NOT NULL DEFAULT 1 COMMENT 'of the rule it was sold under',
      MODIFY COLUMN signer_name varchar(60) NULL COMMENT 'the typed name',
      ADD COLUMN sign_method ${WORD(8)} NOT NULL DEFAULT 'typed' AFTER agreement_hash,
      ADD COLUMN signature_file ${WORD(26)} NULL COMMENT 'the drawn signature' AFTER signer_name,
      ADD COLUMN device_at datetime(3) NULL COMMENT 'when it was signed, by the phone' AFTER signed_at,
      ADD COLUMN sign_policy_version int NOT NULL DEFAULT 1 AFTER device_at`);
    await db.query('UPDATE stay SET device_at = signed_at');
    await db.query('ALTER TABLE stay MODIFY COLUMN device_at datetime(3) NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE stay SET signer_name = '手写签名' WHERE signer_name IS NULL`);
    await db.query(`ALTER TABLE stay DROP COLUMN sign_policy_version, DROP COLUMN device_at, DROP COLUMN signature_file,
      DROP COLUMN sign_method, MODIFY COLUMN signer_name varchar(60) NOT NULL, DROP COLUMN cancellation_version`);
    await db.query('ALTER TABLE stay_quote DROP COLUMN cancellation_version');
    await db.query(`DELETE FROM cancellation_rule WHERE kind = 'stay'`);
    await db.query('ALTER TABLE cancellation_rule DROP PRIMARY KEY, ADD PRIMARY KEY (version), DROP COLUMN kind');
  }
}
