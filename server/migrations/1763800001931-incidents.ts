import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What happened to people and things in visits, and what is changed after it. */
export class Incidents1763800001931 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE incident (
      id ${ID} NOT NULL,
      no ${WORD(20)} NOT NULL,
      order_id ${ID} NOT NULL,
      sos_id ${ID} NULL,
      kind ${WORD(16)} NOT NULL,
      words varchar(500) NOT NULL,
      reported_label varchar(60) NOT NULL,
      happened_at datetime(3) NOT NULL,
      reported_at datetime(3) NOT NULL,
      state ${WORD(16)} NOT NULL,
      owner_label varchar(60) NULL,
      injuries varchar(500) NULL,
      damage_fen int NULL,
      cause varchar(500) NULL COMMENT 'why it could happen',
      course_id ${WORD(40)} NULL COMMENT 'the training that teaches it from now on',
      claim_insurer varchar(60) NULL,
      claim_no varchar(60) NULL,
      claim_fen int NULL,
      claim_state ${WORD(16)} NULL,
      closed_at datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY incident_no (no),
      UNIQUE KEY incident_of_sos (sos_id),
      KEY incident_of_order (order_id, id),
      KEY incident_board (state, reported_at))`);
    await db.query(`CREATE TABLE incident_photo (
      incident_id ${ID} NOT NULL,
      file_id ${ID} NOT NULL,
      PRIMARY KEY (incident_id, file_id))`);
    await db.query(`CREATE TABLE corrective_action (
      id ${ID} NOT NULL,
      incident_id ${ID} NOT NULL,
      action varchar(300) NOT NULL,
      responsible varchar(60) NOT NULL,
      due_at datetime(3) NOT NULL,
      state ${WORD(8)} NOT NULL,
      done_by ${ID} NULL,
      done_label varchar(60) NULL,
      checked_label varchar(60) NULL,
      PRIMARY KEY (id),
      KEY corrective_action_of (incident_id, id))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['corrective_action', 'incident_photo', 'incident']) await db.query(`DROP TABLE ${table}`);
  }
}
