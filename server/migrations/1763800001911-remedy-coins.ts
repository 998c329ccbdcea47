import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A complaint may be made good in grievance coins. */
export class RemedyCoins1763800001911 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE complaint_remedy
      ADD COLUMN coins int NULL COMMENT 'how many; amount_fen is what they are worth'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE complaint_remedy DROP COLUMN coins');
  }
}
