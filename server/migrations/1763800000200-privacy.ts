import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Privacy1763800000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // `data` is text: a JSON column may be stored in another spelling, and the hash covers what is written here
    await db.query(`CREATE TABLE audit_entry (
      id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      at datetime(3) NOT NULL,
      actor_account_id char(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      actor_label varchar(80) NOT NULL,
      action varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      data mediumtext NOT NULL,
      seq bigint NULL,
      prev_id char(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      prev_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      PRIMARY KEY (id),
      UNIQUE KEY audit_entry_place (seq),
      KEY audit_entry_subject (subject, id))`);
    await db.query(`CREATE TABLE audit_chain (
      chain varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      seq bigint NOT NULL,
      last_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (chain))`);
    await db.query(`INSERT INTO audit_chain (chain, seq, last_id, hash) VALUES ('main', 0, '', ?)`, ['0'.repeat(64)]);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['audit_chain', 'audit_entry']) await db.query(`DROP TABLE ${table}`);
  }
}
