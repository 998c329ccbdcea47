import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** The bookings that were read out and ticked off in the morning. */
export class Briefing1763800001823 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE briefing_tick (
      order_id ${ID} NOT NULL,
      plan_key char(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'when and by whom it was served then',
      ticked_label varchar(60) NOT NULL,
      ticked_at datetime(3) NOT NULL,
      PRIMARY KEY (order_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE briefing_tick');
  }
}
