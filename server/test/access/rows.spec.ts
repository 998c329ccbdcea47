import { JwtService } from '@nestjs/jwt';
import type { Schemas } from '@daowei/shared/api/client';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { AccessRule, Role } from '../../src/platform/http/access.js';
import { operationsOf, type Operation } from '../support/operations.js';
import { AN_ADDRESS, soundBody } from '../support/sound-bodies.js';
import { amends, complain } from '../support/complaints.js';
import { expectOk, Person, type Answer, type Customer, type TownWorker } from '../support/person.js';
import { listForCall } from '../support/follow-ups.js';
import { cryForHelp, openIncident } from '../support/safety.js';
import { stated } from '../support/pay.js';
import { redPacket } from '../support/red-packets.js';
import { dayWithCase } from '../support/small-bills.js';
import { SmallTown } from '../support/small-town.js';
import { bookStay, sellStays } from '../support/stays.js';
import { surgeRows, type SurgeRows } from '../support/surge-rows.js';
import { fall, watchOf } from '../support/watch.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';
import { recordedPayout, troubledRefund } from '../support/troubled-refunds.js';

interface Caller {
  readonly name: string;
  readonly person: Person;
  readonly roles: readonly Role[];
}

const NOBODYS = '01JD000000000000000000NONE';
/** There are many, and more callers. */
const EVERY_OPERATION_MS = 180_000;
const MALFORMED = [
  "1' OR '1'='1",
  '../../../etc/passwd',
  '%',
  '\u0000',
  '😀',
  'a'.repeat(41),
  '<script>',
  '$ne',
  'null;drop table',
  ' ',
];

