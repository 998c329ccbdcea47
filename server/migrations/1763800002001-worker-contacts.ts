import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to call for a worker. */
export class WorkerContacts1763800002001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE worker_emergency_contact (
      worker_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name_cipher varchar(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      phone_cipher varchar(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      masked varchar(80) NOT NULL,
      given_at datetime(3) NOT NULL,
      PRIMARY KEY (worker_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE worker_emergency_contact');
  }
}
