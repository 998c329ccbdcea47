import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class Waitlist1763800001550 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE waitlist_entry (
      id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      open_key ${WORD(200)} NULL COMMENT 'account, service, address and wished start while open: nobody waits twice for the same',
      state ${WORD(16)} NOT NULL,
      ended_because ${WORD(24)} NULL,
      service_id ${WORD(40)} NOT NULL,
      service_name varchar(60) NOT NULL,
      service_icon varchar(60) NOT NULL,
      address_id ${ID} NOT NULL,
      address_short varchar(120) NOT NULL,
      hours int NULL,
      add_ons json NOT NULL,
      duration_minutes int NOT NULL,
      wished_at datetime(3) NOT NULL,
      stretch ${WORD(8)} NOT NULL,
      starts_from datetime(3) NOT NULL COMMENT 'acceptable starts lie in here',
      starts_to datetime(3) NOT NULL,
      closes_at datetime(3) NOT NULL,
      quote_id ${ID} NOT NULL COMMENT 'frozen when the customer joined',
      promised_fen int NOT NULL,
      order_id ${ID} NULL COMMENT 'of the offer that stands, or of the booking it became',
      policy_version int NOT NULL,
      joined_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY waitlist_entry_open (open_key),
      KEY waitlist_entry_of_account (account_id, id),
      KEY waitlist_entry_waiting (state, starts_from, starts_to))`);
    await db.query(`CREATE TABLE waitlist_offer (
      id ${ID} NOT NULL,
      entry_id ${ID} NOT NULL,
      start_at datetime(3) NOT NULL,
      order_id ${ID} NOT NULL,
      state ${WORD(16)} NOT NULL,
      offered_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY waitlist_offer_once (entry_id, start_at),
      UNIQUE KEY waitlist_offer_order (order_id))`);
    // The look at every day with people waiting starts with the table and then schedules itself.
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000001550', 'waitlist.sweep', 'always', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind LIKE 'waitlist.%'`);
    for (const table of ['waitlist_offer', 'waitlist_entry']) await db.query(`DROP TABLE ${table}`);
  }
}
