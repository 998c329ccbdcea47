import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What has to be in order before a worker sets out: lists by service, coded toolkits, and what the warehouse brings. */
export class Departure1763800001810 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE departure_checklist (
      service_id ${WORD(40)} NOT NULL,
      version int NOT NULL,
      needs_kit tinyint(1) NOT NULL COMMENT 'the coded toolkit is photographed and named',
      items json NOT NULL,
      because varchar(200) NOT NULL,
      published_by varchar(60) NOT NULL,
      published_at datetime(3) NOT NULL,
      PRIMARY KEY (service_id, version))`);
    await db.query(`CREATE TABLE toolkit (
      code ${WORD(20)} NOT NULL,
      name varchar(60) NOT NULL,
      registered_by varchar(60) NOT NULL,
      registered_at datetime(3) NOT NULL,
      last_order_id ${ID} NULL COMMENT 'the visit it went to last',
      PRIMARY KEY (code))`);
    await db.query(`CREATE TABLE visit_preparation (
      order_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      checklist_version int NOT NULL,
      ticked json NOT NULL COMMENT 'ids of the lines that are in order',
      kit_code ${WORD(20)} NULL,
      kit_photo ${ID} NULL,
      prepared_at datetime(3) NOT NULL,
      device_time datetime(3) NOT NULL,
      PRIMARY KEY (order_id),
      KEY visit_preparation_kit (kit_code, prepared_at))`);
    await db.query(`CREATE TABLE warehouse_pull (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      worker_id ${ID} NOT NULL,
      item_id ${WORD(40)} NOT NULL,
      item_title varchar(60) NOT NULL,
      note varchar(100) NOT NULL,
      state ${WORD(16)} NOT NULL,
      eta_at datetime(3) NOT NULL COMMENT 'when the worker can be there with it',
      breaks_promise tinyint(1) NOT NULL,
      asked_at datetime(3) NOT NULL,
      device_time datetime(3) NOT NULL,
      answered_at datetime(3) NULL,
      answered_by varchar(60) NULL,
      PRIMARY KEY (id),
      KEY warehouse_pull_order (order_id),
      KEY warehouse_pull_state (state, asked_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['warehouse_pull', 'visit_preparation', 'toolkit', 'departure_checklist']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
