import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Whose incident it is, by account, and when they were told of a corrective action before and long after its date. */
export class ToldActions1763800002401 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE incident ADD COLUMN owner_id ${ID} NULL COMMENT 'the account of owner_label; NULL: taken before this was kept'`,
    );
    await db.query(`ALTER TABLE corrective_action
      ADD COLUMN soon_at datetime(3) NULL COMMENT 'when it was told that its date comes near',
      ADD COLUMN escalated_at datetime(3) NULL COMMENT 'when it was told to the managers',
      ADD KEY corrective_action_soon (state, soon_at)`);
    await this.wake(db);
  }

  /** Those that are open are told from now on, too: soon, or to the managers. */
  private async wake(db: QueryRunner): Promise<void> {
    await db.query(
      `UPDATE due_work SET due_at = due_at - INTERVAL 24 HOUR WHERE kind = 'safety.action-due' AND dead_at IS NULL`,
    );
    await db.query(`INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
      SELECT id, 'safety.action-due', id, overdue_at, 0, 'null', overdue_at FROM corrective_action
      WHERE state = 'due' AND overdue_at IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'ALTER TABLE corrective_action DROP KEY corrective_action_soon, DROP COLUMN escalated_at, DROP COLUMN soon_at',
    );
    await db.query('ALTER TABLE incident DROP COLUMN owner_id');
  }
}
