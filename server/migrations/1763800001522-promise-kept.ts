import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';

/** How often the promised window was kept, by district, weekday and hour: what a slot's likelihood is read from. */
export class PromiseKept1763800001522 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE promise_kept (
      district varchar(40) NOT NULL,
      weekday tinyint NOT NULL COMMENT '1 Monday … 7 Sunday, of the promised start in Shanghai',
      hour tinyint NOT NULL COMMENT '0–23, of the promised start in Shanghai',
      kept int NOT NULL,
      total int NOT NULL,
      PRIMARY KEY (district, weekday, hour))`);
    await db.query(`CREATE TABLE arrival_counted (
      reference ${WORD} NOT NULL COMMENT 'one arrival of an order is counted once',
      PRIMARY KEY (reference))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE arrival_counted');
    await db.query('DROP TABLE promise_kept');
  }
}
