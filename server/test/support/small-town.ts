import { fen } from '@daowei/shared/kernel/fen';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { seedCatalog } from '../../src/modules/catalog/infrastructure/seed-catalog.js';
import { StaffAccounts } from '../../src/modules/identity/contract/staff-accounts.js';
import { SchedulingFacade } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import type { Role } from '../../src/platform/http/access.js';
import { expectOk, Person, type Customer, type TownWorker } from './person.js';
import { SmallCompany } from './small-company.js';
import { loginCodeOf, phoneCodeOf } from './small-wechat.js';
import { STEPS, testService } from './test-service.js';
import type { WholeApp } from './whole-app.js';

/** Daily cleaning by the hour, with windows to be cleaned on top. */
export function townService(patch: Partial<ServiceKind> = {}): ServiceKind {
  const windows = { id: 'windows', name: '擦窗', priceFen: fen(3_000), minutes: 30, maxQuantity: 4 };
  return testService({ steps: STEPS, addOns: [windows], ...patch });
}

/** What the office writes of a kind when it publishes a version. */
export function contentOf({
  id: _id,
  version: _version,
  ...content
}: ServiceKind): Omit<ServiceKind, 'id' | 'version'> {
  return content;
}

/** The same by video. */
export const REMOTE: Partial<ServiceKind> = {
  name: '远程支持',
  pricing: 'remote',
  basePriceFen: fen(3_900),
  durationMinutes: 30,
  hourOptions: [],
  addOns: [],
  steps: [{ id: 'fix', title: '一起处理', hint: '', photo: 'none' }],
};

export const PLACE = { lat: 30.2741, lng: 120.1302 };
export const DETAIL = '3幢2单元1203室';
export const CUSTOMER_PHONE = '13911112222';
/** Who a customer is, with the example of GB 11643, and who is called for them. */
export const PRECAUTIONS = {
  identity: { name: '周晓岚', idNumber: '11010519491231002X' },
  contact: { name: '女儿周晓彤', phone: '13922223333' },
};

export type HireInTown = Parameters<SmallCompany['hire']>[0] & {
  readonly hours?: readonly [fromMinute: number, toMinute: number];
  readonly days?: number;
};

export interface ConfirmedVisit {
  readonly id: string;
  readonly order: Schemas['OrderView'];
  readonly worker: TownWorker;
  readonly doorCode: string;
  readonly voucher: string;
}

/** One row of `assignment`. */
export interface AssignmentRow {
  readonly id: string;
  readonly worker_id: string;
  readonly state: string;
  readonly mode: string;
  readonly explanation: unknown;
  readonly respond_by: Date;
  readonly decline_reason: string | null;
}

/** People who book, serve and coordinate, all of them through the API. */
export class SmallTown {
  readonly company: SmallCompany;
  private readonly stranger: Person;
  private people = 0;
  private trades = 0;
  private service = townService();

  private constructor(readonly whole: WholeApp) {
    this.company = new SmallCompany(whole.app);
    this.stranger = new Person(whole, null);
  }

  /** The day the clock stands on; at first Tuesday 10 March 2026, 09:00 in Shanghai. */
  get today(): LocalDate {
    return dayOf(this.whole.clock.now());
  }

  static async found(whole: WholeApp): Promise<SmallTown> {
    const town = new SmallTown(whole);
    await town.newTrade();
    return town;
  }

  /** From now on another service is sold, and workers hired before do not know it. */
  async newTrade(patch: Partial<ServiceKind> = {}): Promise<ServiceKind> {
    const number = (this.trades += 1);
    this.service = townService({ id: `trade-${number}`, skill: `手艺${number}`, ...patch });
    const soldFrom = new Date('2026-01-01T00:00:00.000Z');
    await this.whole.transactions.run((tx) => seedCatalog(tx, [this.service], soldFrom));
    return this.service;
  }

