import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Where a worker was on the way to a visit, and the arrival its customer was told last. */
export class VisitPositions1763800002600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE visit_position (
      order_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      since datetime(3) NOT NULL COMMENT 'begin of the span of time of which this is the newest point',
      at datetime(3) NOT NULL COMMENT 'when they were there, by our clock',
      received_at datetime(3) NOT NULL,
      device_time datetime(3) NOT NULL COMMENT 'the phone''s clock there',
      lat double NOT NULL,
      lng double NOT NULL,
      accuracy_metres int NULL,
      PRIMARY KEY (order_id, worker_id, since))`);
    await db.query(
      `ALTER TABLE visit ADD COLUMN told_eta_at datetime(3) NULL COMMENT 'the arrival the customer was told last'`,
    );
    await db.query(`UPDATE visit SET told_eta_at = eta_at WHERE state = 'departed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE visit DROP COLUMN told_eta_at');
    await db.query('DROP TABLE visit_position');
  }
}
