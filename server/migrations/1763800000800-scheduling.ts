import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
/** Nobody works until the roster says so. */
const ALL_BITS = 4_294_967_295;

export class Scheduling1763800000800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE worker_day (
      worker_id ${ID} NOT NULL,
      day date NOT NULL,
      m0 int unsigned NOT NULL DEFAULT 0 COMMENT 'busy quarter-hours 0-31: visits and their buffers',
      m1 int unsigned NOT NULL DEFAULT 0,
      m2 int unsigned NOT NULL DEFAULT 0,
      off0 int unsigned NOT NULL DEFAULT ${ALL_BITS} COMMENT 'quarter-hours outside the shifts',
      off1 int unsigned NOT NULL DEFAULT ${ALL_BITS},
      off2 int unsigned NOT NULL DEFAULT ${ALL_BITS},
      ver int unsigned NOT NULL DEFAULT 0 COMMENT 'changes with every bit, for compare-and-set over the whole day',
      PRIMARY KEY (worker_id, day),
      KEY worker_day_by_day (day, worker_id))`);
    await db.query(`CREATE TABLE claim (
      id ${ID} NOT NULL,
      reference ${WORD} NOT NULL COMMENT 'opaque, e.g. order:01J…',
      worker_id ${ID} NOT NULL,
      from_at datetime(3) NOT NULL,
      to_at datetime(3) NOT NULL,
      busy_to datetime(3) NOT NULL COMMENT 'end of the visit plus the buffer',
      state varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      claimed_at datetime(3) NOT NULL,
      released_at datetime(3) NULL,
      PRIMARY KEY (id),
      KEY claim_by_worker (worker_id, from_at),
      KEY claim_by_time (from_at),
      KEY claim_by_reference (reference))`);
    await db.query(`CREATE TABLE scheduling_policy (
      version int NOT NULL,
      effective_from datetime(3) NOT NULL,
      horizon_days int NOT NULL,
      step_minutes int NOT NULL,
      buffer_minutes int NOT NULL,
      notice_minutes int NOT NULL,
      open_from_minute int NOT NULL,
      open_to_minute int NOT NULL,
      because varchar(300) NOT NULL,
      PRIMARY KEY (version))`);
    await db.query(
      `INSERT INTO scheduling_policy
         (version, effective_from, horizon_days, step_minutes, buffer_minutes, notice_minutes, open_from_minute, open_to_minute, because)
       VALUES (1, '2020-01-01 00:00:00.000', 14, 30, 30, 120, ${8 * 60}, ${20 * 60}, ?)`,
      [
        '可预约14天；每半小时一个时段；两次上门之间留30分钟路程与休整；至少提前2小时，便于服务人员备好工具；上门时间为8点至20点',
      ],
    );
    // The daily take-over of the roster starts with the table and then schedules itself.
    await db.query(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000000800', 'scheduling.refresh-roster', 'daily', '2020-01-01 00:00:00.000', 0, 'null', '2020-01-01 00:00:00.000')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM due_work WHERE kind = 'scheduling.refresh-roster'`);
    for (const table of ['scheduling_policy', 'claim', 'worker_day']) await db.query(`DROP TABLE ${table}`);
  }
}