let whole: WholeApp;
let town: SmallTown;
let operations: Operation[];
let callers: Caller[];
let owner: Customer;
let other: Customer;
let worker: TownWorker;
let confirmed: string;
let othersConfirmed: string;
/** the worker's, of a customer who does not move it */
let visit: string;
/** ids of waitlist entries */
let waiting: string;
let othersWait: string;
/** ids of shift requests: the office answers the last one */
let asked: string;
let othersAsked: string;
let forDesk: string;
/** wishes for time off */
let leave: string;
let othersLeave: string;
let leaveForDesk: string;
let surge: SurgeRows;
let billCase: string;
let dayPlan: string;
/** ids of assignments */
let offered: string;
let othersOffer: string;
/** of the worker */
let certificate: string;
/** the office's to cancel and to move, so that the others stay as they are */
let forOffice: string;
let couponKind: string;
/** keeps the worker and a customer apart */
let block: string;
let refund: string;
let payout: string;
/** a red packet that waits for a second person, and transfers to two customers */
let gift: string;
let sent: string;
let othersSent: string;
/** titles two customers have used */
let title: string;
let othersTitle: string;
let contract: string;
let complaint: string;
let othersComplaint: string;
/** money that waits for a second person, and a change to be made, of the complaint */
let remedy: string;
let rectification: string;
let othersContract: string;
/** statements of two workers, and one for the office */
let statement: string;
let othersStatement: string;
let statementForDesk: string;
let stay: string;
let othersStay: string;
/** a call for help from the worker's visit */
let sos: string;
/** a file in the office's hands, and a change to be made after it */
let incident: string;
/** what the worker wears */
let device: string;
/** questions of two workers’ devices */
let alarm: string;
let othersAlarm: string;
let action: string;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  operations = operationsOf(whole).operations;
  worker = await town.worker();
  owner = await town.customer();
  confirmed = (await town.confirmed(owner, town.at('12:00'), [worker])).id;
  visit = (await town.confirmed(await town.customer(), town.at('08:00', tomorrow()), [worker])).id;
  const { id } = await town.paid(owner, town.at('16:00'));
  offered = (await town.live(id)).id;
  other = await town.customer();
  const second = await town.worker();
  othersConfirmed = (await town.confirmed(other, town.at('12:00'), [second])).id;
  othersOffer = (await town.live(othersConfirmed)).id;
  forOffice = (await town.paid(await town.customer(), town.at('12:00', tomorrow()))).id;
  const full = (start: string) => ({
    serviceId: 'trade-1',
    hours: 2,
    addOns: [],
    startAt: town.at(start).toISOString(),
    stretch: 'start',
  });
  waiting = expectOk(await owner.post('/waitlist', { ...full('12:00'), addressId: owner.addressId })).id;
  othersWait = expectOk(await other.post('/waitlist', { ...full('12:00'), addressId: other.addressId })).id;
  const tell = async (customer: Customer) => {
    const told = { ...full('12:00'), stretch: undefined, addressId: customer.addressId, difficulty: 'family' };
    return expectOk(await customer.post<Schemas['ShiftRequestView']>('/shift-requests', told)).id;
  };
  [asked, othersAsked, forDesk] = [await tell(owner), await tell(other), await tell(await town.customer())];
  const off = (who: TownWorker, hour: number) =>
    who.post<Schemas['LeaveView']>('/worker/leave', {
      from: town.at(`${hour}:00`, tomorrow()).toISOString(),
      to: town.at(`${hour + 1}:00`, tomorrow()).toISOString(),
      kind: 'personal',
    });
  leave = expectOk(await off(worker, 14)).id;
  othersLeave = expectOk(await off(second, 14)).id;
  billCase = await dayWithCase(town.whole, addDays(town.today, -1));
  surge = await surgeRows(town, worker, second);
  leaveForDesk = expectOk(await off(second, 16)).id;
  const planner = await town.staff('coordinator');
  dayPlan = expectOk(
    await planner.post<Schemas['DayPlanView']>('/admin/day-plans', { day: addDays(town.today, 1), seconds: 1 }),
  ).id;
  expectOk(await planner.post(`/admin/day-plans/${dayPlan}/stop`));
  const held = await whole.rows<{ id: string }>('SELECT id FROM worker_certificate WHERE worker_id = ?', [worker.id]);
  certificate = held[0]!.id;
  const apart = { customerId: (await town.customer()).accountId, because: '争执', evidence: '客户来电说明' };
  const people = await town.staff('people');
  const { items } = expectOk(
    await people.post<Schemas['WorkerBlockList']>(`/admin/workers/${second.id}/blocks`, apart),
  );
  block = items[0]!.id;
  for (const orderId of [confirmed, othersConfirmed, visit]) {
    await whole.rows(
      `INSERT INTO order_extra (id, order_id, add_on_id, name, quantity, amount_fen, reason, state, proposed_by, proposed_at)
       VALUES (?, ?, 'windows', '擦窗', 1, 3000, '积灰较厚', 'proposed', '服务人员', ?)`,
      [extraOf(orderId), orderId, whole.clock.now()],
    );
  }
  await whole.rows(
    `INSERT INTO warehouse_pull (id, order_id, worker_id, item_id, item_title, note, state, eta_at, breaks_promise, asked_at, device_time)
     VALUES (?, ?, ?, 'gloves', '手套', '', 'asked', ?, 0, ?, ?)`,
    [PULL, visit, worker.id, whole.clock.now(), whole.clock.now(), whole.clock.now()],
  );
  await whole.rows(`INSERT INTO toolkit (code, name, registered_by, registered_at) VALUES (?, '保洁包', '经理', ?)`, [
    KIT,
    whole.clock.now(),
  ]);
  await whole.rows(
    `INSERT INTO order_balance (order_id, amount_fen, paid_fen, due_at, opened_at, reminders) VALUES (?, 100, 0, ?, ?, 0)`,
    [forOffice, whole.clock.now(), whole.clock.now()],
  );
  await whole.rows(
    `INSERT INTO desk_receipt (id, reference, method, receipt_no, amount_fen, refunded_fen, state, recorded_label, recorded_at)
     VALUES (?, ?, 'cash', 'R-1', 1, 0, 'recorded', '财务', ?)`,
    [RECEIPT, `balance:${forOffice}`, whole.clock.now()],
  );
  await whole.rows(
    `INSERT INTO cashier_close (id, cashier_id, cashier_label, book_fen, counted_fen, difference_fen, state, handed_at)
     VALUES (?, ?, '财务', 0, 0, 0, 'handed', ?)`,
    [CLOSE, CLOSE, whole.clock.now()],
  );
  payout = await recordedPayout(town, forOffice);
  refund = await troubledRefund(town, forOffice, 'at_desk');
  await whole.rows(
    `INSERT INTO lateness_excuse (id, order_id, code, evidence, state, asked_by, asked_label, asked_at)
     VALUES (?, ?, 'not_home', '电话录音', 'waiting', ?, '员工', ?)`,
    [EXCUSE, forOffice, CLOSE, whole.clock.now()],
  );
  await whole.rows(
    `INSERT INTO reward_correction (id, order_id, account_id, currency, amount, reason, words, evidence, state, waits_for,
       asked_by, asked_label, asked_at, policy_version)
     VALUES (?, ?, ?, 'points', 300, 'missed', '付清后没有记上', '订单时间线', 'waiting', 'another', ?, '客服', ?, 1)`,
    [CORRECTION, forOffice, owner.accountId, CLOSE, whole.clock.now()],
  );
  await whole.rows(
    `INSERT INTO push (id, scene, variant, script_version, people, state, asked_by, asked_label, asked_at, policy_version)
     VALUES (?, 'festival', 'A', 1, 0, 'waiting', ?, '客服', ?, 1)`,
    [PUSH, CLOSE, whole.clock.now()],
  );
  await whole.rows(
    `INSERT INTO conversation (id, openid, opened_at, closes_at, left_count)
     VALUES (?, 'o-nobody', ?, ?, 5)`,
    [TALK, whole.clock.now(), new Date(whole.clock.now().getTime() + 172_800_000)],
  );
  await whole.rows(
    `INSERT INTO message_delivery (id, event_id, template, template_id, recipient, page, field_values, text, state, reason,
       because, tries, created_at)
     VALUES (?, ?, 'office_note', 'tmpl-office-note', 'nobody', '', '{}', '通知', 'not_sent', 'no_account', '没有', 0, ?)`,
    [UNSENT, UNSENT, whole.clock.now()],
  );
  await listForCall(town, forOffice, owner.accountId);
  await whole.rows(
    `INSERT INTO rating (order_id, account_id, worker_id, service_id, service_version, promised_from, promised_to,
       completed_at, stars, tags, created_at)
     SELECT id, account_id, ?, service_id, 1, promised_from, promised_to, ?, 4, '[]', ? FROM customer_order WHERE id = ?`,
    [worker.id, whole.clock.now(), whole.clock.now(), forOffice],
  );
  const weekly = { id: 'weekly-2', name: '每周一次，共2次', every: 'week' as const, visits: 2, basisPointsOff: 500 };
  await town.newTrade({ packages: [weekly] });
  await town.worker({ days: 10 });
  contract = (await town.bookPackage(owner, town.at('12:00'))).id;
  othersContract = (await town.bookPackage(other, town.at('16:00'))).id;
  await sellStays(town, 2);
  stay = (await bookStay(town, owner)).id;
  othersStay = (await bookStay(town, other)).id;
  complaint = await complain(owner, confirmed);
  othersComplaint = await complain(other, othersConfirmed);
  ({ remedyId: remedy, rectificationId: rectification } = await amends(town, await town.staff('service'), complaint));
  for (const orderId of [confirmed, othersConfirmed]) {
    await whole.rows(
      `INSERT INTO invoice (id, order_id, account_id, kind, state, amount_fen, title_kind, title_name, item, order_no, asked_at, policy_version)
       SELECT ?, id, account_id, 'blue', 'working', 100, 'person', '周女士', '保洁', order_no, ?, 1 FROM customer_order WHERE id = ?`,
      [invoiceOf(orderId), whole.clock.now(), orderId],
    );
  }
  [title, othersTitle] = [invoiceOf(owner.accountId), invoiceOf(other.accountId)];
  for (const { accountId } of [owner, other]) {
    await whole.rows(
      `INSERT INTO invoice_title (id, account_id, title_kind, title_name, title_hash, used_at)
       VALUES (?, ?, 'person', '周女士', 'h', ?)`,
      [invoiceOf(accountId), accountId, whole.clock.now()],
    );
  }
  const office = await town.staff('coordinator');
  const fallen = async (who: TownWorker) => {
    const watch = await watchOf(whole, office, who);
    return { device: watch.id, alarm: await fall(watch, who) };
  };
  ({ device, alarm } = await fallen(worker));
  othersAlarm = (await fallen(second)).alarm;
  sos = (await cryForHelp(worker, visit, whole.clock.now().toISOString())).sos!.id;
  ({ incidentId: incident, actionId: action } = await openIncident(
    await town.staff('service'),
    visit,
    whole.clock.now(),
  ));
  statement = await stated(town, worker);
  othersStatement = await stated(town, second);
  statementForDesk = await stated(town, await town.worker());
  gift = (await redPacket(town, confirmed, 6_000)).id;
  sent = (await redPacket(town, confirmed)).transferId!;
  othersSent = (await redPacket(town, othersConfirmed)).transferId!;
  const manager = await town.staff('manager');
  const kinds = operations.find(({ name }) => name === 'POST /admin/coupon-kinds')!;
  couponKind = expectOk(await manager.post<Schemas['CouponKind']>('/admin/coupon-kinds', soundBody(kinds, whole))).id;
  const staff: Role[] = ['coordinator', 'service', 'finance', 'people', 'manager', 'auditor'];
  callers = [
    { name: 'the customer', person: owner, roles: ['customer'] },
    { name: 'another customer', person: other, roles: ['customer'] },
    { name: 'the worker', person: worker, roles: ['customer', 'worker'] },
    { name: 'another worker', person: second, roles: ['customer', 'worker'] },
    ...(await Promise.all(staff.map(async (role) => ({ name: role, person: await town.staff(role), roles: [role] })))),
  ];
}, EVERY_OPERATION_MS);
afterAll(() => whole.close());

