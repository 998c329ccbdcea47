import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** What the company opens with. Amounts in fen, shares in hundredths of a percent. */
const FIRST_TERMS = {
  usual: { visitFen: 800, hourFen: 3_600, dayFen: 20_000 },
  services: [],
  levels: [
    { level: '中级', basisPoints: 500 },
    { level: '高级', basisPoints: 1_000 },
    { level: '金牌', basisPoints: 2_000 },
  ],
  leadFen: 1_000,
  extrasBasisPoints: 5_000,
  peakFen: 1_500,
  nightMinute: 1_140,
  nightFen: 1_000,
  fiveStarsFen: 500,
  onTimeVisits: 20,
  onTimeFen: 20_000,
  causes: [
    { code: 'late', name: '个人原因迟到', basisPoints: 500 },
    { code: 'redo', name: '未按标准，返工补做', basisPoints: 1_000 },
    { code: 'damage', name: '操作不当，损坏物品', basisPoints: 1_000 },
  ],
  capBasisPoints: 1_000,
  hourFloorFen: 2_400,
};
const FIRST_BECAUSE =
  '开业规则：扣减须有根因，每单最多一成，且每小时不低于保底24元（杭州小时最低工资标准）；依据《工资支付暂行规定》第十六条';

/** What workers earn, line by line, their monthly statements and the runs that pay them out. */
export class Wages1763800001770 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE pay_rule (
      version int NOT NULL,
      terms json NOT NULL,
      because varchar(300) NOT NULL,
      effective_from datetime(3) NOT NULL,
      published_by varchar(60) NOT NULL,
      published_at datetime(3) NOT NULL,
      PRIMARY KEY (version),
      KEY pay_rule_effective (effective_from))`);
    const since = new Date('2020-01-01T00:00:00+08:00');
    await db.query('INSERT INTO pay_rule VALUES (?, ?, ?, ?, ?, ?)', [
      1,
      JSON.stringify(FIRST_TERMS),
      FIRST_BECAUSE,
      since,
      '开业设置',
      since,
    ]);
    await db.query(`CREATE TABLE pay_entry (
      id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      cause_key ${WORD(64)} NOT NULL COMMENT 'what it is for: the same cause is counted once',
      kind ${WORD(16)} NOT NULL,
      order_id ${ID} NULL,
      stay_id ${ID} NULL,
      earned_on date NOT NULL COMMENT 'in Shanghai',
      what varchar(60) NOT NULL,
      minutes int NOT NULL COMMENT 'as planned; 0 where no time is paid',
      on_time tinyint NULL COMMENT 'null: nobody was promised a time',
      amount_fen bigint NOT NULL,
      pay_lines json NOT NULL,
      cause ${WORD(32)} NULL COMMENT 'root cause of a deduction',
      service ${WORD(40)} NULL,
      channel ${WORD(16)} NULL,
      reverses ${ID} NULL,
      rule_version int NOT NULL,
      statement_id ${ID} NULL COMMENT 'null: waits for the next statement',
      by_account_id ${ID} NULL COMMENT 'null: by rule',
      by_label varchar(60) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY pay_entry_once (worker_id, cause_key),
      UNIQUE KEY pay_entry_reversed (reverses),
      KEY pay_entry_free (statement_id, worker_id, earned_on),
      KEY pay_entry_day (earned_on, kind),
      KEY pay_entry_order (order_id))`);
    await db.query(`CREATE TABLE pay_statement (
      id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      month ${WORD(7)} NOT NULL COMMENT 'YYYY-MM in Shanghai',
      state ${WORD(16)} NOT NULL,
      version int NOT NULL,
      total_fen bigint NOT NULL,
      drafted_at datetime(3) NOT NULL,
      answer_by datetime(3) NOT NULL COMMENT 'silence is a yes from then on',
      confirmed_at datetime(3) NULL,
      objection varchar(300) NULL COMMENT 'in the words of the worker',
      objected_at datetime(3) NULL,
      answer varchar(300) NULL COMMENT 'what the office wrote to the worker',
      answered_by varchar(60) NULL,
      checked_by ${ID} NULL,
      checked_label varchar(60) NULL,
      checked_at datetime(3) NULL,
      approved_label varchar(60) NULL,
      approved_at datetime(3) NULL,
      run_id ${ID} NULL,
      problem varchar(300) NULL COMMENT 'what a person must look at before the money can go',
      paid_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY pay_statement_once (worker_id, month),
      KEY pay_statement_month (month, state),
      KEY pay_statement_run (run_id))`);
    await db.query(`CREATE TABLE pay_run (
      id ${ID} NOT NULL,
      month ${WORD(7)} NOT NULL,
      started_label varchar(60) NOT NULL,
      started_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY pay_run_month (month, id))`);
    // the first look for what was missed starts here and then schedules itself
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000001770', 'wages.sweep', 'wages', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind LIKE 'wages.%'`);
    for (const table of ['pay_run', 'pay_statement', 'pay_entry', 'pay_rule']) await db.query(`DROP TABLE ${table}`);
  }
}
