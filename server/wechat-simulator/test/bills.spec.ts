import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { openDesk, type Desk } from './support/desk.js';
import { Merchant } from './support/merchant.js';

const DAY_MS = 24 * 3_600_000;
const beijingDay = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

let desk: Desk;
let merchant: Merchant;
let day: string;
beforeAll(async () => {
  desk = await openDesk();
  merchant = new Merchant(desk);
  day = beijingDay(Date.now() - 3 * DAY_MS);
  await desk.post('/control/past', {
    payments: [
      { outTradeNo: 'P000001', totalFen: 16_800, paidAt: `${day}T10:00:00+08:00` },
      { outTradeNo: 'P000002', totalFen: 9_950, paidAt: `${day}T23:59:59+08:00` },
    ],
    refunds: [{ outRefundNo: 'R000001', outTradeNo: 'P000001', amountFen: 5_000, endedAt: `${day}T12:00:00+08:00` }],
  });
});
afterAll(() => desk.stop());

async function bill(path: string): Promise<string[]> {
  const asked = await merchant.send('GET', path, '');
  expect(asked.status).toBe(200);
  const { hash_type, hash_value, download_url } = asked.body as Record<string, string>;
  const { pathname, search } = new URL(download_url!);
  const file = await merchant.send('GET', `${pathname}${search}`, '');
  const plain = gunzipSync(file.raw);
  expect([hash_type, hash_value]).toEqual(['SHA1', createHash('sha1').update(plain).digest('hex')]);
  return plain.toString('utf8').trimEnd().split('\r\n');
}

describe('bills', () => {
  it('the trade bill: yuan with backticks under a header row, fees with five decimals, sums at the end', async () => {
    const lines = await bill(`/v3/bill/tradebill?bill_date=${day}&bill_type=ALL&tar_type=GZIP`);
    expect(lines[0]).toContain('交易时间,公众账号ID,商户号');
    expect(lines).toHaveLength(1 + 3 + 2);
    expect(lines[1]).toContain(',`P000001,');
    expect(lines[1]).toContain(',`168.00,`0.00,');
    expect(lines[1]).toContain(',`1.01000,`0.60%,');
    expect(lines[2]).toContain(',`R000001,`50.00,');
    expect(lines[5]).toBe('`3,`267.50,`50.00,`0.00,`1.31000,`267.50,`50.00');
  });

  it('the flow of funds: income, outgo and fees apart, with our numbers', async () => {
    const lines = await bill(`/v3/bill/fundflowbill?bill_date=${day}&account_type=BASIC&tar_type=GZIP`);
    expect(lines[1]).toMatch(/`交易,`交易,`收入,`168\.00,`168\.00,.*`P000001$/);
    expect(lines[2]).toMatch(/`扣除交易手续费,`扣除交易手续费,`支出,`1\.01,/);
    expect(lines).toHaveLength(1 + 6 + 2);
  });

  it('planted differences are in both bills', async () => {
    await desk.post(`/control/bills/${day}`, { differences: [{ kind: 'lost', ref: 'P000002' }] });
    const lines = await bill(`/v3/bill/tradebill?bill_date=${day}&tar_type=GZIP`);
    expect(lines.join()).not.toContain('P000002');
    await desk.post(`/control/bills/${day}`, { differences: [] });
  });

  it('refused: today, a day without money, another type, a link that is no more', async () => {
    const code = async (path: string): Promise<unknown> => (await merchant.send('GET', path, '')).body.code;
    expect(await code(`/v3/bill/tradebill?bill_date=${beijingDay(Date.now())}`)).toBe('PARAM_ERROR');
    expect(await code('/v3/bill/tradebill?bill_date=2026-13-01')).toBe('PARAM_ERROR');
    const empty = beijingDay(Date.now() - 9 * DAY_MS);
    expect(await code(`/v3/bill/tradebill?bill_date=${empty}`)).toBe('NO_STATEMENT_EXIST');
    expect(await code(`/v3/bill/tradebill?bill_date=${day}&bill_type=REFUND`)).toBe('PARAM_ERROR');
    expect(await code('/v3/billdownload/file?token=old')).toBe('NO_AUTH');
  });

  it('before ten in the morning the bill of yesterday is still being made', async () => {
    // business time goes on to the next midnight and nine hours
    const now = desk.clock.now();
    const midnight = Date.parse(`${beijingDay(now + DAY_MS)}T00:00:00+08:00`);
    await desk.post('/control/clock', { advanceMs: midnight + 9 * 3_600_000 - now });
    const path = `/v3/bill/tradebill?bill_date=${beijingDay(now)}`;
    expect((await merchant.send('GET', path, '')).body.code).toBe('STATEMENT_CREATING');
    await desk.post('/control/clock', { advanceMs: 3_600_000 });
    expect((await merchant.send('GET', path, '')).body.code).toBe('NO_STATEMENT_EXIST');
  });
});
