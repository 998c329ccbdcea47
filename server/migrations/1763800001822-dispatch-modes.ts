import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the orders of a service are given out; a service that is not named: automatically. */
export class DispatchModes1763800001822 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE dispatch_mode (
      service_id varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      mode varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      because varchar(60) NOT NULL,
      set_label varchar(60) NOT NULL,
      set_at datetime(3) NOT NULL,
      PRIMARY KEY (service_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE dispatch_mode');
  }
}
