import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ratings earned, by day. */
export class RatingPackets1763800001831 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE rating_packet_day (
      day date NOT NULL,
      given_fen int NOT NULL,
      PRIMARY KEY (day),
      CONSTRAINT rating_packet_day_given CHECK (given_fen >= 0))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE rating_packet_day');
  }
}
