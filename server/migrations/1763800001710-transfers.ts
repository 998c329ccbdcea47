import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

export class Transfers1763800001710 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE transfer (
      out_bill_no ${ID} NOT NULL COMMENT 'committed before the first call, used for ever',
      reference ${WORD(64)} NOT NULL,
      request_key ${WORD(64)} NOT NULL COMMENT 'the same cause is never paid twice',
      attempt smallint NOT NULL COMMENT 'another one only after the one before has failed',
      purpose ${WORD(16)} NOT NULL,
      report json NOT NULL COMMENT 'what WeChat is told about it',
      account_id ${ID} NOT NULL,
      openid ${WORD(128)} NOT NULL,
      name_cipher ${WORD(512)} NULL COMMENT 'of the receiver, where WeChat wants it',
      state ${WORD(16)} NOT NULL,
      amount_fen bigint NOT NULL,
      remark varchar(32) NOT NULL,
      appid ${WORD(32)} NOT NULL,
      notify_url ${WORD(256)} NOT NULL,
      transfer_bill_no ${WORD(64)} NULL,
      package_info ${WORD(1024)} NULL COMMENT 'what the phone needs to take it',
      created_at datetime(3) NOT NULL,
      ask_at datetime(3) NOT NULL COMMENT 'first call; later than created when the day was full',
      ask_day date NOT NULL COMMENT 'in Shanghai; the limits of a day count it',
      carried_at datetime(3) NULL COMMENT 'last call that asked WeChat to take it on',
      confirm_before datetime(3) NULL,
      cancel_wanted tinyint NOT NULL DEFAULT 0,
      settled_at datetime(3) NULL,
      settled_by ${WORD(16)} NULL,
      fail_reason ${WORD(64)} NULL,
      problem varchar(500) NULL,
      PRIMARY KEY (out_bill_no),
      UNIQUE KEY transfer_once (reference, request_key, attempt),
      KEY transfer_account (account_id, out_bill_no),
      KEY transfer_day (purpose, ask_day),
      CONSTRAINT transfer_amount CHECK (amount_fen > 0))`);
    await db.query(`CREATE TABLE transfer_turn (
      purpose ${WORD(16)} NOT NULL,
      PRIMARY KEY (purpose)) COMMENT 'locked while the limits of a day are checked'`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['transfer_turn', 'transfer']) await db.query(`DROP TABLE ${table}`);
  }
}
