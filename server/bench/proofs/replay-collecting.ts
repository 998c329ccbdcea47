import { fen } from '@daowei/shared/kernel/fen';
import { DESK_POLICY } from '../../src/modules/payments/domain/desk-policy.js';
import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Customer } from '../../test/support/person.js';
import { beginVisit, finishSteps, signOff } from '../../test/support/serve-visit.js';
import type { ConfirmedVisit, SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

const WITH_ROOMS = { part: 'base', line: 'red', dose: null, material: null, rooms: ['客厅', '主卧'] } as const;
const WINDOWS = { addOnId: 'windows', quantity: 1, reason: '阳台玻璃积灰较厚' };

/** How rooms are ticked off, more work is agreed on site, paid for afterwards, and given back. */
export const COLLECTING_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /worker/visits/:orderId/steps/:stepId/rooms/:place': async (town) => {
    await town.newTrade({ steps: [{ id: 'rooms', title: '居室', hint: '', photo: 'none', demands: WITH_ROOMS }] });
    const { visit } = await begun(town);
    const path = `/worker/visits/${visit.id}/steps/rooms/rooms/2`;
    return { person: visit.worker, path, body: { deviceTime: town.whole.clock.now().toISOString() } };
  },
  'POST /worker/visits/:orderId/extras': async (town) => {
    const { visit } = await begun(town);
    return { person: visit.worker, path: `/worker/visits/${visit.id}/extras`, body: WINDOWS };
  },
  'POST /worker/visits/:orderId/extras/:extraId/withdraw': async (town) => {
    const { visit, extraId } = await proposed(town);
    return { person: visit.worker, path: `/worker/visits/${visit.id}/extras/${extraId}/withdraw`, body: {} };
  },
  'POST /worker/visits/:orderId/overtime': async (town) => {
    const { visit } = await begun(town);
    const body = { minutes: 30, reason: '厨房油污较重' };
    return { person: visit.worker, path: `/worker/visits/${visit.id}/overtime`, body };
  },
  'POST /orders/:id/extras/:extraId/answer': async (town) => {
    const { person, visit, extraId } = await proposed(town);
    return { person, path: `/orders/${visit.id}/extras/${extraId}/answer`, body: { agree: true } };
  },
  'POST /orders/:id/balance/payment': async (town) => {
    const { person, visit } = await owing(town);
    return { person, path: `/orders/${visit.id}/balance/payment`, body: {} };
  },
  'POST /admin/orders/:id/receipts': async (town) => {
    const { visit } = await owing(town);
    return { person: await town.staff('finance'), path: `/admin/orders/${visit.id}/receipts`, body: cash(1_000) };
  },
  'POST /admin/orders/:id/receipts/:receiptId/confirm': async (town) => {
    const { path } = await received(town, BIG);
    return { person: await town.staff('manager'), path: `${path}/confirm`, body: {} };
  },
  'POST /admin/orders/:id/receipts/:receiptId/void': async (town) => {
    const { path } = await received(town, 1_000);
    return { person: await town.staff('manager'), path: `${path}/void`, body: { because: '金额看错' } };
  },
  'POST /admin/orders/:id/receipts/:receiptId/refunds': async (town) => {
    const { path } = await received(town, 1_000);
    return {
      person: await town.staff('finance'),
      path: `${path}/refunds`,
      body: { amountFen: 400, reason: '退一部分' },
    };
  },
  'POST /admin/cashier-shifts': async (town) => {
    const { cashier } = await received(town, 1_000);
    return { person: cashier, path: '/admin/cashier-shifts', body: { countedFen: 900, because: '找零多给了一元' } };
  },
  'POST /admin/cashier-shifts/:id/check': async (town) => {
    const { cashier } = await received(town, 1_000);
    expectOk(await cashier.post('/admin/cashier-shifts', { countedFen: 1_000 }));
    const { closes } = expectOk(await cashier.get<Schemas['CashierDeskView']>('/admin/cashier-shifts'));
    const mine = closes.find(({ isMine }) => isMine)!;
    return { person: await town.staff('manager'), path: `/admin/cashier-shifts/${mine.id}/check`, body: {} };
  },
  'POST /admin/orders/:id/refunds': async (town) => {
    const { visit } = await owing(town);
    const body = { amountFen: 1_000, reason: '一处没有擦净' };
    return { person: await town.staff('finance'), path: `/admin/orders/${visit.id}/refunds`, body };
  },
};

/** Large enough for a second person. */
const BIG = DESK_POLICY.secondPersonFromFen.value;
let receipts = 0;
const cash = (amountFen: number) => ({ method: 'cash', receiptNo: `R-${(receipts += 1)}`, amountFen });

interface OnSite {
  readonly person: Customer;
  readonly visit: ConfirmedVisit;
}

async function begun(town: SmallTown): Promise<OnSite> {
  const worker = await town.worker();
  const person = await town.customer();
  const visit = await town.confirmed(person, town.at('12:00'), [worker]);
  await beginVisit(town, visit);
  return { person, visit };
}

async function proposed(town: SmallTown): Promise<OnSite & { readonly extraId: string }> {
  const { person, visit } = await begun(town);
  expectOk(await visit.worker.post(`/worker/visits/${visit.id}/extras`, WINDOWS));
  const { bill } = expectOk(await person.get<Schemas['OrderView']>(`/orders/${visit.id}`));
  return { person, visit, extraId: bill.extras[0]!.id };
}

/** The price was paid when booking; what was agreed on site is still owed. */
async function owing(town: SmallTown): Promise<OnSite> {
  const { person, visit, extraId } = await proposed(town);
  expectOk(await person.post(`/orders/${visit.id}/extras/${extraId}/answer`, { agree: true }));
  await finishSteps(town, visit);
  await signOff(town, person, visit);
  return { person, visit };
}

/** Over the desk, for a visit that is worth it. */
async function received(town: SmallTown, amountFen: number) {
  await town.newTrade({
    basePriceFen: fen(100_000),
    deposit: { basisPoints: 1_000, balanceHours: 48, because: '先付一成' },
  });
  const { visit } = await owing(town);
  const cashier = await town.staff('finance');
  expectOk(await cashier.post(`/admin/orders/${visit.id}/receipts`, cash(amountFen)));
  const { receipts: kept } = expectOk(await cashier.get<Schemas['AdminOrderView']>(`/admin/orders/${visit.id}`));
  return { cashier, path: `/admin/orders/${visit.id}/receipts/${kept[0]!.id}` };
}
