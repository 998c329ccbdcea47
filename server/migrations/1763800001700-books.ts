import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What journals are counted under, and the totals per day that the general ledger and the finance page read. */
export class Books1763800001700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE ledger_journal
      ADD COLUMN service ${WORD(40)} NULL COMMENT 'counted under: service kind',
      ADD COLUMN channel ${WORD(16)} NULL COMMENT 'counted under: how it was sold',
      ADD COLUMN cause ${WORD(40)} NULL COMMENT 'counted under: root cause',
      ADD KEY ledger_journal_happened (happened_at)`);
    await db.query(`CREATE TABLE ledger_pending (
      journal_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'not yet in ledger_day',
      PRIMARY KEY (journal_id))`);
    await db.query(`CREATE TABLE ledger_day (
      day date NOT NULL COMMENT 'in Shanghai, of happened_at',
      account ${WORD(40)} NOT NULL,
      kind ${WORD(40)} NOT NULL,
      service ${WORD(40)} NOT NULL DEFAULT '',
      channel ${WORD(16)} NOT NULL DEFAULT '',
      cause ${WORD(40)} NOT NULL DEFAULT '',
      debit_fen bigint NOT NULL,
      credit_fen bigint NOT NULL,
      entries int NOT NULL,
      PRIMARY KEY (day, account, kind, service, channel, cause),
      KEY ledger_day_account (account, day))`);
    await db.query('INSERT INTO ledger_pending (journal_id) SELECT id FROM ledger_journal');
    // the first totalling starts here and then schedules itself
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000001700', 'payments.total-ledger', 'ledger', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'payments.total-ledger'`);
    for (const table of ['ledger_day', 'ledger_pending']) await db.query(`DROP TABLE ${table}`);
    await db.query(`ALTER TABLE ledger_journal DROP KEY ledger_journal_happened,
      DROP COLUMN service, DROP COLUMN channel, DROP COLUMN cause`);
  }
}
