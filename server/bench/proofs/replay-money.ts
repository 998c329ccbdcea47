import type { Schemas } from '@daowei/shared/api/client';
import { askedCorrection } from '../../test/support/corrections.js';
import { expectOk } from '../../test/support/person.js';
import { redPacket } from '../../test/support/red-packets.js';
import { someRewards } from '../../test/support/rewards.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';
import { TROUBLED_REFUND_REQUESTS } from './replay-troubled-refunds.js';

/** Above this another person must agree; see the policy. */
const FOR_TWO = 6_000;

/** How the office gives money to people. */
export const MONEY_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  ...TROUBLED_REFUND_REQUESTS,
  'POST /admin/orders/:id/red-packets': async (town) => {
    const { id } = await ordered(town);
    const body = { amountFen: 500, reason: '感谢您的耐心等候' };
    return { person: await town.staff('service'), path: `/admin/orders/${id}/red-packets`, body };
  },
  'POST /admin/red-packets/:id/decide': async (town) => {
    const gift = await redPacket(town, (await ordered(town)).id, FOR_TWO);
    const person = await town.staff('manager');
    return { person, path: `/admin/red-packets/${gift.id}/decide`, body: { command: 'approve' } };
  },
  'POST /admin/orders/:id/reward-corrections': async (town) => {
    const { id } = await ordered(town);
    const why = { reason: 'missed', words: '付清后没有记上', evidence: '订单时间线' };
    const body = { currency: 'points', amount: 300, ...why };
    return { person: await town.staff('service'), path: `/admin/orders/${id}/reward-corrections`, body };
  },
  'POST /admin/reward-corrections/:id/decide': async (town) => {
    const { waiting } = await askedCorrection(town, (await ordered(town)).id);
    const path = `/admin/reward-corrections/${waiting.id}/decide`;
    return { person: await town.staff('manager'), path, body: { command: 'confirm' } };
  },
  'POST /admin/exchange-catalogue': async (town) => {
    const person = await town.staff('manager');
    const path = '/admin/exchange-catalogue';
    const [newest] = expectOk(await person.get<Schemas['ExchangeCatalogues']>(path)).items;
    return { person, path, body: { basedOn: newest!.version, items: newest!.items, because: '试行' } };
  },
  'POST /rewards/exchanges': async (town) => {
    const exchange = { path: '/rewards/exchanges', body: { offer: 'coupon-10', currency: 'points', price: 1_000 } };
    const [another, person] = [await town.customer(), await town.customer()];
    for (const who of [another, person]) await someRewards(town, who, 'points', 1_000);
    // the first coupon of a day brings its kind along, and those after it do not
    expectOk(await another.post(exchange.path, exchange.body));
    return { person, ...exchange };
  },
};

async function ordered(town: SmallTown): Promise<{ id: string }> {
  await town.worker();
  return town.paid(await town.customer(), town.at('12:00'));
}
