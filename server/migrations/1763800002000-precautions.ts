import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const CIPHER = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Who a customer is and whom to call for them, and the visits that wait for it. */
export class Precautions1763800002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE customer_precautions (
      account_id ${ID} NOT NULL,
      name_cipher ${CIPHER(300)} NULL,
      id_number_cipher ${CIPHER(300)} NULL,
      identity_masked varchar(80) NULL,
      identity_by varchar(60) NULL,
      identity_at datetime(3) NULL COMMENT 'when it was confirmed',
      contact_name_cipher ${CIPHER(300)} NULL,
      contact_phone_cipher ${CIPHER(300)} NULL,
      contact_masked varchar(80) NULL,
      contact_by varchar(60) NULL,
      contact_at datetime(3) NULL,
      PRIMARY KEY (account_id))`);
    await db.query(`CREATE TABLE held_visit (
      order_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      starts_at datetime(3) NOT NULL COMMENT 'the visit as it was planned when it was held back',
      held_at datetime(3) NOT NULL,
      released_at datetime(3) NULL,
      PRIMARY KEY (order_id),
      KEY held_visit_of (account_id, released_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['held_visit', 'customer_precautions']) await db.query(`DROP TABLE ${table}`);
  }
}