const tomorrow = (): LocalDate => addDays(town.today, 1);

const PULL = '01JD000000000000000000PVLL';
const KIT = 'DW-0777';
const CLOSE = '01JD00000000000000000CL0SE';
const EXCUSE = '01JD0000000000000000EXC0SE';
const CORRECTION = '01JD00000000000000000C0RR1';
const PUSH = '01JD00000000000000000PVSH1';
const UNSENT = '01JD000000000000000VNSENT1';

/** What somebody wrote in WeChat. */
const TALK = '01JD00000000000000000TALK1';

/** Money over the desk for the order the office looks at. */
const RECEIPT = '01JD00000000000000000RCPT1';

/** More work that was proposed on the visit. */
const extraOf = (orderId: string): string => `X${orderId.replace(/\W/g, '').slice(1, 26)}`;

/** An invoice of the order that is not issued yet. */
const invoiceOf = (orderId: string): string => `I${orderId.replace(/\W/g, '').slice(1, 26)}`;

/** Operations that take the id of a row that belongs to somebody or to the office. */
const aboutRows = (): Operation[] =>
  operations.filter(({ rule: { row } }) => row !== 'nobody' && row !== 'signed-link');

function call(operation: Operation, person: Person, id: string): Promise<Answer> {
  // the first id is the row's; a step, a room and an extra belong to the visit before them
  const path = operation.path
    .replace(/:\w+/, encodeURIComponent(id))
    .replace(':stepId', 'ask')
    .replace(':place', '1')
    .replace(':seq', '1')
    .replace(':extraId', extraOf(id))
    .replace(':receiptId', RECEIPT)
    .replace(':remedyId', remedy)
    .replace(':rectificationId', rectification)
    .replace(':actionId', action)
    .replace(':invoiceId', invoiceOf(id));
  const sent = operation.method === 'POST' ? { key: `access-${Math.random().toString(36).slice(2)}` } : {};
  const body = soundBody(operation, whole);
  // a kind that never was would be not found, whatever the order
  const named = body && 'kindId' in body ? { ...body, kindId: couponKind } : body;
  return person.send(operation.method, path, named, sent);
}

