import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers under an Idempotency-Key were kept for ever and readably. Those of before are forgotten at once. */
export class ForgetAnswers1763800001400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM idempotency_key WHERE status IS NOT NULL');
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000001400', 'platform.forget-answers', 'hourly', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'platform.forget-answers'`);
  }
}
