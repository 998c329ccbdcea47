import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

const LINE = `COALESCE(JSON_UNQUOTE(JSON_EXTRACT(s.demands, '$.line')), 'red')`;
const DOSE = `JSON_EXTRACT(s.demands, '$.dose.cap')`;
const MATERIAL = `JSON_UNQUOTE(JSON_EXTRACT(s.demands, '$.material'))`;

/** Which steps of a visit kept the standard, and what that adds up to by worker and day; visits signed off so far count, too. */
export class Execution1763800002400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE visit_step ADD COLUMN passed tinyint NULL COMMENT 'by its evidence at sign-off; NULL: not signed off'`,
    );
    await db.query('ALTER TABLE visit ADD KEY visit_worker_signed (worker_id, customer_signed_at)');
    await db.query(`CREATE TABLE execution_day (
      worker_id ${ID} NOT NULL COMMENT 'the lead',
      day date NOT NULL COMMENT 'when the customers signed, local',
      visits int NOT NULL,
      red_steps int NOT NULL,
      red_passed int NOT NULL,
      soft_steps int NOT NULL,
      soft_passed int NOT NULL,
      silver int NOT NULL COMMENT 'visits that reached that level and no higher one',
      gold int NOT NULL,
      platinum int NOT NULL,
      PRIMARY KEY (worker_id, day),
      KEY execution_day_day (day))`);
    await db.query(`UPDATE visit_step s JOIN visit v ON v.order_id = s.order_id
      SET s.passed = s.done_at IS NOT NULL
        AND (${DOSE} IS NULL OR COALESCE(s.dose <= CAST(${DOSE} AS DECIMAL(12,3)), 0))
        AND (${MATERIAL} IS NULL OR ${MATERIAL} = 'null' OR s.certificate_no IS NOT NULL)
        AND COALESCE(JSON_LENGTH(s.demands, '$.rooms'), 0) <=
          (SELECT COUNT(*) FROM visit_room r WHERE r.order_id = s.order_id AND r.step_id = s.step_id)
      WHERE v.state = 'signed_off'`);
    await db.query(`INSERT INTO execution_day
      SELECT v.worker_id, DATE(v.customer_signed_at + INTERVAL 8 HOUR) AS day, COUNT(*), COALESCE(SUM(t.red_steps), 0),
        COALESCE(SUM(t.red_passed), 0), COALESCE(SUM(t.soft_steps), 0), COALESCE(SUM(t.soft_passed), 0),
        SUM(v.level <=> 'silver'), SUM(v.level <=> 'gold'), SUM(v.level <=> 'platinum')
      FROM visit v
      LEFT JOIN (SELECT s.order_id, SUM(${LINE} = 'red') AS red_steps, SUM(${LINE} = 'red' AND s.passed) AS red_passed,
          SUM(${LINE} = 'soft') AS soft_steps, SUM(${LINE} = 'soft' AND s.passed) AS soft_passed
        FROM visit_step s GROUP BY s.order_id) t ON t.order_id = v.order_id
      WHERE v.state = 'signed_off' GROUP BY v.worker_id, day`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE execution_day');
    await db.query('ALTER TABLE visit DROP KEY visit_worker_signed');
    await db.query('ALTER TABLE visit_step DROP COLUMN passed');
  }
}
