import { DataSource } from 'typeorm';
import { addDays, atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { INVARIANTS } from '../../src/invariants/checks.js';
import { ContractsModule } from '../../src/modules/contracts/contracts.module.js';
import { DispatchFacade } from '../../src/modules/dispatch/contract/dispatch.facade.js';
import { DAY, freshKey, ordersApp, TODAY, type Answer, type Customer, type OrdersApp } from '../orders/orders-app.js';
import { WEST_LAKE, type HiredWorker } from '../support/small-company.js';
import { testService } from '../support/test-service.js';

const WEEKLY = { id: 'weekly-4', name: '每周一次，共4次', every: 'week' as const, visits: 4, basisPointsOff: 1_000 };
const NINE = 540;
const TABLES = ['skip', 'pause', 'replacement', 'event', 'visit', 'exception', 'quote'].map((one) => `contract_${one}`);

/** The Thursdays of the package, and those behind it. */
export const WEEKS = [0, 7, 14, 21, 28, 35, 42, 49].map((days) => addDays(DAY, days));
/** Start of a visit on one of these days. */
export const at = (week: number): string => atMinute(WEEKS[week]!, NINE).toISOString();

/** A house with one customer whose four weekly visits are paid, and the worker who makes them. */
export class PaidPackage {
  customer!: Customer;
  worker!: HiredWorker;
  id!: string;

  private constructor(readonly house: OrdersApp) {}

  static async open(): Promise<PaidPackage> {
    const house = await ordersApp([ContractsModule]);
    await house.sell(testService({ version: 2, packages: [WEEKLY] }));
    return new PaidPackage(house);
  }

  /** Forgets everything, and sells the package anew. */
  async begin(): Promise<void> {
    const { house } = this;
    await house.reset();
    for (const table of [...TABLES, 'contract', 'assignment', 'dispatch_exception']) {
      await house.rows(`DELETE FROM ${table}`);
    }
    this.customer = await house.customer();
    this.worker = await this.hire();
    const ask = { serviceId: 'daily-cleaning', packageId: WEEKLY.id, addressId: this.customer.addressId, hours: 2 };
    const plan = { ...ask, addOns: [], firstAt: at(0), changes: [] };
    const { quoteId } = (await house.call('POST', '/contracts/plan', this.customer.token, plan)).body;
    const booked = await house.call('POST', '/contracts', this.customer.token, { quoteId }, freshKey());
    this.id = booked.body.id;
    const params = await this.post('payment');
    house.till.take(String(params.body.package).replace('prepay_id=', ''));
    await house.call('POST', `/contracts/${this.id}/payment/refresh`, this.customer.token);
    await house.drain();
  }

  /** On shift around every week that may matter, or on these days. */
  async hire(
    days: readonly LocalDate[] = WEEKS.flatMap((day) => [-1, 0, 1].map((one) => addDays(day, one))),
  ): Promise<HiredWorker> {
    const worker = await this.house.company.hire();
    await this.house.company.shift(worker, days);
    await this.house.transactions.run((tx) => this.house.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 90)));
    return worker;
  }

  /** Somebody else has the worker's time then. */
  async busy(worker: HiredWorker, week: number): Promise<void> {
    const visit = { from: atMinute(WEEKS[week]!, NINE), to: atMinute(WEEKS[week]!, NINE + 120) };
    await this.house.transactions.run(async (tx) => {
      const wish = { reference: 'test:busy', visit, place: WEST_LAKE };
      const claim = await this.house.scheduling.claim(tx, wish, [{ workerId: worker.id }]);
      if (isRefused(claim)) throw new Error('the worker was not free');
    });
  }

  get(path: string, who = this.customer): Promise<Answer> {
    return this.house.call('GET', `/contracts/${this.id}${path && `/${path}`}`, who.token);
  }

  post(path: string, body: object = {}, who = this.customer): Promise<Answer> {
    return this.house.call('POST', `/contracts/${this.id}/${path}`, who.token, body, freshKey());
  }

  /** As somebody of the office. */
  desk(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const key = method === 'POST' ? freshKey() : undefined;
    return this.house.call(method, `/admin/contracts${path}`, 'boss.manager', body, key);
  }

  /** The worker says yes to a visit that was offered. */
  async accept(orderId: string): Promise<void> {
    const { app, transactions } = this.house;
    const dispatch = app.get(DispatchFacade, { strict: false });
    const offer = await dispatch.own(transactions.reader, orderId, this.worker.id);
    await transactions.run((tx) => dispatch.accept(tx, this.worker.id, offer!.id, '王师傅'));
  }

  async visits(): Promise<{ seq: number; startAt: string; state: string; orderId: string; shareFen: number }[]> {
    return (await this.get('')).body.visits;
  }

  async activeClaims(): Promise<{ worker_id: string }[]> {
    return this.house.rows(`SELECT worker_id FROM claim WHERE state = 'active' AND reference <> 'test:busy'`);
  }

  async published(type: string): Promise<Record<string, unknown>[]> {
    const found = await this.house.rows<{ data: unknown }>('SELECT data FROM outbox_event WHERE type = ? ORDER BY id', [
      type,
    ]);
    return found.map(({ data }) => (typeof data === 'string' ? JSON.parse(data) : data));
  }

  /** What must always hold, holds after every story. */
  async expectInvariants(): Promise<void> {
    const db = this.house.app.get(DataSource);
    for (const { name, broken } of INVARIANTS.filter((one) => one.number <= 4)) {
      expect({ name, broken: await broken(db, this.house.clock.now()) }).toEqual({ name, broken: [] });
    }
  }
}