/** An existing row that is the caller's, or null when the caller has none of that kind; and one that is somebody else's. */
function rowsOf({ rule, path }: Operation, caller: Caller): { own: string | null; foreign: string } {
  const by = <T>(own: Person, mine: T): T | null => (caller.person === own ? mine : null);
  switch (rule.row) {
    case 'own-address':
      return { own: by(owner, owner.addressId), foreign: caller.person === owner ? other.addressId : owner.addressId };
    case 'own-order':
      return {
        own: by(owner, confirmed) ?? by(other, othersConfirmed),
        foreign: caller.person === owner ? othersConfirmed : confirmed,
      };
    case 'own-wait':
      return {
        own: by(owner, waiting) ?? by(other, othersWait),
        foreign: caller.person === owner ? othersWait : waiting,
      };
    case 'own-shift-request':
      return {
        own: by(owner, asked) ?? by(other, othersAsked),
        foreign: caller.person === owner ? othersAsked : asked,
      };
    case 'own-leave':
      return { own: by(worker, leave), foreign: caller.person === worker ? othersLeave : leave };
    case 'own-surge-call':
      return { own: by(worker, surge.own), foreign: caller.person === worker ? surge.others : surge.own };
    case 'own-contract':
      return {
        own: by(owner, contract) ?? by(other, othersContract),
        foreign: caller.person === owner ? othersContract : contract,
      };
    case 'own-stay':
      return { own: by(owner, stay) ?? by(other, othersStay), foreign: caller.person === owner ? othersStay : stay };
    case 'own-complaint':
      return {
        own: by(owner, complaint) ?? by(other, othersComplaint),
        foreign: caller.person === owner ? othersComplaint : complaint,
      };
    case 'own-statement':
      return { own: by(worker, statement), foreign: caller.person === worker ? othersStatement : statement };
    case 'own-transfer':
      return { own: by(owner, sent) ?? by(other, othersSent), foreign: caller.person === owner ? othersSent : sent };
    case 'own-invoice-title':
      return {
        own: by(owner, title) ?? by(other, othersTitle),
        foreign: caller.person === owner ? othersTitle : title,
      };
    case 'own-device-alarm':
      return { own: by(worker, alarm), foreign: caller.person === worker ? othersAlarm : alarm };
    case 'own-visit':
      return { own: by(worker, visit), foreign: caller.person === worker ? othersConfirmed : visit };
    case 'own-assignment':
      return { own: by(worker, offered), foreign: caller.person === worker ? othersOffer : offered };
    case 'any': {
      const everybodys = path.startsWith('/services') ? 'trade-1' : officeRow(path);
      return { own: everybodys, foreign: everybodys };
    }
    default:
      throw new Error(`no rows for ${rule.row}`);
  }
}