  /** What is sold now. */
  get serviceId(): string {
    return this.service.id;
  }

  get skill(): string {
    return this.service.skill;
  }

  at(clock: string, day: LocalDate = this.today): Date {
    const [hour, minute] = clock.split(':').map(Number);
    return atMinute(day, hour! * 60 + minute!);
  }

  nobody(): Person {
    return this.stranger;
  }

  /** Somebody whose identity is confirmed: the first visit to them waits for nothing. */
  async customer(district = '西湖区', place = PLACE, phone = CUSTOMER_PHONE): Promise<Customer> {
    const customer = await this.newcomer(district, place, phone);
    expectOk(await customer.put('/precautions', PRECAUTIONS));
    return customer;
  }

  /** Somebody of whom nothing is known yet. */
  async newcomer(district = '西湖区', place = PLACE, phone = CUSTOMER_PHONE): Promise<Customer> {
    const openid = `customer-${(this.people += 1)}`;
    const person = await this.login(openid);
    const address = {
      contactName: `周女士${this.people}`,
      phone,
      district,
      community: '文新苑',
      detail: DETAIL,
      ...place,
      isDefault: true,
    };
    const { id } = expectOk(await person.post<Schemas['Address']>('/addresses', address));
    return Object.assign(person, { openid, addressId: id });
  }

  /** Hired for the present trade, on shift 8:00–20:00 for `days` days, and logged in with the phone the company knows. */
  async worker(more: HireInTown = {}): Promise<TownWorker> {
    const { hours: [from, to] = [480, 1_200], days = 3, ...rest } = more;
    const phone = `137${String((this.people += 1)).padStart(8, '0')}`;
    const { id, name } = await this.company.hire({ phone, skills: [this.service.skill], ...rest });
    const roster = Array.from({ length: days }, (_, ahead) => addDays(this.today, ahead));
    await this.company.shift({ id, name }, roster, from, to);
    const scheduling = this.whole.app.get(SchedulingFacade, { strict: false });
    await this.whole.transactions.run((tx) => scheduling.refreshRoster(tx, this.today, addDays(this.today, days)));
    const person = await this.login(`worker-${this.people}`);
    expectOk(await person.post('/auth/phone', { code: phoneCodeOf(phone) }));
    return Object.assign(person, { id, name, phone });
  }

  async staff(...roles: Role[]): Promise<Person> {
    const account = {
      username: `staff-${(this.people += 1)}`,
      name: `员工${this.people}`,
      roles,
      password: 'correct horse',
    };
    await this.whole.app.get(StaffAccounts, { strict: false }).create(account);
    const { username, password } = account;
    return this.sessionOf(expectOk(await this.stranger.post('/auth/staff-login', { username, password })));
  }

  /** Books and does not pay. */
  async book(
    customer: Customer,
    startAt: Date,
    { note, homeGroups, ...more }: Record<string, unknown> = {},
  ): Promise<Schemas['OrderView']> {
    const request = {
      serviceId: this.service.id,
      addressId: customer.addressId,
      hours: 2,
      addOns: [],
      startAt: startAt.toISOString(),
      ...more,
    };
    const quote = expectOk(await customer.post<Schemas['Quote']>('/quotes', request));
    return expectOk(
      await customer.post<Schemas['OrderView']>('/orders', { ...request, quoteId: quote.id, note, homeGroups }),
    );
  }

  /** Plans the package that the present trade sells and holds all its visits. */
  async bookPackage(customer: Customer, firstAt: Date): Promise<Schemas['ContractView']> {
    const ask = {
      serviceId: this.service.id,
      packageId: this.service.packages[0]!.id,
      addressId: customer.addressId,
      hours: 2,
      addOns: [],
      firstAt: firstAt.toISOString(),
      changes: [],
    };
    const { quoteId } = expectOk(await customer.post<Schemas['PackagePlan']>('/contracts/plan', ask));
    return expectOk(await customer.post<Schemas['ContractView']>('/contracts', { quoteId }));
  }

