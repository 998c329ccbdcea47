import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** A customer does not take the work over: what is to be done again, and why. */
export class SignOffRefusal1763800001812 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE visit_refusal (
      order_id ${ID} NOT NULL,
      round int NOT NULL COMMENT '1 is the first time',
      words varchar(200) NOT NULL,
      steps json NOT NULL COMMENT 'ids of the steps to be done again',
      refused_at datetime(3) NOT NULL,
      device_time datetime(3) NOT NULL COMMENT 'the phone''s own clock',
      PRIMARY KEY (order_id, round))`);
    await db.query(
      `ALTER TABLE visit_photo ADD COLUMN superseded_at datetime(3) NULL COMMENT 'of work that was done again since'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE visit_photo DROP COLUMN superseded_at');
    await db.query('DROP TABLE visit_refusal');
  }
}
