import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** More ways to a person than subscription messages: conversations, text messages, and what people wish to hear at all. */
export class Channels1763800001921 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message_delivery
      ADD COLUMN channel ${WORD(16)} NOT NULL DEFAULT 'subscription',
      ADD COLUMN batch_id ${ID} NULL COMMENT 'sent together with others; null: alone',
      ADD KEY message_delivery_batch (batch_id, state)`);
    await db.query(`CREATE TABLE conversation (
      openid ${WORD(128)} NOT NULL,
      last_message_id ${WORD(64)} NOT NULL COMMENT 'WeChat tells things twice',
      opened_at datetime(3) NOT NULL,
      closes_at datetime(3) NOT NULL,
      left_count int NOT NULL COMMENT 'answers WeChat still takes',
      PRIMARY KEY (openid),
      CONSTRAINT conversation_left CHECK (left_count >= 0))`);
    await db.query(`CREATE TABLE contact_preference (
      account_id ${ID} NOT NULL,
      care tinyint(1) NOT NULL,
      text_messages ${WORD(8)} NOT NULL COMMENT 'none, service, all: the recorded consent',
      quiet_from smallint NOT NULL COMMENT 'minutes since midnight',
      quiet_to smallint NOT NULL,
      text_version int NOT NULL COMMENT 'of what was agreed to',
      changed_at datetime(3) NOT NULL,
      PRIMARY KEY (account_id))`);
    await db.query(`CREATE TABLE channel_day (
      day date NOT NULL,
      channel ${WORD(16)} NOT NULL,
      used int NOT NULL,
      PRIMARY KEY (day, channel))`);
    await db.query(`CREATE TABLE local_text_message (
      serial ${ID} NOT NULL,
      phone_masked varchar(24) NOT NULL,
      text varchar(500) NOT NULL,
      sent_at datetime(3) NOT NULL,
      PRIMARY KEY (serial))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['local_text_message', 'channel_day', 'contact_preference', 'conversation'])
      await db.query(`DROP TABLE ${table}`);
    await db.query(`ALTER TABLE message_delivery
      DROP KEY message_delivery_batch, DROP COLUMN batch_id, DROP COLUMN channel`);
  }
}
