import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Claims know their place, and the policy says what must lie between two visits. A claim made before has no place: for
 * it the buffer alone counts, as it did when it was made.
 */
export class TravelAndRest1763800001520 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE claim
      ADD COLUMN lat double NULL COMMENT 'GCJ-02; null: made before travel was counted',
      ADD COLUMN lng double NULL`);
    await db.query(`ALTER TABLE scheduling_policy
      ADD COLUMN travel_detour_percent int NOT NULL DEFAULT 100 COMMENT 'road over straight line',
      ADD COLUMN travel_metres_per_minute int NOT NULL DEFAULT 300,
      ADD COLUMN travel_least_minutes int NOT NULL DEFAULT 0,
      ADD COLUMN travel_most_minutes int NOT NULL DEFAULT 0 COMMENT 'no trip is counted longer; 0: travel does not count',
      ADD COLUMN rest_minutes int NOT NULL DEFAULT 0 COMMENT 'between the visits of two working days',
      ADD COLUMN day_turns_minute int NOT NULL DEFAULT 240 COMMENT 'when one working day becomes the next',
      ADD COLUMN kept_prior_visits int NOT NULL DEFAULT 20 COMMENT 'weight of the whole city in a promise-kept rate',
      ADD COLUMN kept_least_visits int NOT NULL DEFAULT 5 COMMENT 'fewer visits than this show no rate'`);
    await db.query(
      `INSERT INTO scheduling_policy
         (version, effective_from, horizon_days, step_minutes, buffer_minutes, notice_minutes, open_from_minute, open_to_minute,
          travel_detour_percent, travel_metres_per_minute, travel_least_minutes, travel_most_minutes, rest_minutes,
          day_turns_minute, because)
       VALUES (2, '2020-01-01 00:00:00.000', 14, 30, 30, 120, ${8 * 60}, ${20 * 60}, 140, 300, 10, 180, ${10 * 60}, ${4 * 60}, ?)`,
      [
        '可预约14天；每半小时一个时段；两次上门之间留30分钟，路远的留足路程：直线距离的1.4倍，电动车每小时18公里，至少10分钟、至多按3小时计；前一天最后一次与第二天第一次服务之间休息满10小时，凌晨4点换日；准时率按本区、星期与钟点统计，以全城的20次平滑，满5次才显示；至少提前2小时；上门时间为8点至20点',
      ],
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM scheduling_policy WHERE version = 2');
    await db.query(`ALTER TABLE scheduling_policy
      DROP COLUMN travel_detour_percent, DROP COLUMN travel_metres_per_minute, DROP COLUMN travel_least_minutes,
      DROP COLUMN travel_most_minutes, DROP COLUMN rest_minutes, DROP COLUMN day_turns_minute,
      DROP COLUMN kept_prior_visits, DROP COLUMN kept_least_visits`);
    await db.query('ALTER TABLE claim DROP COLUMN lat, DROP COLUMN lng');
  }
}
