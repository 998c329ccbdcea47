import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What WeChat was told of payments: that what was paid for has been delivered (发货信息). */
export class Fulfilment1763800001785 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE fulfilment_report (
      out_trade_no char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      reference varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'owed, reported or needless',
      owed_at datetime(3) NOT NULL,
      carried_at datetime(3) NULL COMMENT 'when a call for it last left',
      ended_at datetime(3) NULL,
      problem varchar(100) NULL COMMENT 'why WeChat does not take it, or wants none',
      PRIMARY KEY (out_trade_no),
      KEY fulfilment_report_reference (reference),
      KEY fulfilment_report_state (state, owed_at))`);
    // the first look takes in what was earned before reports were made, and then schedules itself
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000001785', 'payments.sweep-reports', 'daily', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind IN ('payments.sweep-reports', 'payments.report-fulfilment')`);
    await db.query('DROP TABLE fulfilment_report');
  }
}
