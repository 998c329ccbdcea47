import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Who of the office looks after whom where a person said so, and what customers answered the day before a visit. */
export class Contacts1763800001923 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE dedicated_contact (
      kind ${WORD(16)} NOT NULL COMMENT 'worker, customer',
      subject_id ${ID} NOT NULL,
      staff_id ${ID} NOT NULL,
      set_by varchar(60) NOT NULL,
      set_at datetime(3) NOT NULL,
      PRIMARY KEY (kind, subject_id))`);
    await db.query(`CREATE TABLE visit_reminder (
      order_id ${ID} NOT NULL,
      revision int NOT NULL COMMENT 'of the booking: another time is asked about again',
      asked_at datetime(3) NOT NULL,
      answered_at datetime(3) NULL COMMENT 'the customer will be there',
      PRIMARY KEY (order_id, revision))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE visit_reminder');
    await db.query('DROP TABLE dedicated_contact');
  }
}
