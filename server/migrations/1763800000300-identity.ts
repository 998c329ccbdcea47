import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1763800000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE account (
      id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      kind varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      openid varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      unionid varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      nickname varchar(32) NOT NULL,
      phone_cipher varchar(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
      phone_masked varchar(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
      phone_index char(43) CHARACTER SET ascii COLLATE ascii_bin NULL,
      worker_id char(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      real_name varchar(32) NULL,
      staff_roles varchar(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
      disabled_at datetime(3) NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY account_openid (openid),
      UNIQUE KEY account_worker (worker_id),
      KEY account_phone (phone_index))`);
    await db.query(`CREATE TABLE staff_credential (
      account_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      username varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      password_hash varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      totp_cipher varchar(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
      totp_last_step bigint NULL,
      PRIMARY KEY (account_id),
      UNIQUE KEY staff_credential_username (username))`);
    await db.query(`CREATE TABLE login_throttle (
      subject char(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      failures int NOT NULL,
      locked_until datetime(3) NULL,
      updated_at datetime(3) NOT NULL,
      PRIMARY KEY (subject),
      KEY login_throttle_age (updated_at))`);
    await db.query(`CREATE TABLE address (
      id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      account_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      contact_name varchar(20) NOT NULL,
      phone_cipher varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      phone_masked varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      district varchar(20) NOT NULL,
      community varchar(50) NOT NULL,
      detail_cipher varchar(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lat decimal(9,6) NOT NULL,
      lng decimal(9,6) NOT NULL,
      is_default tinyint NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY address_owner (account_id, is_default, id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['address', 'login_throttle', 'staff_credential', 'account'])
      await db.query(`DROP TABLE ${table}`);
  }
}
