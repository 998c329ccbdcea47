import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What the office sent of its own accord, and to whom. */
export class Pushes1763800001922 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE push (
      id ${ID} NOT NULL,
      scene ${WORD(30)} NOT NULL,
      variant char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      script_version int NOT NULL,
      people int NOT NULL,
      state ${WORD(16)} NOT NULL COMMENT 'waiting, approved, refused',
      asked_by ${ID} NOT NULL,
      asked_label varchar(60) NOT NULL,
      asked_at datetime(3) NOT NULL,
      decided_label varchar(60) NULL,
      decided_at datetime(3) NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      KEY push_of_scene (scene, variant, asked_at))`);
    await db.query(`CREATE TABLE push_recipient (
      push_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      order_id ${ID} NOT NULL COMMENT 'the booking the gaps were filled from',
      name varchar(60) NOT NULL,
      topic varchar(60) NOT NULL,
      summary varchar(200) NOT NULL,
      text varchar(500) NOT NULL,
      state ${WORD(16)} NOT NULL COMMENT 'waiting, told, refused',
      because varchar(200) NULL,
      not_before datetime(3) NULL,
      told_at datetime(3) NULL,
      PRIMARY KEY (push_id, account_id),
      KEY push_recipient_due (push_id, state, not_before),
      KEY push_recipient_told (told_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE push_recipient');
    await db.query('DROP TABLE push');
  }
}
