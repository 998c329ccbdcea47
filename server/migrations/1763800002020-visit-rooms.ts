import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Rooms and 5S items of a step are ticked off one by one; a row is written when one is done. Its name stands with the step. */
export class VisitRooms1763800002020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE visit_room (
      order_id ${ID} NOT NULL,
      step_id ${WORD(40)} NOT NULL,
      place smallint NOT NULL COMMENT 'in the list of the step, the first is 1',
      done_at datetime(3) NOT NULL,
      device_time datetime(3) NOT NULL,
      scanned tinyint(1) NOT NULL COMMENT '1: by the code of the room, 0: by a tap',
      PRIMARY KEY (order_id, step_id, place))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE visit_room');
  }
}
