import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const MEANS = 'the same cause never refunds twice';

/** A cause names the visit it is about and the receipt it is paid from, beside what it was before. */
export class RefundCauses1763800001900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE refund MODIFY request_key ${WORD(120)} NOT NULL COMMENT '${MEANS}'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE refund MODIFY request_key ${WORD(64)} NOT NULL COMMENT '${MEANS}'`);
  }
}
