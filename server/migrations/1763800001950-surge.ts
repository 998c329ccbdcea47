import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Who may be called when more comes than was planned for, who is called, and whom headquarters sends. */
export class Surge1763800001950 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE surge_part_timer (
      worker_id ${ID} NOT NULL COMMENT 'works part-time and agreed to be called in',
      since datetime(3) NOT NULL,
      by_label varchar(60) NOT NULL,
      PRIMARY KEY (worker_id))`);
    await db.query(`CREATE TABLE surge_standby (
      id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      team ${WORD(16)} NOT NULL COMMENT 'standby, or of the backup team',
      from_at datetime(3) NOT NULL,
      to_at datetime(3) NOT NULL,
      by_label varchar(60) NOT NULL,
      removed_at datetime(3) NULL,
      PRIMARY KEY (id),
      KEY surge_standby_worker (worker_id, from_at),
      KEY surge_standby_time (from_at))`);
    await db.query(`CREATE TABLE surge_call (
      id ${ID} NOT NULL,
      district varchar(40) NOT NULL,
      service_id ${WORD(40)} NOT NULL,
      service_name varchar(60) NOT NULL,
      from_at datetime(3) NOT NULL,
      to_at datetime(3) NOT NULL,
      places int NOT NULL,
      taken int NOT NULL,
      bonus_fen int NOT NULL COMMENT 'for each who comes, as the policy said',
      because varchar(200) NOT NULL,
      state ${WORD(16)} NOT NULL,
      opened_by varchar(60) NOT NULL,
      opened_at datetime(3) NOT NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      KEY surge_call_time (to_at))`);
    await db.query(`CREATE TABLE surge_called (
      id ${ID} NOT NULL,
      call_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      is_standby tinyint NOT NULL,
      state ${WORD(16)} NOT NULL,
      answered_at datetime(3) NULL,
      rings int NOT NULL COMMENT 'calls and texts the operator took',
      rung_at datetime(3) NULL,
      problem varchar(200) NULL COMMENT 'why the phone does not reach them',
      PRIMARY KEY (id),
      UNIQUE KEY surge_called_once (call_id, worker_id),
      KEY surge_called_worker (worker_id, state))`);
    await db.query(`CREATE TABLE squad_request (
      id ${ID} NOT NULL,
      district varchar(40) NOT NULL,
      from_at datetime(3) NOT NULL,
      to_at datetime(3) NOT NULL,
      people int NOT NULL,
      because varchar(200) NOT NULL,
      state ${WORD(16)} NOT NULL,
      asked_by varchar(60) NOT NULL,
      asked_at datetime(3) NOT NULL,
      names json NOT NULL COMMENT 'who comes',
      answered_by varchar(60) NULL,
      answer varchar(200) NULL,
      ended_at datetime(3) NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      KEY squad_request_time (to_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind LIKE 'surge.%'`);
    for (const table of ['squad_request', 'surge_called', 'surge_call', 'surge_standby', 'surge_part_timer']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
