import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who published a version and why, and services that are taken off sale for a while. */
export class CatalogueEditing1763800001590 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE service_kind
      ADD COLUMN because varchar(200) NULL COMMENT 'NULL: what the company opened with',
      ADD COLUMN published_by varchar(80) NULL`);
    await db.query(`CREATE TABLE service_off_sale (
      service_id varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      since datetime(3) NOT NULL,
      because varchar(200) NOT NULL,
      taken_off_by varchar(80) NOT NULL,
      PRIMARY KEY (service_id)) COMMENT 'gone again when it is sold again; the audit remembers'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE service_off_sale');
    await db.query('ALTER TABLE service_kind DROP COLUMN because, DROP COLUMN published_by');
  }
}
