import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What a step asks for beyond being done, what was answered, and the level of the standard a visit reached by it. */
export class StepDemands1763800001941 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE visit_step
      ADD COLUMN demands json NULL COMMENT 'NULL: of the base, and never left out',
      ADD COLUMN dose decimal(12,3) NULL COMMENT 'as measured, in the unit of the demand',
      ADD COLUMN certificate_no varchar(60) NULL COMMENT 'of the material',
      ADD COLUMN skipped_at datetime(3) NULL,
      ADD COLUMN skip_reason varchar(200) NULL`);
    await db.query(`ALTER TABLE visit
      ADD COLUMN level ${WORD(10)} NULL COMMENT 'reached by evidence at sign-off; NULL: below silver',
      ADD COLUMN passed_steps int NULL COMMENT 'at sign-off',
      ADD COLUMN all_steps int NULL COMMENT 'at sign-off',
      ADD KEY visit_signed (customer_signed_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'ALTER TABLE visit DROP KEY visit_signed, DROP COLUMN all_steps, DROP COLUMN passed_steps, DROP COLUMN level',
    );
    await db.query(`ALTER TABLE visit_step DROP COLUMN skip_reason, DROP COLUMN skipped_at,
      DROP COLUMN certificate_no, DROP COLUMN dose, DROP COLUMN demands`);
  }
}
