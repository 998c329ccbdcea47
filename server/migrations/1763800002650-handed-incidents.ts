import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody else answers for an incident from now on, and has not said yet that they have it. */
export class HandedIncidents1763800002650 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE incident
      ADD COLUMN handed_at datetime(3) NULL COMMENT 'NULL: the owner took it, or said that they have it',
      ADD COLUMN handed_label varchar(60) NULL COMMENT 'who handed it over',
      ADD COLUMN handed_because varchar(200) NULL,
      ADD KEY incident_handed (owner_id, handed_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE incident DROP KEY incident_handed,
      DROP COLUMN handed_because, DROP COLUMN handed_label, DROP COLUMN handed_at`);
  }
}
