import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Who was greeted on which festival, and the daily look into the calendar. */
export class FestivalGreetings1763800002062 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE festival_greeting (
      festival ${WORD(20)} NOT NULL,
      account_id ${ID} NOT NULL,
      push_id ${ID} NOT NULL,
      PRIMARY KEY (festival, account_id),
      KEY of_push (push_id))`);
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000002062', 'crm.prepare-greetings', 'daily', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'crm.prepare-greetings'`);
    await db.query('DROP TABLE festival_greeting');
  }
}
