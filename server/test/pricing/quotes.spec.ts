import { Global, Module } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { Transactions } from '../../src/platform/database/transactions.js';
import {
  PricingFacade,
  type FrozenQuote,
  type PriceSubject,
} from '../../src/modules/pricing/contract/pricing.facade.js';
import { PastBookings } from '../../src/modules/pricing/contract/past-bookings.js';
import { PricingModule } from '../../src/modules/pricing/pricing.module.js';
import { testService } from '../support/test-service.js';
import { testModules, type TestParts } from '../support/test-app.js';

const ALICE = '01JD000000000000000000ALCE';
const BOB = '01JD00000000000000000000B0';

/** Nobody has booked anything. */
@Global()
@Module({
  providers: [{ provide: PastBookings, useValue: { latest: async () => [] } }],
  exports: [PastBookings],
})
class NoBookingsModule {}

describe('quotes, on the rules the migration brings', () => {
  let parts: TestParts;
  let pricing: PricingFacade;
  let transactions: Transactions;

  beforeAll(async () => {
    parts = await testModules([PricingModule, NoBookingsModule]);
    pricing = parts.module.get(PricingFacade, { strict: false });
    transactions = parts.module.get(Transactions, { strict: false });
  });
  afterAll(() => parts.close());

  const subject = (patch: Partial<PriceSubject> = {}): PriceSubject => ({
    service: testService(),
    district: '西湖区',
    startAt: atMinute(localDate('2026-03-14'), 600),
    hours: 3,
    addOns: [{ id: 'windows', quantity: 2 }],
    tier: 'normal',
    ...patch,
  });
  const quote = (account = ALICE, patch: Partial<PriceSubject> = {}): Promise<FrozenQuote> =>
    transactions.run((tx) => pricing.quote(tx, account, subject(patch)));
  const redeem = async (account: string, id: string, patch: Partial<PriceSubject> = {}): Promise<unknown> => {
    const result = await pricing.redeem(transactions.reader, account, id, subject(patch));
    return isRefused(result) ? result.refused : result;
  };

  it('explain themselves in Chinese and add up', async () => {
    const made = await quote();
    expect(made.lines.map((line) => [line.kind, line.amountFen])).toEqual([
      ['base', 18_000],
      ['add_on', 6_000],
      ['weekend', 2_400],
    ]);
    expect(made.totalFen).toBe(26_400);
    expect(made.lines[2]!.because).toContain('10%');
    expect(made.expiresAt.getTime() - parts.clock.now().getTime()).toBe(20 * 60_000);
  });

  it('take off what the buyer’s tier takes off, and keep it when the tier has changed', async () => {
    const made = await quote(ALICE, { tier: 'platinum' });
    // 6 % of 240.00
    expect(made.lines.at(-1)).toMatchObject({ kind: 'tier', label: '铂金会员优惠', amountFen: -1_440 });
    expect(made.totalFen).toBe(24_960);
    expect(await redeem(ALICE, made.id, { tier: 'normal' })).toEqual(made);
  });

  it('come back as they were frozen', async () => {
    const made = await quote();
    expect(await redeem(ALICE, made.id)).toEqual(made);
  });

  it('keep their price when the rules change before they expire', async () => {
    const made = await quote();
    await parts.db.dataSource.query(
      `INSERT INTO price_rule_version (version, effective_from, quote_minutes, because) VALUES (3, ?, 15, '涨价')`,
      [parts.clock.now()],
    );
    await parts.db.dataSource.query(
      `INSERT INTO price_rule (version, position, kind, label, because, basis_points) VALUES
       (3, 0, 'base', '{name}', '标准价', NULL), (3, 1, 'add_on', '{name}', '附加', NULL), (3, 2, 'weekend', '周末', '加收{percent}', 5000)`,
    );
    const dearer = await quote();
    expect(dearer.totalFen).toBe(36_000);
    expect(dearer.ruleVersion).toBe(3);
    expect(await redeem(ALICE, made.id)).toEqual(made);
    await parts.db.dataSource.query('DELETE FROM price_rule WHERE version = 3');
    await parts.db.dataSource.query('DELETE FROM price_rule_version WHERE version = 3');
  });

  it('are refused to others, too late, and for anything else', async () => {
    const made = await quote();
    expect(await redeem(BOB, made.id)).toBe('NOT_FOUND');
    expect(await redeem(ALICE, '01JD00000000000000000000XX')).toBe('NOT_FOUND');
    expect(await redeem(ALICE, made.id, { hours: 2 })).toBe('QUOTE_MISMATCH');
    expect(await redeem(ALICE, made.id, { startAt: atMinute(localDate('2026-03-14'), 630) })).toBe('QUOTE_MISMATCH');
    expect(await redeem(ALICE, made.id, { addOns: [] })).toBe('QUOTE_MISMATCH');
    expect(await redeem(ALICE, made.id, { service: testService({ version: 9 }) })).toBe('QUOTE_MISMATCH');
    parts.clock.set(new Date(made.expiresAt.getTime() - 1));
    expect(await redeem(ALICE, made.id)).toEqual(made);
    parts.clock.set(made.expiresAt);
    expect(await redeem(ALICE, made.id)).toBe('QUOTE_STALE');
  });

  it('whose row was altered are a bug, not a price', async () => {
    const made = await quote();
    const cheaper = JSON.stringify(made.lines.map((line) => ({ ...line, amountFen: 1 })));
    await parts.db.dataSource.query('UPDATE quote SET quote_lines = ? WHERE id = ?', [cheaper, made.id]);
    await expect(redeem(ALICE, made.id)).rejects.toThrow('altered');
  });

  it('are not made by broken rules', async () => {
    await parts.db.dataSource.query(`UPDATE price_rule SET basis_points = NULL WHERE version = 2 AND kind = 'weekend'`);
    await expect(quote()).rejects.toThrow('broken');
    await parts.db.dataSource.query(`UPDATE price_rule SET basis_points = 1000 WHERE version = 2 AND kind = 'weekend'`);
  });

  it('of a whole calendar read the rules once and agree with single prices', async () => {
    const starts = [600, 1_020, 1_170].map((minute) => atMinute(localDate('2026-03-10'), minute));
    const { startAt: _, ...rest } = subject();
    const prices = await pricing.priceStarts(transactions.reader, rest, starts);
    const single = await Promise.all(starts.map((startAt) => pricing.price(transactions.reader, { ...rest, startAt })));
    expect(prices).toEqual(single.map((price) => price.totalFen));
    expect(prices).toEqual([fen(24_000), fen(25_920), fen(25_920)]);
  });
});
