import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Never offered to choose from: they name in the history what a package did to its visits. */
const REASONS = [
  ['reschedule', 'package_resume', '套餐恢复'],
  ['cancel', 'package_resume', '套餐恢复时无法安排'],
] as const;

/** What becomes of a package after it is paid: pauses, another worker, its history, and the next series. */
export class ContractPauses1763800001620 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE contract
         ADD contact_name varchar(60) NOT NULL DEFAULT '',
         ADD phone_masked varchar(20) NOT NULL DEFAULT '' COMMENT 'for the office: found by its last four digits',
         ADD renewal_told_at datetime(3) NULL COMMENT 'the customer was reminded of the end, once'`,
    );
    await db.query(
      `UPDATE contract SET contact_name = JSON_UNQUOTE(JSON_EXTRACT(address, '$.contactName')),
         phone_masked = JSON_UNQUOTE(JSON_EXTRACT(address, '$.phoneMasked'))`,
    );
    await db.query(`ALTER TABLE contract_quote ADD renews_id ${ID} NULL COMMENT 'the contract that goes on with it',
       ADD KEY contract_quote_renews (renews_id)`);
    await db.query(`CREATE TABLE contract_event (
      id ${ID} NOT NULL,
      contract_id ${ID} NOT NULL,
      kind ${WORD(40)} NOT NULL,
      text varchar(400) NOT NULL COMMENT 'for the customer',
      actor varchar(60) NOT NULL,
      happened_at datetime(3) NOT NULL,
      recorded_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY contract_event_of (contract_id, id))`);
    await db.query(`CREATE TABLE contract_pause (
      id ${ID} NOT NULL,
      contract_id ${ID} NOT NULL,
      open_key ${ID} NULL COMMENT 'the contract while the pause lasts: one at a time',
      from_at datetime(3) NOT NULL COMMENT 'start of the first day without visits',
      until_at datetime(3) NOT NULL COMMENT 'start of the day on which it goes on by itself',
      reason ${WORD(20)} NOT NULL,
      note_cipher varchar(2000) NULL COMMENT 'encrypted',
      visits int NOT NULL,
      by_account_id ${ID} NULL,
      by_label varchar(60) NOT NULL,
      by_customer tinyint NOT NULL COMMENT 'only these count towards the limit',
      policy_version int NOT NULL,
      begun_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY contract_pause_open (open_key),
      KEY contract_pause_of (contract_id, begun_at))`);
    await db.query(`CREATE TABLE contract_replacement (
      id ${ID} NOT NULL,
      contract_id ${ID} NOT NULL,
      open_key ${ID} NULL COMMENT 'the contract while it waits for an answer: one at a time',
      state ${WORD(20)} NOT NULL,
      reason ${WORD(20)} NOT NULL,
      note_cipher varchar(2000) NULL COMMENT 'encrypted',
      asked_by ${ID} NULL COMMENT 'null: the office, unasked',
      asked_at datetime(3) NOT NULL,
      answer_by datetime(3) NOT NULL,
      answer varchar(200) NULL COMMENT 'for the customer',
      from_worker_ids json NULL COMMENT 'who came before, most visits first',
      to_worker_id ${ID} NULL,
      seqs json NULL COMMENT 'numbers of the visits that were handed over',
      decided_by varchar(60) NULL,
      decided_at datetime(3) NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY contract_replacement_open (open_key),
      KEY contract_replacement_of (contract_id, asked_at))`);
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
    await db.query(`DELETE FROM change_reason WHERE code = 'package_resume'`);
    for (const table of ['contract_replacement', 'contract_pause', 'contract_event']) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query('ALTER TABLE contract_quote DROP COLUMN renews_id');
    await db.query(
      'ALTER TABLE contract DROP COLUMN contact_name, DROP COLUMN phone_masked, DROP COLUMN renewal_told_at',
    );
  }
}