  /** Pays, comes back to the mini-program, and lets everything happen that follows. */
  pay(customer: Customer, orderId: string): Promise<void> {
    return this.payAt(customer, `/orders/${orderId}`);
  }

  /** The same for a package. */
  payPackage(customer: Customer, contractId: string): Promise<void> {
    return this.payAt(customer, `/contracts/${contractId}`);
  }

  /** The same for living in. */
  payStay(customer: Customer, stayId: string): Promise<void> {
    return this.payAt(customer, `/stays/${stayId}`);
  }

  /** An order that is paid and therefore offered. */
  async paid(customer: Customer, startAt: Date, more: Record<string, unknown> = {}): Promise<Schemas['OrderView']> {
    const { id } = await this.book(customer, startAt, more);
    await this.pay(customer, id);
    return expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`));
  }

  /** Reads the agreement and signs it with a typed name, every health statement ticked. */
  async signAgreement(customer: Customer, orderId: string): Promise<void> {
    const { hash, healthStatements } = expectOk(
      await customer.get<Schemas['AgreementView']>(`/orders/${orderId}/agreement`),
    );
    const healthTicks = healthStatements.map((_, place) => place);
    const deviceTime = this.whole.clock.now().toISOString();
    const signing: Schemas['SignAgreement'] = { hash, healthTicks, typedName: '周晓岚', deviceTime };
    expectOk(await customer.post(`/orders/${orderId}/agreement`, signing));
  }

  /** An order whose agreement is signed and that its worker has accepted, with the door code and voucher the customer was told. */
  async confirmed(
    customer: Customer,
    startAt: Date,
    workers: readonly TownWorker[],
    more: Record<string, unknown> = {},
  ): Promise<ConfirmedVisit> {
    const { id } = await this.paid(customer, startAt, more);
    return this.accepted(customer, id, workers);
  }

  /** The same from the payment on, whatever it was paid by. */
  async accepted(customer: Customer, id: string, workers: readonly TownWorker[]): Promise<ConfirmedVisit> {
    await this.signAgreement(customer, id);
    const offer = await this.live(id);
    const worker = workers.find((one) => one.id === offer.worker_id);
    if (!worker) throw new Error(`order ${id} was offered to somebody else`);
    expectOk(await worker.post(`/worker/offers/${offer.id}/accept`));
    await this.whole.drain();
    const order = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`));
    return { id, order, worker, doorCode: order.doorCode!, voucher: order.voucher! };
  }

  /** Who was asked for an order, the first one first. */
  assignments(orderId: string): Promise<AssignmentRow[]> {
    return this.whole.rows('SELECT * FROM assignment WHERE order_id = ? ORDER BY id', [orderId]);
  }

  /** The one live assignment of an order. */
  async live(orderId: string): Promise<AssignmentRow> {
    const live = (await this.assignments(orderId)).filter(({ state }) => state === 'offered' || state === 'accepted');
    if (live.length !== 1) throw new Error(`order ${orderId} has ${live.length} live assignments`);
    return live[0]!;
  }

  private async payAt(customer: Customer, path: string): Promise<void> {
    const params = expectOk(await customer.post<Schemas['PaymentParams']>(`${path}/payment`));
    this.whole.till.take(params.package.replace('prepay_id=', ''));
    const { state } = expectOk(await customer.post<Schemas['PaymentStatus']>(`${path}/payment/refresh`));
    if (state !== 'paid') throw new Error(`the payment of ${path} is ${state}`);
    await this.whole.drain();
  }

  async login(openid: string): Promise<Person> {
    return this.sessionOf(expectOk(await this.stranger.post('/auth/wechat-login', { code: loginCodeOf(openid) })));
  }

  private sessionOf({ token, me }: Schemas['Session']): Person {
    return new Person(this.whole, token, me.id);
  }
}
