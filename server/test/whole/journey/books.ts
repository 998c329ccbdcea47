import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk } from '../../support/person.js';
import { dayWithCase } from '../../support/small-bills.js';
import type { SmallTown } from '../../support/small-town.js';

/** Finance looks at the books, clears a day of WeChat's bills and closes it. */
export async function books(town: SmallTown): Promise<void> {
  const finance = await town.staff('finance');
  // before the company began, so that the bills name nothing of ours
  const [day, from] = [addDays(town.today, -200), addDays(town.today, -220)];
  const id = await dayWithCase(town.whole, day);

  const { items: days } = expectOk(
    await finance.get<Schemas['BillDayList']>(`/admin/bills/days?before=${addDays(day, 1)}`),
  );
  expect(days).toMatchObject(expect.arrayContaining([expect.objectContaining({ day, state: 'open', unresolved: 1 })]));
  const { items } = expectOk(await finance.get<Schemas['BillDayView']>(`/admin/bills/days/${day}`));
  expect(items).toMatchObject([
    { kind: 'missing_here', fixes: [{ fix: 'settle' }, { fix: 'correct' }, { fix: 'wait' }] },
  ]);
  expectOk(await finance.post(`/admin/bills/days/${day}/fetch`));
  expectOk(await finance.post(`/admin/bills/cases/${id}/fix`, { fix: 'correct', reason: '微信客服确认是测试款' }));
  const closed = expectOk(await finance.post<Schemas['BillDayView']>(`/admin/bills/days/${day}/close`));
  expect(closed).toMatchObject({ state: 'closed', closedBy: expect.stringContaining('财务') as string });

  const ledger = expectOk(await finance.get<Schemas['LedgerView']>('/admin/ledger'));
  const balanceOf = (kind: string): number =>
    ledger.accounts.reduce((sum, one) => sum + (one.kind === kind ? one.balanceFen : 0), 0);
  expect(balanceOf('asset')).toBe(balanceOf('liability') + balanceOf('income') - balanceOf('expense'));
  const range = `from=${from}&to=${town.today}`;
  const journals = expectOk(
    await finance.get<Schemas['JournalPage']>(`/admin/ledger/journals?account=wechat_cash&${range}`),
  );
  expect(journals.items.map(({ kind }) => kind)).toContain('bill_corrected');
  const { total } = expectOk(await finance.get<Schemas['FinanceView']>(`/admin/finance?${range}&by=week`));
  const facts = expectOk(await finance.get<Schemas['FinanceFactPage']>(`/admin/finance/facts?figure=revenue&${range}`));
  expect(facts.items.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(total.revenueFen);
  expect(facts.items.some(({ orderNo }) => orderNo)).toBe(true);
}
