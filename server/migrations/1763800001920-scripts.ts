import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AFTER_SCRIPTS } from './first-scripts/after.js';
import { GROWING_SCRIPTS } from './first-scripts/growing.js';
import { RETURN_SCRIPTS } from './first-scripts/return.js';
import { SEASON_SCRIPTS } from './first-scripts/season.js';
import { SERVICE_SCRIPTS } from './first-scripts/service.js';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const VARIANTS = ['A', 'B', 'C'];
const FROM = '2025-12-31 16:00:00.000';

/** What the office says to customers, by scene and wording; every wording has versions of its own. */
export class Scripts1763800001920 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE script_version (
      scene ${WORD(30)} NOT NULL,
      variant char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      version int NOT NULL,
      terms json NOT NULL COMMENT 'summary: the line of the notice; text: everything',
      because varchar(200) NOT NULL,
      effective_from datetime(3) NOT NULL,
      published_by varchar(60) NOT NULL,
      published_at datetime(3) NOT NULL,
      PRIMARY KEY (scene, variant, version))`);
    const all = { ...SERVICE_SCRIPTS, ...AFTER_SCRIPTS, ...RETURN_SCRIPTS, ...SEASON_SCRIPTS, ...GROWING_SCRIPTS };
    const rows = Object.entries(all).flatMap(([scene, wordings]) =>
      wordings.map(([summary, text], index) => [
        scene,
        VARIANTS[index],
        1,
        JSON.stringify({ summary, text }),
        '开业时写好的话术',
        FROM,
        '开业设置',
        FROM,
      ]),
    );
    const places = rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ');
    await db.query(
      `INSERT INTO script_version (scene, variant, version, terms, because, effective_from, published_by, published_at)
       VALUES ${places}`,
      rows.flat(),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE script_version');
  }
}
