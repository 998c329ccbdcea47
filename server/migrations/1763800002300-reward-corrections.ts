import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Points and coins that two people of the office put right. */
export class RewardCorrections1763800002300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE reward_correction (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL COMMENT 'where it was asked',
      account_id ${ID} NOT NULL,
      currency ${WORD(16)} NOT NULL,
      amount int NOT NULL COMMENT 'above zero: more; below: less',
      reason ${WORD(24)} NOT NULL,
      words varchar(200) NOT NULL,
      evidence varchar(500) NOT NULL,
      state ${WORD(16)} NOT NULL,
      waits_for ${WORD(48)} NULL COMMENT 'account and currency while it is undecided: one at a time',
      asked_by ${ID} NOT NULL,
      asked_label varchar(60) NOT NULL,
      asked_at datetime(3) NOT NULL,
      decided_label varchar(60) NULL,
      decided_at datetime(3) NULL,
      decided_because varchar(200) NULL,
      policy_version int NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY reward_correction_waits (waits_for),
      KEY reward_correction_account (account_id, id),
      CONSTRAINT reward_correction_moves CHECK (amount <> 0),
      CONSTRAINT reward_correction_sound CHECK ((state = 'waiting') = (waits_for IS NOT NULL)))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE reward_correction');
  }
}
