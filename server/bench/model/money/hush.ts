import type { PaymentsApp } from '../../../test/support/payments-app.js';

/** What WeChat tells is a step of the model: nothing by itself. What it does by itself takes no time. */
export async function hush(t: PaymentsApp): Promise<void> {
  await t.desk.fault('notification-drop', { times: 'forever' });
  await t.desk.fault('transfer-slow', { ms: 0, times: 'forever' });
}
