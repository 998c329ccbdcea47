import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { REFUND_POLICY } from '../../src/modules/payments/domain/refund-policy.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { paymentsApp, type PaymentsApp } from '../support/payments-app.js';

let t: PaymentsApp;
beforeAll(async () => {
  t = await paymentsApp();
});
afterAll(() => t.close());

async function paid(): Promise<{ reference: string; outTradeNo: string; amountFen: number }> {
  const { reference, amountFen } = t.request();
  const { outTradeNo } = await t.start(t.request({ reference }));
  await t.pay(outTradeNo);
  await t.facade.refresh(reference, 'query');
  return { reference, outTradeNo, amountFen };
}

it('of a refund from two payments none is owed when one of them takes no more, also where the caller goes on', async () => {
  const older = await paid();
  t.seconds(5);
  const newer = await paid();
  const back = (key: string, amountFen: number, outTradeNos: readonly string[]) =>
    t.app.get(Transactions).run(async (tx) => {
      const refunds = await t.facade.refundAcross(tx, outTradeNos, { amountFen: fen(amountFen), reason: '赔付', key });
      // as compensation does: what cannot go back is given in another way, and the transaction commits
      return { answer: isRefused(refunds) ? refunds.refused : null };
    });
  for (let part = 0; part < REFUND_POLICY.mostPerPayment.value; part += 1) {
    expect(await back(`part-${part}`, 1, [older.outTradeNo])).toEqual({ answer: null });
  }
  const both = [older.outTradeNo, newer.outTradeNo];
  expect(await back('late', newer.amountFen + 1, both)).toEqual({ answer: 'REFUND_LIMIT' });
  expect(await t.count('refund', 'request_key = ?', ['late'])).toBe(0);
  expect(await back('late', newer.amountFen, both)).toEqual({ answer: null });
  expect(await t.count('refund', 'request_key = ?', ['late'])).toBe(1);
});
