import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { BillLine } from '../../src/modules/payments/domain/reconciliation/bill-line.js';
import { BillSource, type BillOutcome } from '../../src/modules/payments/domain/reconciliation/bill-source.js';
import { BillDays } from '../../src/modules/payments/infrastructure/bills/bill-days.js';
import { ReconcileDay } from '../../src/modules/payments/application/reconciliation/reconcile-day.js';
import type { WholeApp } from './whole-app.js';

/** WeChat's bills in the test's own process; the real protocol is the desk WeChat's. Empty unless told otherwise. */
export class SmallBills extends BillSource {
  readonly lines = new Map<string, readonly BillLine[]>();

  override read(day: LocalDate, tell: (line: BillLine) => void): Promise<BillOutcome> {
    for (const line of this.lines.get(day) ?? []) tell(line);
    return Promise.resolve({ kind: 'read', sha1: { trade: null, basic: null, operation: null } });
  }
}

/** A day whose bills name a payment that nobody knows, read and compared. @returns the id of its case */
export async function dayWithCase(whole: WholeApp, day: LocalDate): Promise<string> {
  const [ref, amountFen] = [`STRANGE${day}`, 4_200];
  whole.bills.lines.set(day, [{ file: 'trade', what: 'payment', ref, amountFen, feeFen: 25, state: 'SUCCESS' }]);
  await whole.app.get(BillDays).open(whole.transactions.reader, day);
  await whole.app.get(ReconcileDay).reconcile(day);
  const [found] = await whole.rows<{ id: string }>('SELECT id FROM bill_case WHERE day = ?', [day]);
  return found!.id;
}
