import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who only comes into the conversation opens it as well, for a minute: what a conversation is open by, and when the
 * customer last wrote. Which message opened it was never asked, because each is kept once by its number.
 */
export class ConversationsEntered1763800002700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE conversation
      DROP COLUMN last_message_id,
      ADD COLUMN said_at datetime(3) NULL COMMENT 'the newest word of the customer; null: has only come in',
      ADD COLUMN entered_at datetime(3) NULL COMMENT 'the coming in that it is open by; null: a word'`);
    await db.query('UPDATE conversation SET said_at = opened_at');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM conversation WHERE said_at IS NULL');
    await db.query(`ALTER TABLE conversation
      DROP COLUMN said_at, DROP COLUMN entered_at,
      ADD COLUMN last_message_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
        COMMENT 'WeChat tells things twice'`);
  }
}
