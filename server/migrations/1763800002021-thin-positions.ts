import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Positions of check-ins from before they were thinned out have no timer: they are thinned out now. */
export class ThinPositions1763800002021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('UPDATE visit_check_in SET lat = ROUND(lat, 2), lng = ROUND(lng, 2) WHERE lat IS NOT NULL');
  }

  /** What was thinned out is gone. */
  async down(): Promise<void> {}
}
