import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { ReceiveTransfer } from '../../src/modules/payments/application/transfers/receive-transfer.js';
import { SettleTransfer } from '../../src/modules/payments/application/transfers/settle-transfer.js';
import {
  TransfersFacade,
  type TransferRecord,
  type TransferRequest,
} from '../../src/modules/payments/contract/transfers.facade.js';
import { TransferGateway } from '../../src/modules/payments/domain/transfers/transfer-gateway.js';
import type { TransferFacts } from '../../src/modules/payments/domain/transfers/transfer.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';
import { SmallPurse, type Luck } from '../support/small-purse.js';
import { paymentsApp, until, type PaymentsApp } from '../support/payments-app.js';

let t: PaymentsApp;
let facade: TransfersFacade;
beforeAll(async () => {
  t = await paymentsApp();
  facade = t.app.get(TransfersFacade);
});
afterAll(() => t.close());
/** seconds by which this process and WeChat are ahead of the wall */
let ahead = 0;
beforeEach(async () => {
  t.clock.set(new Date(Date.now() + ahead * 1_000));
  await t.desk.clearFaults();
});

let references = 0;
const wanted = (more: Partial<TransferRequest> = {}): TransferRequest => ({
  reference: `red-packet:${String((references += 1)).padStart(4, '0')}`,
  key: 'gift',
  report: { purpose: 'red_packet', activity: '服务关怀', reward: '感谢您的耐心等候' },
  accountId: t.app.get(Ids).next(),
  openid: t.payer,
  amountFen: fen(1_000),
  remark: '一点心意，感谢您的耐心等候',
  overLimit: 'refuse',
  ...more,
});
function inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return t.app.get(Transactions).run(work);
}
async function request(more: Partial<TransferRequest> = {}): Promise<{ asked: TransferRequest; made: TransferRecord }> {
  const asked = wanted(more);
  const made = await inTx((tx) => facade.request(tx, asked));
  if (isRefused(made)) throw new Error(`refused: ${made.refused}`);
  return { asked, made };
}
const now = async (reference: string): Promise<TransferRecord> =>
  (await facade.of(t.app.get(Transactions).reader, [reference])).at(-1)!;
const standing = async (account: string, reference: string): Promise<number> => {
  const [found] = await t.rows<{ total: string | null }>(
    `SELECT SUM(e.amount_fen) AS total FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
     WHERE e.account = ? AND j.reference = ?`,
    [account, reference],
  );
  return Number(found?.total ?? 0);
};

describe('money to a person, at the desk WeChat', () => {
  it('is owed with the decision, waits for its receiver, and arrives once', async () => {
    const { asked, made } = await request();
    expect(made).toMatchObject({ state: 'created', attempt: 1 });
    expect(await standing('transfers_owed', asked.reference)).toBe(-1_000);
    await t.drain();
    expect(await now(asked.reference)).toMatchObject({ state: 'awaiting' });

    const receiving = t.app.get(ReceiveTransfer);
    expect(await receiving.open('01J00000000000000000000000', made.outBillNo)).toMatchObject({ refused: 'NOT_FOUND' });
    const opened = await receiving.open(asked.accountId, made.outBillNo);
    if (isRefused(opened)) throw new Error(opened.refused);
    expect(opened).toMatchObject({ mchId: t.config.WECHAT_PAY_MCHID, appId: t.config.WECHAT_APPID });
    await t.desk.post('/desk/transfer/open', { openid: t.payer, ...opened });
    await t.desk.post(`/desk/transfer/${made.outBillNo}/confirm`, { openid: t.payer });
    await until(async () => {
      await t.drain();
      return (await now(asked.reference)).state === 'success';
    }, 'WeChat has told that it arrived');
    expect(await standing('transfers_owed', asked.reference)).toBe(0);
    expect(await standing('wechat_cash', asked.reference)).toBe(-1_000);
    expect(await receiving.open(asked.accountId, made.outBillNo)).toMatchObject({ refused: 'TRANSFER_STATE' });
  });

  it('that nobody takes comes back; only then another attempt is made, under another number', async () => {
    await t.desk.fault('notification-drop', { times: 'forever' });
    const { asked, made } = await request();
    await t.drain();
    expect(await inTx((tx) => facade.retry(tx, asked.reference, 'gift', 'refuse'))).toMatchObject({
      refused: 'TRANSFER_STATE',
    });
    await t.desk.post('/control/clock', { advanceMs: 24 * 3_600_000 });
    t.seconds(20);
    await t.drain();
    expect(await now(asked.reference)).toMatchObject({ state: 'failed', failReason: 'OVERDUE_CLOSE' });
    expect(await standing('red_packet_cost', asked.reference)).toBe(0);
    const again = await inTx((tx) => facade.retry(tx, asked.reference, 'gift', 'refuse'));
    expect(again).toMatchObject({ attempt: 2, state: 'created' });
    expect((again as TransferRecord).outBillNo).not.toBe(made.outBillNo);
  });

  it('is taken back before it is taken, and not after', async () => {
    const { asked } = await request();
    await t.drain();
    expect(await inTx((tx) => facade.cancel(tx, asked.reference, 'gift'))).toMatchObject({ cancelWanted: true });
    await until(async () => {
      // both clocks: WeChat takes it back by its own, and believes no signature of another time
      await t.pass(20);
      ahead += 20;
      await t.drain();
      return (await now(asked.reference)).state === 'cancelled';
    }, 'WeChat has taken it back');
    expect(await standing('red_packet_cost', asked.reference)).toBe(0);
    expect(await inTx((tx) => facade.cancel(tx, asked.reference, 'gift'))).toMatchObject({ refused: 'TRANSFER_STATE' });
  });

  it('carries the receiver’s name, encrypted, where WeChat wants it', async () => {
    const report = { purpose: 'worker_pay', post: '家政服务员', pay: '10月劳务报酬' } as const;
    const { asked } = await request({ report, amountFen: fen(250_000), receiverName: '王秀英' });
    await t.drain();
    expect(await now(asked.reference)).toMatchObject({ state: 'awaiting', problem: null });
    const [row] = await t.rows<{ name_cipher: string }>('SELECT name_cipher FROM transfer WHERE reference = ?', [
      asked.reference,
    ]);
    expect(row!.name_cipher).not.toContain('王秀英');
    expect(t.logged()).not.toContain('王秀英');
  });
});

