import { addDays } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, SIGNATURE, type Customer, type Person } from '../../test/support/person.js';
import type { ConfirmedVisit, SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';
import { COLLECTING_REQUESTS } from './replay-collecting.js';
import { BILL_REQUESTS } from './replay-bills.js';
import { COMPENSATION_REQUESTS } from './replay-compensation.js';
import { COMPLAINT_REQUESTS } from './replay-complaints.js';
import { DAY_PLAN_REQUESTS } from './replay-day-plans.js';
import { INVOICE_REQUESTS } from './replay-invoices.js';
import { DEPARTURE_REQUESTS } from './replay-departure.js';
import { LEAVE_REQUESTS } from './replay-leave.js';
import { OUTREACH_REQUESTS } from './replay-outreach.js';
import { WAGES_REQUESTS } from './replay-wages.js';
import { MONEY_REQUESTS } from './replay-money.js';
import { PACKAGE_REQUESTS } from './replay-packages.js';
import { REMOTE_REQUESTS } from './replay-remote.js';
import { SAFETY_REQUESTS } from './replay-safety.js';
import { SERVICE_REQUESTS } from './replay-services.js';
import { SHIFT_REQUESTS } from './replay-shifts.js';
import { WORKFORCE_REQUESTS } from './replay-workforce.js';
import { WARRANTY_REQUESTS } from './replay-warranty.js';
import { STAY_REQUESTS } from './replay-stays.js';

const STEP = 'ask';
const ALL_STEPS = ['ask', 'kitchen', 'rooms', 'rubbish'];

/** How each route that moves money or capacity comes to take effect, from a trade of its own with nobody in it. */
export const REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  ...PACKAGE_REQUESTS,
  ...REMOTE_REQUESTS,
  ...SERVICE_REQUESTS,
  ...SHIFT_REQUESTS,
  ...STAY_REQUESTS,
  ...BILL_REQUESTS,
  ...LEAVE_REQUESTS,
  ...OUTREACH_REQUESTS,
  ...WORKFORCE_REQUESTS,
  ...WAGES_REQUESTS,
  ...COLLECTING_REQUESTS,
  ...MONEY_REQUESTS,
  ...INVOICE_REQUESTS,
  ...WARRANTY_REQUESTS,
  ...DAY_PLAN_REQUESTS,
  ...COMPENSATION_REQUESTS,
  ...COMPLAINT_REQUESTS,
  ...SAFETY_REQUESTS,
  ...DEPARTURE_REQUESTS,
  'POST /orders': async (town) => {
    await town.worker();
    const person = await town.customer();
    const visit = { ...wish(town, person), startAt: town.at('12:00').toISOString() };
    const quote = expectOk(await person.post<Schemas['Quote']>('/quotes', visit));
    return { person, path: '/orders', body: { ...visit, quoteId: quote.id } };
  },
  'POST /orders/:id/cancel': async (town) => {
    const { person, id } = await held(town);
    return { person, path: `/orders/${id}/cancel`, body: { reason: '改天' } };
  },
  'POST /orders/:id/payment': async (town) => {
    const { person, id } = await held(town);
    return { person, path: `/orders/${id}/payment`, body: {} };
  },
  'POST /orders/:id/sign-off': async (town) => {
    const { person, visit } = await signed(town);
    return { person, path: `/orders/${visit.id}/sign-off`, body: { signaturePng: SIGNATURE, deviceTime: now(town) } };
  },
  'POST /orders/:id/sign-off/refusal': async (town) => {
    const { person, visit } = await signed(town);
    const body = { redo: ['ask'], words: '厨房台面还有油', deviceTime: now(town) };
    return { person, path: `/orders/${visit.id}/sign-off/refusal`, body };
  },
  'POST /orders/:id/rating': async (town) => {
    const { person, visit } = await signed(town);
    const signature = { signaturePng: SIGNATURE, deviceTime: now(town) };
    expectOk(await person.post(`/orders/${visit.id}/sign-off`, signature));
    await town.whole.drain();
    return { person, path: `/orders/${visit.id}/rating`, body: { stars: 5, tags: ['准时'], text: '很好' } };
  },
  'POST /orders/:id/agreement': async (town) => {
    const { person, visit } = await confirmed(town);
    const path = `/orders/${visit.id}/agreement`;
    const { hash } = expectOk(await person.get<Schemas['AgreementView']>(path));
    return { person, path, body: { hash, healthTicks: [], typedName: '周晓岚', deviceTime: now(town) } };
  },
  'POST /waitlist': async (town) => {
    const full = await held(town);
    const person = await town.customer();
    return { person, path: '/waitlist', body: waiting(town, person, full.startAt) };
  },
  'POST /waitlist/:id/leave': async (town) => {
    const full = await held(town);
    const person = await town.customer();
    const body = waiting(town, person, full.startAt);
    const { id } = expectOk(await person.post<Schemas['WaitEntry']>('/waitlist', body));
    return { person, path: `/waitlist/${id}/leave`, body: {} };
  },
  'POST /admin/coupon-kinds': async (town) => {
    return { person: await town.staff('manager'), path: '/admin/coupon-kinds', body: apology(town) };
  },
  'POST /admin/orders/:id/coupons': async (town) => {
    const { id } = await held(town);
    const person = await town.staff('manager');
    const kind = expectOk(await person.post<Schemas['CouponKind']>('/admin/coupon-kinds', apology(town)));
    return { person, path: `/admin/orders/${id}/coupons`, body: { kindId: kind.id, because: '服务迟到' } };
  },
  'POST /orders/:id/reschedule': async (town) => {
    const { person, visit } = await confirmed(town);
    return { person, path: `/orders/${visit.id}/reschedule`, body: tomorrow(town) };
  },
  'POST /admin/orders/:id/reschedule': async (town) => {
    const { visit } = await confirmed(town);
    return {
      person: await town.staff('coordinator'),
      path: `/admin/orders/${visit.id}/reschedule`,
      body: tomorrow(town),
    };
  },
  'POST /admin/orders/:id/cancel': async (town) => {
    const { visit } = await confirmed(town);
    const person = await town.staff('service');
    return { person, path: `/admin/orders/${visit.id}/cancel`, body: { fault: 'company_fault', note: '排班有误' } };
  },
  'POST /admin/cancellation-rules': async (town) => {
    const person = await town.staff('manager');
    const path = '/admin/cancellation-rules';
    const [newest] = expectOk(await person.get<Schemas['CancellationRuleList']>(path)).items;
    const tiers = [{ noticeMinutes: 0, basisPoints: 0, because: '免费' }];
    return { person, path, body: { basedOn: newest!.version, tiers, because: '试行' } };
  },
  'POST /admin/price-rules': async (town) => {
    const person = await town.staff('manager');
    const path = '/admin/price-rules';
    const [newest] = expectOk(await person.get<Schemas['PriceRulesList']>(path)).items;
    const { version: basedOn, quoteMinutes, rules } = newest!;
    return { person, path, body: { basedOn, quoteMinutes, rules, effectiveOn: town.today, because: '试行' } };
  },
  'POST /worker/offers/:assignmentId/accept': async (town) => {
    const { person, assignmentId } = await offered(town);
    return { person, path: `/worker/offers/${assignmentId}/accept`, body: {} };
  },
  'POST /worker/offers/:assignmentId/decline': async (town) => {
    const { person, assignmentId } = await offered(town);
    return { person, path: `/worker/offers/${assignmentId}/decline`, body: { reason: 'busy', note: null } };
  },
  'POST /worker/visits/:orderId/depart': async (town) => {
    const { visit } = await confirmed(town);
    return {
      person: visit.worker,
      path: `/worker/visits/${visit.id}/depart`,
      body: { at: null, deviceTime: now(town) },
    };
  },
  'POST /worker/visits/:orderId/check-in': async (town) => {
    const { visit } = await departed(town);
    return { person: visit.worker, path: `/worker/visits/${visit.id}/check-in`, body: atTheDoor(town, visit) };
  },
  'POST /worker/visits/:orderId/steps/:stepId': async (town) => {
    const { visit } = await arrived(town);
    const body = { photoIds: [], note: null, deviceTime: now(town) };
    return { person: visit.worker, path: `/worker/visits/${visit.id}/steps/${STEP}`, body };
  },
  'POST /worker/visits/:orderId/sign': async (town) => {
    const { visit } = await done(town);
    const body = { signaturePng: SIGNATURE, deviceTime: now(town) };
    return { person: visit.worker, path: `/worker/visits/${visit.id}/sign`, body };
  },
  'POST /admin/workers/:id/absences': async (town) => {
    const { worker, person } = await bookedWorker(town);
    return previewed(person, `/admin/workers/${worker.id}/absences`, ill(town));
  },
  'POST /admin/workers/:id/roster': async (town) => {
    const { worker, person } = await bookedWorker(town);
    const day = { date: town.today, spans: [{ fromMinute: 480, toMinute: 660 }] };
    return previewed(person, `/admin/workers/${worker.id}/roster`, { day });
  },
  'POST /admin/workers/:id/replan': async (town) => {
    const { worker, person } = await bookedWorker(town);
    const { path, body } = await previewed(person, `/admin/workers/${worker.id}/absences`, ill(town));
    expectOk(await person.post(path, body));
    await town.worker();
    const coordinator = await town.staff('coordinator');
    return { person: coordinator, path: `/admin/workers/${worker.id}/replan`, body: { date: town.today } };
  },
  'POST /admin/orders/:id/assign': async (town) => {
    await town.worker();
    const { id } = await town.paid(await town.customer(), town.at('12:00'));
    const free = await town.worker();
    const person = await town.staff('coordinator');
    const { version } = expectOk(await person.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`));
    const body = { workerId: free.id, version, reason: '客户指定' };
    return { person, path: `/admin/orders/${id}/assign`, body };
  },
};

const now = (town: SmallTown): string => town.whole.clock.now().toISOString();

function wish(town: SmallTown, { addressId }: Customer): Record<string, unknown> {
  return { serviceId: town.serviceId, addressId, hours: 2, addOns: [] };
}

const tomorrow = (town: SmallTown) => ({
  revision: 1,
  startAt: town.at('10:00', addDays(town.today, 1)).toISOString(),
  reason: 'family',
});

const atTheDoor = (town: SmallTown, { doorCode }: ConfirmedVisit) => ({ at: null, doorCode, deviceTime: now(town) });

/** Until the time is freed, for somebody who wants just this start. */
const waiting = (town: SmallTown, person: Customer, startAt: Date) => ({
  ...wish(town, person),
  startAt: startAt.toISOString(),
  stretch: 'start',
});

const apology = (town: SmallTown) => ({
  name: '致歉券',
  because: '服务迟到的歉意',
  discount: 'amount',
  value: 2_000,
  leastSpendFen: 0,
  validFrom: now(town),
  validTo: '2099-01-01T00:00:00.000Z',
});

/** The only worker's time, booked and not paid. */
async function held(town: SmallTown): Promise<{ person: Customer; id: string; startAt: Date }> {
  await town.worker();
  const person = await town.customer();
  const startAt = town.at('12:00');
  return { person, id: (await town.book(person, startAt)).id, startAt };
}

/** Somebody whose day is taken in part, and whoever plans people. */
async function bookedWorker(town: SmallTown) {
  const worker = await town.worker();
  await town.paid(await town.customer(), town.at('12:00'));
  return { worker, person: await town.staff('people') };
}

const ill = (town: SmallTown) => ({
  from: town.at('10:00').toISOString(),
  to: town.at('20:00').toISOString(),
  reason: '病假',
});

/** What is saved must have been looked at. */
async function previewed(person: Person, path: string, body: Record<string, unknown>): Promise<ReadyRequest> {
  const { fingerprint } = expectOk(await person.post<{ fingerprint: string }>(`${path}/preview`, body));
  return { person, path, body: { ...body, fingerprint } };
}

async function offered(town: SmallTown) {
  const person = await town.worker();
  const { id } = await town.paid(await town.customer(), town.at('12:00'));
  return { person, assignmentId: (await town.live(id)).id };
}

async function confirmed(town: SmallTown): Promise<{ person: Customer; visit: ConfirmedVisit }> {
  const worker = await town.worker();
  const person = await town.customer();
  return { person, visit: await town.confirmed(person, town.at('12:00'), [worker]) };
}

async function departed(town: SmallTown) {
  const found = await confirmed(town);
  const path = `/worker/visits/${found.visit.id}/depart`;
  expectOk(await found.visit.worker.post(path, { at: null, deviceTime: now(town) }));
  return found;
}

async function arrived(town: SmallTown) {
  const found = await departed(town);
  const path = `/worker/visits/${found.visit.id}/check-in`;
  expectOk(await found.visit.worker.post(path, atTheDoor(town, found.visit)));
  return found;
}

async function done(town: SmallTown) {
  const found = await arrived(town);
  const { id, worker } = found.visit;
  for (const step of ALL_STEPS) {
    const photoIds = [
      { id: await worker.picture(), stage: 'before' },
      { id: await worker.picture(), stage: 'after' },
    ];
    expectOk(await worker.post(`/worker/visits/${id}/steps/${step}`, { photoIds, note: null, deviceTime: now(town) }));
  }
  return found;
}

async function signed(town: SmallTown) {
  const found = await done(town);
  const { id, worker } = found.visit;
  expectOk(await worker.post(`/worker/visits/${id}/sign`, { signaturePng: SIGNATURE, deviceTime: now(town) }));
  return found;
}
