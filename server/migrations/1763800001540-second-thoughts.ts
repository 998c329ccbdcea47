import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What people are asked when plans change, in the order in which it is offered. */
const REASONS = [
  ['reschedule', 'family', '家里临时有事'],
  ['reschedule', 'unwell', '身体不适'],
  ['reschedule', 'weather', '天气原因'],
  ['reschedule', 'misremembered', '时间记错了'],
  ['reschedule', 'other', '其他'],
  ['cancel', 'family', '家里临时有事'],
  ['cancel', 'unwell', '身体不适'],
  ['cancel', 'not_needed', '暂时不需要了'],
  ['cancel', 'price', '价格原因'],
  ['cancel', 'other', '其他'],
  ['fault', 'worker_no_show', '服务人员未到'],
  ['fault', 'company_fault', '公司原因无法服务'],
] as const;

/** Fee by notice; the last tier also holds after the promised start. */
const FIRST_TIERS = [
  { noticeMinutes: 1440, basisPoints: 0, because: '提前24小时以上取消，还来得及把时间留给别的家庭，全额退款' },
  { noticeMinutes: 240, basisPoints: 2000, because: '距约定时间不足24小时，服务人员的时间已为您留出，收取20%' },
  { noticeMinutes: 0, basisPoints: 5000, because: '距约定时间不足4小时，服务人员已推掉其他安排，收取50%' },
];

/** Delayed booking and cancellation of a paid order. */
export class SecondThoughts1763800001540 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE customer_order
      ADD COLUMN departed_at datetime(3) NULL COMMENT 'the worker is under way'`);
    await db.query(`CREATE TABLE change_reason (
      purpose ${WORD(16)} NOT NULL COMMENT 'reschedule, cancel: asked of customers; fault: why the office cancels free of charge',
      code ${WORD(20)} NOT NULL,
      label varchar(30) NOT NULL,
      position smallint NOT NULL,
      retired_at datetime(3) NULL COMMENT 'no longer offered; what was answered keeps its label',
      PRIMARY KEY (purpose, code))`);
    for (const [position, [purpose, code, label]] of REASONS.entries()) {
      await db.query('INSERT INTO change_reason (purpose, code, label, position) VALUES (?, ?, ?, ?)', [
        purpose,
        code,
        label,
        position,
      ]);
    }
    await db.query(`CREATE TABLE order_revision (
      order_id ${ID} NOT NULL,
      revision int NOT NULL COMMENT 'the one that began here; 1 is the booking itself and has no row',
      old_promised_from datetime(3) NOT NULL,
      old_promised_to datetime(3) NOT NULL,
      old_claim_id ${ID} NULL,
      old_worker_id ${ID} NULL,
      promised_from datetime(3) NOT NULL,
      promised_to datetime(3) NOT NULL,
      claim_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      reason_code ${WORD(20)} NOT NULL COMMENT 'for statistics; the only part of the reason that is',
      reason_cipher varchar(1200) NULL COMMENT 'what the customer wrote, encrypted',
      by_account_id ${ID} NULL,
      by_label varchar(60) NOT NULL,
      happened_at datetime(3) NOT NULL,
      PRIMARY KEY (order_id, revision),
      KEY order_revision_reason (reason_code, happened_at))`);
    await db.query(`CREATE TABLE cancellation_rule (
      version int NOT NULL,
      tiers json NOT NULL COMMENT 'minutes before the promise -> basis points of what was paid, longest notice first',
      because varchar(300) NOT NULL,
      effective_from datetime(3) NOT NULL,
      published_by varchar(60) NOT NULL,
      published_at datetime(3) NOT NULL,
      PRIMARY KEY (version),
      KEY cancellation_rule_effective (effective_from))`);
    const since = new Date('2026-01-01T00:00:00+08:00');
    await db.query('INSERT INTO cancellation_rule VALUES (?, ?, ?, ?, ?, ?)', [
      1,
      JSON.stringify(FIRST_TIERS),
      '开业规则：越早告知收费越少，公司原因一律不收费',
      since,
      '开业设置',
      since,
    ]);
    await db.query(`CREATE TABLE order_cancellation (
      order_id ${ID} NOT NULL,
      rule_version int NOT NULL,
      basis_points int NOT NULL,
      because varchar(300) NOT NULL,
      paid_fen int NOT NULL,
      fee_fen int NOT NULL,
      refund_fen int NOT NULL,
      reason_code ${WORD(20)} NOT NULL,
      reason_cipher varchar(1200) NULL COMMENT 'what the customer wrote, encrypted',
      by_account_id ${ID} NULL,
      by_label varchar(60) NOT NULL,
      happened_at datetime(3) NOT NULL,
      PRIMARY KEY (order_id),
      KEY order_cancellation_reason (reason_code, happened_at),
      CONSTRAINT order_cancellation_sum CHECK (fee_fen >= 0 AND refund_fen >= 0 AND fee_fen + refund_fen = paid_fen))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['order_cancellation', 'cancellation_rule', 'order_revision', 'change_reason']) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query('ALTER TABLE customer_order DROP COLUMN departed_at');
  }
}
