import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalog1763800000400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE service_kind (
      id varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      version int NOT NULL,
      position int NOT NULL,
      sold_from datetime(3) NOT NULL,
      content json NOT NULL,
      PRIMARY KEY (id, version))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE service_kind');
  }
}