/** What the office's id in a route names. */
function officeRow(path: string): string {
  if (path.startsWith('/admin/cashier-shifts')) return CLOSE;
  if (path.startsWith('/admin/pulls')) return PULL;
  if (path.startsWith('/admin/toolkits')) return KIT;
  if (path.startsWith('/admin/workers') || path.startsWith('/workers')) return worker.id;
  if (path.startsWith('/admin/shift-requests')) return forDesk;
  if (path.startsWith('/admin/leave')) return leaveForDesk;
  if (path.startsWith('/admin/surge/calls')) return surge.call;
  if (path.startsWith('/admin/surge/squads')) return surge.squad;
  if (path.startsWith('/admin/surge/standby')) return surge.standby;
  if (path.startsWith('/admin/surge/part-timers')) return worker.id;
  if (path.startsWith('/admin/blocks')) return block;
  if (path.startsWith('/admin/training')) return 'safety';
  if (path.startsWith('/admin/bills')) return billCase;
  if (path.startsWith('/admin/troubled-refunds/payouts')) return payout;
  if (path.startsWith('/admin/troubled-refunds')) return refund;
  if (path.startsWith('/admin/day-plans')) return dayPlan;
  if (path.startsWith('/admin/services')) return 'trade-1';
  if (path.startsWith('/admin/contracts')) return contract;
  if (path.startsWith('/admin/complaints')) return complaint;
  if (path.startsWith('/admin/safety/sos')) return sos;
  if (path.startsWith('/admin/devices')) return device;
  if (path.startsWith('/admin/safety/incidents')) return incident;
  if (path.startsWith('/admin/stays')) return stay;
  if (path.startsWith('/admin/excuses')) return EXCUSE;
  if (path.startsWith('/admin/red-packets')) return gift;
  if (path.startsWith('/admin/reward-corrections')) return CORRECTION;
  if (path.startsWith('/admin/pushes')) return PUSH;
  if (path.startsWith('/admin/messages')) return UNSENT;
  if (path.startsWith('/admin/conversations')) return TALK;
  if (path.startsWith('/admin/invoices')) return invoiceOf(confirmed);
  if (path.startsWith('/admin/wages')) return statementForDesk;
  return path.startsWith('/admin/certificates') ? certificate : forOffice;
}

