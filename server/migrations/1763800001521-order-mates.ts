import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes along with the lead of an order, each with the claim on their time. */
export class OrderMates1763800001521 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE customer_order
      ADD COLUMN mates json NULL COMMENT 'claim and worker of everybody beside the lead; null: one worker comes alone'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE customer_order DROP COLUMN mates');
  }
}