describe('the limits of a day', () => {
  it('refuse what must not wait, and queue the rest for the next morning', async () => {
    const accountId = t.app.get(Ids).next();
    await request({ accountId, amountFen: fen(20_000) });
    const more = wanted({ accountId, amountFen: fen(10) });
    expect(await inTx((tx) => facade.request(tx, more))).toMatchObject({ refused: 'TRANSFER_LIMIT' });
    const { made } = await request({ accountId, amountFen: fen(10), overLimit: 'queue' });
    expect(made.askAt.getTime()).toBeGreaterThan(t.clock.now().getTime());
    expect(made.askAt.toISOString().slice(11)).toBe('01:00:00.000Z'); // nine in Shanghai
    // never sent: taken back at once
    expect(await inTx((tx) => facade.cancel(tx, made.reference, 'gift'))).toMatchObject({ state: 'cancelled' });
  });

  it('hold when twenty decide at the same moment, and a cause is one transfer', async () => {
    const accountId = t.app.get(Ids).next();
    const same = wanted({ accountId });
    const all = await Promise.all(Array.from({ length: 20 }, () => inTx((tx) => facade.request(tx, same))));
    expect(new Set(all.map((one) => (one as TransferRecord).outBillNo)).size).toBe(1);
    const others = Array.from({ length: 20 }, () => wanted({ accountId, amountFen: fen(5_000) }));
    const made = await Promise.all(others.map((one) => inTx((tx) => facade.request(tx, one))));
    expect(made.filter((one) => !isRefused(one))).toHaveLength(3); // 10 + 3 × 50 yuan of 200
  });
});

type Step =
  | { readonly kind: 'request' | 'drain' | 'cancel' | 'retry' | 'confirm' | 'expire' | 'finish' | 'stale' | 'repeat' }
  | { readonly kind: 'luck'; readonly luck: Luck };

/** Whatever is decided, answered, lost, repeated or late: a cause is paid at most once, and the books say what is true. */
describe('in any order', () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.constant<Step>({ kind: 'drain' }) },
    {
      weight: 6,
      arbitrary: fc
        .constantFrom('request', 'cancel', 'retry', 'confirm', 'expire', 'finish', 'stale', 'repeat')
        .map((kind) => ({ kind })),
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom<Luck>('fine', 'answer lost', 'request lost', 'refused')
        .map((luck): Step => ({ kind: 'luck', luck })),
    },
  );

  it('nobody is paid twice', async () => {
    const gateway = t.app.get(TransferGateway);
    const settlement = t.app.get(SettleTransfer);
    await t.rows('DELETE FROM due_work');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const purse = new SmallPurse(t.clock, t.config);
        jest.spyOn(gateway, 'transfer').mockImplementation((one, name) => purse.transfer(one, name));
        jest.spyOn(gateway, 'queryTransfer').mockImplementation((one) => purse.queryTransfer(one));
        jest.spyOn(gateway, 'cancelTransfer').mockImplementation((one) => purse.cancelTransfer(one));
        const asked = wanted();
        const news: TransferFacts[] = [];
        const latest = (): string | undefined => [...purse.sent.keys()].at(-1);
        const act = async (one: Step): Promise<void> => {
          const number = latest();
          switch (one.kind) {
            case 'request':
              return void (await inTx((tx) => facade.request(tx, asked)));
            case 'cancel':
              return void (await inTx((tx) => facade.cancel(tx, asked.reference, 'gift')));
            case 'retry':
              return void (await inTx((tx) => facade.retry(tx, asked.reference, 'gift', 'refuse')));
            case 'luck':
              return void purse.luck.push(one.luck);
            case 'confirm':
              return number === undefined ? undefined : purse.confirm(number);
            case 'expire':
              return number === undefined ? undefined : purse.expire(number);
            case 'finish':
              return purse.finish();
            case 'stale':
              return void (number !== undefined && news.push(purse.factsOf(number)));
            case 'repeat':
              for (const facts of news) await settlement.settle(facts.outBillNo, facts, 'notification');
              return;
            case 'drain':
              t.seconds(900);
              return t.drain();
          }
        };
        await act({ kind: 'request' });
        for (const one of steps) await act(one);
        purse.luck.length = 0;
        for (const kind of ['drain', 'finish', 'confirm', 'drain', 'drain', 'drain'] as const) await act({ kind });

        const paid = [...purse.sent.values()].filter(({ state }) => state === 'SUCCESS');
        expect(paid.length).toBeLessThanOrEqual(1);
        expect(await standing('wechat_cash', asked.reference)).toBe(0 - 1_000 * paid.length);
        expect(await standing('red_packet_cost', asked.reference)).toBe(1_000 * paid.length);
        expect(await standing('transfers_owed', asked.reference)).toBe(0);
        const ends = (await facade.of(t.app.get(Transactions).reader, [asked.reference])).map(({ state }) => state);
        expect(ends.filter((state) => state === 'success')).toHaveLength(paid.length);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
