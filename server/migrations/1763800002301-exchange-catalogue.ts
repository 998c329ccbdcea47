import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const ALWAYS = { stockPerMonth: null, validFrom: null, validUntil: null, on: true };

/** What could be exchanged before the office could change it; exchanges made until now keep it as version 1. */
const FIRST_OFFERS = [
  {
    ...{ id: 'coupon-10', name: '10元优惠券', because: '任何服务都能用，三个月内有效' },
    ...{ pricePoints: 1_000, priceCoins: 10, gift: 'coupon', amountFen: 1_000, months: 3, days: null },
    ...ALWAYS,
  },
  {
    ...{ id: 'coupon-30', name: '30元优惠券', because: '比三张10元券划算，三个月内有效' },
    ...{ pricePoints: 2_800, priceCoins: 28, gift: 'coupon', amountFen: 3_000, months: 3, days: null },
    ...ALWAYS,
  },
  {
    ...{ id: 'priority-30', name: '优先响应30天', because: '想约的时间满了时排在前面，有空位先问您' },
    ...{ pricePoints: 600, priceCoins: 6, gift: 'priority', amountFen: null, months: null, days: 30 },
    ...ALWAYS,
  },
  {
    ...{ id: 'packet-5', name: '5元红包', because: '存入微信零钱，随时可用' },
    ...{ pricePoints: 600, priceCoins: 5, gift: 'red_packet', amountFen: 500, months: null, days: null },
    ...ALWAYS,
  },
];

/** What points and coins can be exchanged for, as versions, and how many of each went in a month. */
export class ExchangeCatalogue1763800002301 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE exchange_catalogue (
      version int NOT NULL,
      terms json NOT NULL,
      because varchar(300) NOT NULL,
      effective_from datetime(3) NOT NULL,
      published_by varchar(60) NOT NULL,
      published_at datetime(3) NOT NULL,
      PRIMARY KEY (version),
      KEY exchange_catalogue_effective (effective_from))`);
    const since = new Date('2026-01-01T00:00:00+08:00');
    await db.query('INSERT INTO exchange_catalogue VALUES (?, ?, ?, ?, ?, ?)', [
      1,
      JSON.stringify({ items: FIRST_OFFERS }),
      '开业目录：常用的两种券、优先响应和小红包',
      since,
      '开业设置',
      since,
    ]);
    await db.query(`CREATE TABLE exchange_stock (
      offer_id ${WORD(40)} NOT NULL,
      month ${WORD(7)} NOT NULL COMMENT 'of Shanghai, 2026-03',
      taken int NOT NULL,
      PRIMARY KEY (month, offer_id),
      CONSTRAINT exchange_stock_counts CHECK (taken >= 0))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['exchange_stock', 'exchange_catalogue']) await db.query(`DROP TABLE ${table}`);
  }
}
