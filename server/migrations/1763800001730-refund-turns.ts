import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RefundTurns1763800001730 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE refund ADD COLUMN carried_at datetime(3) NULL COMMENT 'last call that asked WeChat for it' AFTER ask_at`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE refund DROP COLUMN carried_at');
  }
}
