import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A corrective action past its date is told once; those that are open already get their timer, too. */
export class OverdueActions1763800002150 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE corrective_action
      ADD COLUMN overdue_at datetime(3) NULL COMMENT 'when it was told that its date has passed',
      ADD KEY corrective_action_overdue (state, overdue_at)`);
    await db.query(`INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
      SELECT id, 'safety.action-due', id, due_at, 0, 'null', due_at FROM corrective_action WHERE state = 'due'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'safety.action-due'`);
    await db.query('ALTER TABLE corrective_action DROP KEY corrective_action_overdue, DROP COLUMN overdue_at');
  }
}