/** Fails with the whole question when the answer is another one. */
function expectRefusal(
  operation: Operation,
  caller: string,
  id: string,
  { status, body }: Answer,
  wanted: [number, string],
): void {
  const asked = `${operation.name} by ${caller}, ${JSON.stringify(id)}`;
  expect({ asked, status, code: body?.code }).toEqual({ asked, status: wanted[0], code: wanted[1] });
}

const admits = ({ who }: AccessRule, roles: readonly Role[]): boolean =>
  typeof who === 'string' || roles.some((role) => who.includes(role));

it(
  'nobody without a login gets past the door, whatever the id',
  async () => {
    for (const operation of operations.filter(({ rule }) => Array.isArray(rule.who))) {
      const answer = await call(operation, town.nobody(), confirmed);
      expectRefusal(operation, 'nobody', 'a real id', answer, [401, 'LOGIN_REQUIRED']);
    }
  },
  EVERY_OPERATION_MS,
);

it(
  'a role that is not named is refused before anything is looked up',
  async () => {
    for (const operation of operations) {
      for (const { name, person } of callers.filter((caller) => !admits(operation.rule, caller.roles))) {
        for (const id of [confirmed, NOBODYS, MALFORMED[0]!]) {
          const answer = await call(operation, person, id);
          expectRefusal(operation, name, id, answer, [403, 'FORBIDDEN']);
        }
      }
    }
  },
  EVERY_OPERATION_MS,
);

it(
  'another’s row, a row that never was and an id that cannot be are all simply not found',
  async () => {
    for (const operation of aboutRows()) {
      for (const caller of callers.filter(({ roles }) => admits(operation.rule, roles))) {
        const { foreign } = rowsOf(operation, caller);
        // whether an id can be one at all is no matter of who asks
        const malformed = caller === callers.find(({ roles }) => admits(operation.rule, roles)) ? MALFORMED : [];
        const hidden = [...(operation.rule.row === 'any' ? [] : [foreign]), NOBODYS, ...malformed];
        for (const id of hidden) {
          const answer = await call(operation, caller.person, id);
          expectRefusal(operation, caller.name, id, answer, [404, 'NOT_FOUND']);
        }
      }
    }
  },
  EVERY_OPERATION_MS,
);

it(
  'one’s own row is found',
  async () => {
    const reached = new Set<string>();
    // the worker first: an order that its customer has moved is no longer the worker’s visit
    const isVisit = ({ rule }: Operation): boolean => rule.row === 'own-visit' || rule.row === 'own-assignment';
    const visits = aboutRows().filter(isVisit);
    const rest = aboutRows().filter((operation) => !isVisit(operation));
    for (const operation of [...visits, ...rest]) {
      for (const caller of callers.filter(({ roles }) => admits(operation.rule, roles))) {
        const { own } = rowsOf(operation, caller);
        if (!own) continue;
        const { status, body } = await call(operation, caller.person, own);
        const asked = { by: `${operation.name} by ${caller.name}`, status, code: body?.code };
        expect({ ...asked, found: ![401, 403, 404].includes(status) }).toEqual({ ...asked, found: true });
        expect(status).toBeLessThan(500);
        reached.add(operation.name);
      }
    }
    expect(reached.size).toBe(aboutRows().length);
  },
  EVERY_OPERATION_MS,
);

