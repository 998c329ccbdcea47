import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What every customer is asked some days after a visit, and whom of them a person calls. */
export class FollowUps1763800002060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE survey (
      order_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL COMMENT 'who served, frozen',
      question ${WORD(8)} NOT NULL COMMENT 'csat, ces, nps',
      asked_at datetime(3) NOT NULL,
      score tinyint NULL,
      answered_at datetime(3) NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (order_id),
      KEY survey_asked (asked_at, question, score))`);
    await db.query(`CREATE TABLE follow_up (
      order_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      day date NOT NULL COMMENT 'on which the customer is asked',
      begun_at datetime(3) NULL COMMENT 'drawn or not, from here on',
      not_before datetime(3) NULL,
      told_at datetime(3) NULL,
      because varchar(200) NULL COMMENT 'why nothing was written',
      call_reason ${WORD(16)} NULL COMMENT 'low_rating, key_customer, drawn; null: the message is enough',
      call_day date NULL,
      attempts tinyint NOT NULL DEFAULT 0,
      outcome ${WORD(16)} NULL COMMENT 'content, discontent, unwilling, not_reached',
      note varchar(300) NULL,
      called_by varchar(60) NULL,
      called_at datetime(3) NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (order_id),
      KEY follow_up_day (day, account_id),
      KEY follow_up_call (outcome, call_day),
      KEY follow_up_customer (account_id, call_day))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE follow_up');
    await db.query('DROP TABLE survey');
  }
}
