import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What a customer asks to be cleaned with: signed lists, each version kept. */
export class MaterialLists1763800002750 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE material_list (
      order_id ${ID} NOT NULL,
      version int NOT NULL,
      account_id ${ID} NOT NULL,
      openid ${WORD(64)} NOT NULL,
      hash ${WORD(64)} NULL COMMENT 'of the rows as signed; null: the list was withdrawn, and so are the next four',
      method ${WORD(8)} NULL,
      signer_name varchar(60) NULL,
      signature_file ${ID} NULL,
      policy_version int NULL,
      changed_at datetime(3) NOT NULL,
      device_at datetime(3) NOT NULL,
      PRIMARY KEY (order_id, version))`);
    await db.query(`CREATE TABLE material_list_item (
      id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      version int NOT NULL,
      place int NOT NULL,
      name varchar(40) NOT NULL,
      note varchar(100) NOT NULL,
      brought_by ${WORD(10)} NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY material_list_item_place (order_id, version, place))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['material_list_item', 'material_list']) await db.query(`DROP TABLE ${table}`);
  }
}
