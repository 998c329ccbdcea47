import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Plans of whole days: one is computed at a time per day, looked at, and applied or left. */
export class DayPlans1763800001740 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE day_plan (
      id ${ID} NOT NULL,
      day date NOT NULL,
      live_day date NULL COMMENT 'the day while it is computed: one at a time',
      state ${WORD(16)} NOT NULL,
      moves_accepted tinyint(1) NOT NULL COMMENT 'also visits whose worker has said yes',
      seconds int NOT NULL,
      asked_by varchar(60) NOT NULL,
      started_at datetime(3) NOT NULL,
      lease_until datetime(3) NOT NULL COMMENT 'past: whoever computed it is gone',
      stop_asked tinyint(1) NOT NULL DEFAULT 0,
      progress json NOT NULL,
      preview json NULL,
      outcome json NULL COMMENT 'what became of each change when it was applied',
      PRIMARY KEY (id),
      UNIQUE KEY day_plan_live (live_day),
      KEY day_plan_of_day (day, id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE day_plan');
  }
}
