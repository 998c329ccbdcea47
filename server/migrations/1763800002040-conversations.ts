import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What customers write to us in WeChat, and what they are answered. */
export class Conversations1763800002040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE conversation
      ADD COLUMN id ${ID} NULL COMMENT 'what the office calls it; null: opened before it had one',
      ADD COLUMN waiting_since datetime(3) NULL COMMENT 'the customer has written and nobody has answered',
      ADD UNIQUE KEY conversation_id (id),
      ADD KEY conversation_waiting (waiting_since),
      ADD KEY conversation_opened (opened_at)`);
    await db.query(`CREATE TABLE conversation_line (
      id ${ID} NOT NULL COMMENT 'in the order of arrival',
      openid ${WORD(128)} NOT NULL,
      wechat_id ${WORD(64)} NULL COMMENT 'WeChat tells things twice; null: ours',
      kind ${WORD(16)} NOT NULL,
      words_cipher text CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      author varchar(60) NULL COMMENT 'of the office; null: the customer',
      said_at datetime(3) NOT NULL,
      state ${WORD(16)} NOT NULL,
      because varchar(200) NULL,
      tries int NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY conversation_line_once (wechat_id),
      KEY conversation_line_talk (openid, id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE conversation_line');
    await db.query(`ALTER TABLE conversation
      DROP KEY conversation_opened, DROP KEY conversation_waiting, DROP KEY conversation_id,
      DROP COLUMN waiting_since, DROP COLUMN id`);
  }
}
