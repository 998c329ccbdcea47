import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That nobody came is recorded as a no-show, with its coupon; the office no longer cancels for it without one. */
export class NoShowReason1763800001805 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE change_reason SET purpose = 'no_show' WHERE purpose = 'fault' AND code = 'worker_no_show'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE change_reason SET purpose = 'fault' WHERE purpose = 'no_show'`);
  }
}
