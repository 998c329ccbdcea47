import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

export class RedPackets1763800001711 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE red_packet (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      account_id ${ID} NOT NULL,
      amount_fen bigint NOT NULL,
      reason varchar(30) NOT NULL COMMENT 'the customer reads it',
      state ${WORD(16)} NOT NULL COMMENT 'what becomes of the money stands in transfer',
      asked_by ${ID} NOT NULL,
      asked_label varchar(60) NOT NULL,
      asked_at datetime(3) NOT NULL,
      decided_label varchar(60) NULL,
      decided_at datetime(3) NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      KEY red_packet_order (order_id),
      CONSTRAINT red_packet_amount CHECK (amount_fen > 0))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE red_packet');
  }
}
