import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Who must not be sent to whom, and who to nobody; what a certificate looks like, and when its end was told. */
export class WorkerBlocks1763800001820 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE worker_block (
      id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      account_id ${ID} NULL COMMENT 'the customer; NULL: nobody, the blacklist',
      live_key ${WORD(60)} NULL COMMENT 'worker and customer while it is proposed or in force',
      state ${WORD(12)} NOT NULL,
      because varchar(60) NOT NULL,
      evidence_cipher text NOT NULL COMMENT 'what happened, encrypted',
      proposed_by ${ID} NOT NULL,
      proposed_label varchar(60) NOT NULL,
      proposed_at datetime(3) NOT NULL,
      decided_label varchar(60) NULL,
      decided_at datetime(3) NULL,
      ended_label varchar(60) NULL,
      ended_at datetime(3) NULL,
      ended_because varchar(60) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY worker_block_live (live_key),
      KEY worker_block_of_customer (account_id, state),
      KEY worker_block_of_worker (worker_id, state))`);
    // like somebody who left, a barred worker has no skills; changed_at tells whoever remembers them
    await db.query('ALTER TABLE worker ADD COLUMN barred_at datetime(3) NULL');
    await db.query(`ALTER TABLE worker_certificate
      ADD COLUMN photo_id ${ID} NULL,
      ADD COLUMN told_days int NULL COMMENT 'the last reminder that was sent: days before the end'`);
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000001820', 'workforce.tell-expiring', 'daily', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'workforce.tell-expiring'`);
    await db.query('ALTER TABLE worker_certificate DROP COLUMN told_days, DROP COLUMN photo_id');
    await db.query('ALTER TABLE worker DROP COLUMN barred_at');
    await db.query('DROP TABLE worker_block');
  }
}
