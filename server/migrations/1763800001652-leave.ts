import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Workers ask for time off. */
export class Leave1763800001652 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE leave_worker (
      worker_id ${ID} NOT NULL COMMENT 'locked while the worker asks',
      PRIMARY KEY (worker_id))`);
    await db.query(`CREATE TABLE leave_request (
      id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      kind ${WORD(16)} NOT NULL,
      from_at datetime(3) NOT NULL,
      to_at datetime(3) NOT NULL,
      note_cipher text NULL COMMENT 'what the worker wrote, encrypted',
      state ${WORD(16)} NOT NULL,
      asked_at datetime(3) NOT NULL,
      answer_by datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      answered_by varchar(60) NULL,
      answer varchar(200) NULL COMMENT 'what the office wrote to the worker',
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      KEY leave_request_of_worker (worker_id, state, id),
      KEY leave_request_desk (state, answer_by))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE leave_request');
    await db.query('DROP TABLE leave_worker');
  }
}
