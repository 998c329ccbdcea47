import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A visit whose customer never gave what it needed is called off at its start; that has a reason of its own. */
export class HeldBackReason1763800002140 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `INSERT INTO change_reason (purpose, code, label, position) VALUES ('held_back', 'precautions_missing', '上门前的安全信息没有补齐', 0)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM change_reason WHERE purpose = 'held_back'`);
  }
}
