import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1763800000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE due_work (
      id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      kind varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      ref varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      due_at datetime(3) NOT NULL,
      attempts int NOT NULL,
      data json NOT NULL,
      last_error varchar(500) NULL,
      dead_at datetime(3) NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY due_work_once (kind, ref),
      KEY due_work_due (dead_at, due_at, id))`);
    await db.query(`CREATE TABLE outbox_event (
      id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      type varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      data json NOT NULL,
      occurred_at datetime(3) NOT NULL,
      PRIMARY KEY (id))`);
    await db.query(`CREATE TABLE inbox_message (
      source varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      external_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      body json NOT NULL,
      received_at datetime(3) NOT NULL,
      PRIMARY KEY (source, external_id))`);
    await db.query(`CREATE TABLE idempotency_key (
      account_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      request_key varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      request_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      status int NULL,
      answer json NULL,
      leased_until datetime(3) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (account_id, request_key),
      KEY idempotency_key_age (created_at))`);
    await db.query(`CREATE TABLE stored_file (
      id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner_account_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      mime varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      size int NOT NULL,
      sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['stored_file', 'idempotency_key', 'inbox_message', 'outbox_event', 'due_work']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