it('what was deleted is not found any more, by its owner neither', async () => {
  const { id } = (await owner.post<Schemas['Address']>('/addresses', AN_ADDRESS)).body;
  expect((await owner.delete(`/addresses/${id}`)).status).toBe(204);
  expect(await owner.delete(`/addresses/${id}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  expect(await owner.put(`/addresses/${id}`, AN_ADDRESS)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  const slots = { serviceId: 'trade-1', addressId: id, hours: 2, addOns: [] };
  expect(await owner.post('/slots', slots)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});

describe('what a body names', () => {
  const request = (addressId: string): object => ({ serviceId: 'trade-1', addressId, hours: 2, addOns: [] });

  it('must be the caller’s own: addresses and quotes', async () => {
    const startAt = town.at('16:00', tomorrow()).toISOString();
    const mine = request((await owner.post<Schemas['Address']>('/addresses', AN_ADDRESS)).body.id);
    const quote = (await owner.post<Schemas['Quote']>('/quotes', { ...mine, startAt })).body;
    for (const [path, body] of [
      ['/slots', mine],
      ['/quotes', { ...mine, startAt }],
      ['/orders', { ...mine, startAt, quoteId: quote.id }],
    ] as const) {
      expect(await other.post(path, body)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
    const theirs = { ...request(other.addressId), startAt, quoteId: quote.id };
    expect(await other.post('/orders', theirs)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await owner.post('/orders', { ...mine, startAt, quoteId: quote.id })).toMatchObject({ status: 201 });
  });

  it('never shows in another’s lists', async () => {
    const mine = (await owner.get<Schemas['OrderPage']>('/orders')).body.items.map(({ id }) => id);
    const theirs = (await other.get<Schemas['OrderPage']>('/orders')).body.items.map(({ id }) => id);
    expect(mine).toContain(confirmed);
    expect(theirs).toEqual([othersConfirmed]);
    const stranger = await town.customer();
    expect((await stranger.get('/orders')).body).toEqual({ items: [], nextCursor: null });
    expect((await stranger.get<Schemas['AddressList']>('/addresses')).body.items).toHaveLength(1);
    // a cursor is no key to other people's pages
    expect((await stranger.get(`/orders?cursor=${confirmed}`)).body).toEqual({ items: [], nextCursor: null });
    const [told] = (await owner.get<Schemas['InboxPage']>('/messages')).body.items;
    expect(told?.page).toContain(confirmed);
    expect((await stranger.get('/messages')).body).toEqual({ items: [], nextCursor: null });
    expect((await stranger.get(`/messages?cursor=${told!.id}`)).body).toEqual({ items: [], nextCursor: null });
    // nor is somebody else's reading one's own
    expect((await stranger.post('/messages/read', { upTo: told!.id })).status).toBe(204);
    expect((await owner.get<Schemas['InboxPage']>('/messages')).body.items[0]).toMatchObject({ unread: true });
    const newcomer = await town.worker();
    expect((await newcomer.get(`/worker/days/${town.today}`)).body).toMatchObject({ offers: [], visits: [] });
  });
});

describe('a token', () => {
  const me = (token: string): Promise<Answer> => new Person(whole, token).get('/auth/me');

  it('that was not issued here is none', async () => {
    const [head, body, signature] = owner.token!.split('.') as [string, string, string];
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const somebody = { ...claims, sub: other.accountId };
    const forged = new JwtService({ secret: 'x'.repeat(32) }).sign(somebody);
    const tokens = [
      'x',
      `${head}.${body}`,
      `${head}.${body}.`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${encode(somebody)}.`,
      `${head}.${encode(somebody)}.${signature}`,
      `${head}.${body}.${signature.slice(0, -2)}AA`,
      forged,
      'A'.repeat(3_000),
    ];
    for (const token of tokens)
      expect({ token, ...(await me(token)) }).toMatchObject({ status: 401, body: { code: 'LOGIN_REQUIRED' } });
    for (const authorization of [
      '',
      'Basic eA==',
      `Bearer  ${owner.token}`,
      `bearer ${owner.token}`,
      `Token ${owner.token}`,
    ]) {
      expect((await town.nobody().send('GET', '/auth/me', undefined, { headers: { authorization } })).status).toBe(401);
    }
  });

  it('of an account that was closed is none from then on', async () => {
    const leaving = await town.customer();
    expect((await me(leaving.token!)).status).toBe(200);
    await whole.rows('UPDATE account SET disabled_at = created_at WHERE id = ?', [leaving.accountId]);
    whole.clock.advance(0.1);
    expect(await me(leaving.token!)).toMatchObject({ status: 401 });
  });

  it('ends: the office’s after a shift, a customer’s after a week', async () => {
    const manager = callers.find(({ name }) => name === 'manager')!.person;
    const began = whole.clock.now();
    whole.clock.advance(12 * 60 + 1);
    expect(await manager.get('/admin/dashboard')).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
    expect((await owner.get('/auth/me')).status).toBe(200);
    whole.clock.advance(7 * 24 * 60);
    expect(await owner.get('/auth/me')).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
    whole.clock.set(began);
  });
});
