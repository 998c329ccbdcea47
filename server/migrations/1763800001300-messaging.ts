import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messaging1763800001300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE message_credit (
      openid varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      template_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      credits int NOT NULL,
      last_answer varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      because varchar(200) NULL,
      updated_at datetime(3) NOT NULL,
      PRIMARY KEY (openid, template_id),
      CONSTRAINT message_credit_stock CHECK (credits >= 0))`);
    await db.query(`CREATE TABLE message_delivery (
      id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      event_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      template varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      template_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      order_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      openid varchar(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
      page varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      field_values json NOT NULL,
      text varchar(500) NOT NULL,
      state varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      because varchar(200) NULL,
      tries int NOT NULL,
      created_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY message_delivery_once (event_id, template),
      KEY message_delivery_order (order_id, created_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['message_delivery', 'message_credit']) await db.query(`DROP TABLE ${table}`);
  }
}
