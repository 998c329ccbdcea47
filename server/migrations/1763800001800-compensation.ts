import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** The rule the company opens with; every later version is published in the office. */
const FIRST_TERMS = {
  tiers: [
    { fromMinutes: 0, basisPoints: 0, redo: false, because: '不到15分钟，路上难免，请您谅解' },
    { fromMinutes: 15, basisPoints: 1000, redo: false, because: '迟到15分钟以上，本单减10%' },
    { fromMinutes: 30, basisPoints: 2000, redo: true, because: '迟到30分钟以上，本单减20%，或者免费重做一次，由您选' },
  ],
  choiceHours: 24,
  noShow: { afterMinutes: 60, couponFen: 5000, because: '服务人员没有上门，全额退款，另送优惠券致歉' },
  predicted: { overMinutes: 10, couponFen: 1000, because: '预计要晚到，您愿意等，先送一张优惠券' },
};

/** What happens when a promise breaks: the rule, the promises watched, what was given, and why nothing was. */
export class Compensation1763800001800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE compensation_rule (
      version int NOT NULL,
      terms json NOT NULL,
      because varchar(300) NOT NULL,
      effective_from datetime(3) NOT NULL,
      published_by varchar(60) NOT NULL,
      published_at datetime(3) NOT NULL,
      PRIMARY KEY (version))`);
    await db.query(
      `INSERT INTO compensation_rule (version, terms, because, effective_from, published_by, published_at)
       VALUES (1, ?, '开业时的承诺：晚了不用您开口', '2025-12-31 16:00:00.000', '开业设置', '2025-12-31 16:00:00.000')`,
      [JSON.stringify(FIRST_TERMS)],
    );
    await db.query(`CREATE TABLE promised_visit (
      order_id ${ID} NOT NULL,
      revision int NOT NULL,
      service_id ${WORD(40)} NOT NULL,
      price_fen int NOT NULL COMMENT 'of the visit, what a share is a share of',
      promised_from datetime(3) NOT NULL,
      promised_to datetime(3) NOT NULL,
      rule_version int NOT NULL COMMENT 'in force when the promise was made; it is kept by this one',
      promised_at datetime(3) NOT NULL,
      arrived_at datetime(3) NULL,
      excused tinyint NOT NULL DEFAULT 0 COMMENT 'nobody of the company was to blame',
      predicted_minutes int NULL COMMENT 'of the delay the customer was told about',
      predicted_at datetime(3) NULL,
      choice ${WORD(16)} NULL COMMENT 'what the customer wanted to do about it',
      chosen_at datetime(3) NULL,
      PRIMARY KEY (order_id, revision),
      KEY promised_visit_arrival (arrived_at))`);
    await db.query(`CREATE TABLE compensation_grant (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      cause ${WORD(16)} NOT NULL COMMENT 'predicted, late, no_show',
      revision int NOT NULL,
      account_id ${ID} NOT NULL,
      worker_id ${ID} NULL COMMENT 'who was to come',
      service_id ${WORD(40)} NOT NULL,
      rule_version int NOT NULL,
      because varchar(200) NOT NULL COMMENT 'the sentence of the rule, as the customer reads it',
      happened_at datetime(3) NOT NULL COMMENT 'when it broke: the arrival, or when nobody had come',
      late_minutes int NOT NULL,
      price_fen int NOT NULL,
      basis_points int NOT NULL,
      share_fen int NOT NULL,
      counted_fen int NOT NULL COMMENT 'the coupon that was taken before',
      money_fen int NOT NULL,
      coupon_fen int NOT NULL,
      coupon_id ${ID} NULL,
      state ${WORD(16)} NOT NULL COMMENT 'choosing, given, redo, withdrawn',
      means ${WORD(16)} NULL COMMENT 'refund, transfer, coupon, cancellation, redo, none; null while it is chosen',
      choose_by datetime(3) NULL,
      chosen_by ${WORD(16)} NULL COMMENT 'customer, deadline, office',
      settled_at datetime(3) NULL,
      redo_order_id ${ID} NULL,
      granted_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY compensation_once (order_id, cause),
      KEY compensation_age (granted_at))`);
    await db.query(`CREATE TABLE lateness_excuse (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      code ${WORD(20)} NOT NULL,
      evidence varchar(500) NOT NULL,
      state ${WORD(16)} NOT NULL COMMENT 'waiting, accepted, refused',
      asked_by ${ID} NOT NULL,
      asked_label varchar(60) NOT NULL,
      asked_at datetime(3) NOT NULL,
      decided_label varchar(60) NULL,
      decided_at datetime(3) NULL,
      PRIMARY KEY (id),
      KEY lateness_excuse_order (order_id, asked_at))`);
    // what was promised before there was a rule is history to try rules on; nothing is paid for it
    await db.query(`INSERT INTO promised_visit (order_id, revision, service_id, price_fen, promised_from, promised_to,
        rule_version, promised_at, arrived_at)
      SELECT o.id, o.revision, o.service_id, o.total_fen, o.promised_from, o.promised_to, 1, o.created_at, v.arrived_at
      FROM customer_order o JOIN visit v ON v.order_id = o.id WHERE v.arrived_at IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['lateness_excuse', 'compensation_grant', 'promised_visit', 'compensation_rule']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
