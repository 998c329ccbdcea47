import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Text messages go through the gateway of the platform; nothing of them is kept beside the delivery. */
export class TextsByTelephony1763800001960 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE local_text_message');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE local_text_message (
      serial ${ID} NOT NULL,
      phone_masked varchar(24) NOT NULL,
      text varchar(500) NOT NULL,
      sent_at datetime(3) NOT NULL,
      PRIMARY KEY (serial))`);
  }
}
