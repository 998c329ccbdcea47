import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What a check-in was proven with: place, clocks, and what the worker said where the place did not fit. */
export class CheckInEvidence1763800001811 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE visit_check_in (
      order_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      proof ${WORD(12)} NOT NULL COMMENT 'door_code or voucher',
      arrived_at datetime(3) NOT NULL COMMENT 'what lateness is measured on',
      received_at datetime(3) NOT NULL COMMENT 'our clock when the report came',
      device_time datetime(3) NOT NULL COMMENT 'the phone''s clock at the door',
      sent_at datetime(3) NULL COMMENT 'the phone''s clock when the report left',
      skew_seconds int NULL COMMENT 'how far the phone is ahead of us',
      is_offline tinyint(1) NOT NULL,
      lat double NULL,
      lng double NULL,
      accuracy_metres int NULL,
      metres_off int NULL,
      place_doubt ${WORD(12)} NULL,
      reason varchar(200) NULL,
      photo_file ${ID} NULL,
      PRIMARY KEY (order_id, worker_id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE visit_check_in');
  }
}
