import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What everybody is taught again and again, and who was there: passing is a certificate like any other. */
export class Training1763800001821 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE training_course (
      id ${WORD(40)} NOT NULL,
      name varchar(40) NOT NULL,
      grants varchar(40) NOT NULL COMMENT 'the kind of certificate that services ask for',
      every ${WORD(8)} NOT NULL COMMENT 'quarter or year',
      content_version int NOT NULL,
      because varchar(120) NOT NULL,
      PRIMARY KEY (id))`);
    await db.query(`CREATE TABLE training_pass (
      id ${ID} NOT NULL,
      course_id ${WORD(40)} NOT NULL,
      content_version int NOT NULL,
      worker_id ${ID} NOT NULL,
      passed_on date NOT NULL,
      good_through date NOT NULL,
      note varchar(120) NULL,
      recorded_label varchar(60) NOT NULL,
      recorded_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY training_pass_of_worker (worker_id, course_id))`);
    await db.query(`INSERT INTO training_course (id, name, grants, every, content_version, because) VALUES
      ('safety', '安全复训', '安全培训证', 'quarter', 1, '每季度复训一次：用电、登高、化学品、紧急情况'),
      ('content', '年度业务更新', '年度培训证', 'year', 1, '服务标准每年更新，更新后重学一遍')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE training_pass');
    await db.query('DROP TABLE training_course');
  }
}
