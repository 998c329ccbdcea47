import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

export class Feedback1763800001200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE rating (
      order_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      service_id varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      service_version int NOT NULL,
      promised_from datetime(3) NOT NULL,
      promised_to datetime(3) NOT NULL,
      arrived_at datetime(3) NULL,
      started_at datetime(3) NULL,
      completed_at datetime(3) NOT NULL,
      stars tinyint NOT NULL,
      tags json NOT NULL,
      text varchar(500) NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (order_id),
      KEY rating_of_worker (worker_id, created_at),
      KEY rating_by_time (created_at),
      CONSTRAINT rating_stars CHECK (stars BETWEEN 1 AND 5))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE rating');
  }
}
