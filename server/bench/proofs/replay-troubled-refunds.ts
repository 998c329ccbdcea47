import { recordedPayout, troubledRefund } from '../../test/support/troubled-refunds.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

const PATH = '/admin/troubled-refunds';

/** How a refund goes another way. */
export const TROUBLED_REFUND_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /admin/troubled-refunds/:id/ways': async (town) => {
    const refund = await troubledRefund(town, await paid(town), 'abnormal');
    const body = { way: 'merchant_account', because: '客户没有银行卡' };
    return { person: await town.staff('finance'), path: `${PATH}/${refund}/ways`, body };
  },
  'POST /admin/troubled-refunds/:id/payout': async (town) => {
    const refund = await troubledRefund(town, await paid(town), 'at_desk');
    const body = { method: 'bank', voucherNo: `R-${refund}`, because: '客户来电核对' };
    return { person: await town.staff('finance'), path: `${PATH}/${refund}/payout`, body };
  },
  'POST /admin/troubled-refunds/payouts/:wayId/check': async (town) => {
    const way = await recordedPayout(town, await paid(town));
    return { person: await town.staff('manager'), path: `${PATH}/payouts/${way}/check`, body: {} };
  },
  'POST /admin/troubled-refunds/payouts/:wayId/refuse': async (town) => {
    const way = await recordedPayout(town, await paid(town));
    const body = { because: '凭证不符' };
    return { person: await town.staff('manager'), path: `${PATH}/payouts/${way}/refuse`, body };
  },
};

async function paid(town: SmallTown): Promise<string> {
  const worker = await town.worker();
  return (await town.confirmed(await town.customer(), town.at('12:00'), [worker])).id;
}
